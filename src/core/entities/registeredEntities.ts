import type { EvidenceData } from '../evidence/schema';

/** An entity that the evidence file holds, whatever its kind. */
export interface RegisteredEntity {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  /** The name and its aliases. */
  readonly fullNames: readonly string[];
  readonly shortNames: readonly string[];
  /** The ids of the records that were merged into this one, at any depth. */
  readonly mergedIds: readonly string[];
}

interface EntityRecord {
  readonly name: string;
  readonly aliases?: readonly string[] | undefined;
  readonly shortNames?: readonly string[] | undefined;
  readonly mergedFrom?: ReadonlyMap<string, unknown> | undefined;
}

/** All entities by id, in the order of the file; of two with the same id the first. */
export function registeredEntities(evidence: EvidenceData): ReadonlyMap<string, RegisteredEntity> {
  const entities = new Map<string, RegisteredEntity>();
  const add = (kind: string, records: ReadonlyMap<string, EntityRecord>): void => {
    for (const [id, record] of records) {
      if (!entities.has(id)) entities.set(id, registeredEntity(id, kind, record));
    }
  };
  add('actor', evidence.actors);
  add('event', evidence.events);
  for (const [kind, records] of evidence.entities) add(kind, records);
  return entities;
}

function registeredEntity(id: string, kind: string, record: EntityRecord): RegisteredEntity {
  return {
    id,
    kind,
    name: record.name,
    fullNames: [record.name, ...(record.aliases ?? [])],
    shortNames: record.shortNames ?? [],
    mergedIds: [...(record.mergedFrom?.keys() ?? [])],
  };
}
