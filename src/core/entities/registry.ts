import { claimKind, standardKinds } from '../model';
import type { EvidenceData } from '../evidence/schema';
import { normaliseName } from './normaliseName';
import { type RegisteredEntity, registeredEntities } from './registeredEntities';

type IdsByName = ReadonlyMap<string, readonly string[]>;

/** The kinds that articles of a case are read with: the standard ones, then those that its evidence file declares. */
export function kindsOf(evidence: EvidenceData): ReadonlySet<string> {
  return new Set([...standardKinds, ...evidence.kinds.keys()]);
}

/** The entities of a case by what an article may call them; built once from the evidence file. */
export class Registry {
  /** By id, in the order of the file. */
  readonly entities: ReadonlyMap<string, RegisteredEntity>;
  readonly #fullNames: IdsByName;
  readonly #shortNames: IdsByName;
  readonly #holders: ReadonlyMap<string, string>;

  constructor(evidence: EvidenceData) {
    this.entities = registeredEntities(evidence);
    this.#fullNames = idsByName(this.entities, (entity) => entity.fullNames);
    this.#shortNames = idsByName(this.entities, (entity) => entity.shortNames);
    this.#holders = holdersOf(this.entities);
  }

  /** The id of the record that answers `id`, which may be one that was merged into it. */
  holderOf(id: string): string | undefined {
    return this.entities.has(id) ? id : this.#holders.get(id);
  }

  /** The ids of the entities of a kind with this name or alias, normalised. */
  fullyNamed(kind: string, name: string): readonly string[] {
    return this.#fullNames.get(nameKey(kind, name)) ?? [];
  }

  /** The ids of the entities of a kind with this short name, normalised. */
  shortlyNamed(kind: string, name: string): readonly string[] {
    return this.#shortNames.get(nameKey(kind, name)) ?? [];
  }
}

/** Whether tags of this kind mention entities; claims do not. */
export function isEntityKind(kind: string): boolean {
  return kind !== claimKind;
}

function nameKey(kind: string, name: string): string {
  return `${kind}\n${name}`;
}

function idsByName(
  entities: ReadonlyMap<string, RegisteredEntity>, namesOf: (entity: RegisteredEntity) => readonly string[],
): IdsByName {
  const byName = new Map<string, string[]>();
  for (const entity of entities.values()) {
    for (const name of new Set(namesOf(entity).map(normaliseName))) {
      const ids = byName.get(nameKey(entity.kind, name));
      if (ids) ids.push(entity.id);
      else byName.set(nameKey(entity.kind, name), [entity.id]);
    }
  }
  return byName;
}

function holdersOf(entities: ReadonlyMap<string, RegisteredEntity>): ReadonlyMap<string, string> {
  const holders = new Map<string, string>();
  for (const entity of entities.values()) {
    for (const old of entity.mergedIds) {
      if (!holders.has(old)) holders.set(old, entity.id);
    }
  }
  return holders;
}
