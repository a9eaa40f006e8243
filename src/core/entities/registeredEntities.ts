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

/** All entities in the order of the file. */
export function* registeredEntities({ actors, events, entities }: EvidenceData): Generator<RegisteredEntity> {
  const sections: readonly (readonly [kind: string, records: ReadonlyMap<string, EntityRecord>])[] = [['actor', actors], ['event', events], ...entities];
  for (const [kind, records] of sections) {
    for (const [id, record] of records) yield registeredEntity(id, kind, record);
  }
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
