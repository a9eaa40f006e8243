import { standardKinds } from '../model';
import type { EvidenceData } from '../evidence/schema';
import { normaliseName } from './normaliseName';
import { type RegisteredEntity, registeredEntities } from './registeredEntities';

/** Kind, then normalised name. */
type IdsByName = ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>;

const nobody: readonly string[] = [];

/** The kinds that articles of a case are read with: the standard ones, then those that its evidence file declares. */
export function kindsOf(evidence: EvidenceData): ReadonlySet<string> {
  return new Set([...standardKinds, ...evidence.kinds.keys()]);
}

/** The entities of a case by what an article may call them; built once from the evidence file. */
export class Registry {
  /** The kinds that the case's articles are read with. */
  readonly kinds: ReadonlySet<string>;
  /** By id, in the order of the file. */
  readonly entities: ReadonlyMap<string, RegisteredEntity>;
  readonly #fullNames: IdsByName;
  readonly #shortNames: IdsByName;
  readonly #holders: ReadonlyMap<string, string>;

  constructor(evidence: EvidenceData) {
    this.kinds = kindsOf(evidence);
    this.entities = registeredEntities(evidence);
    this.#fullNames = idsByName(this.entities, (entity) => entity.fullNames);
    this.#shortNames = idsByName(this.entities, (entity) => entity.shortNames);
    this.#holders = holdersOf(this.entities);
  }

  /** The id of the record that answers `id`, which may be one that was merged into it. */
  holderOf(id: string): string | undefined {
    return this.entities.has(id) ? id : this.#holders.get(id);
  }

  /** The name of the record that answers `id`; without one, the id itself. */
  nameOf(id: string): string {
    return this.entities.get(this.holderOf(id) ?? id)?.name ?? id;
  }

  /** The ids of the entities of a kind with this name or alias, normalised. */
  fullyNamed(kind: string, name: string): readonly string[] {
    return this.#fullNames.get(kind)?.get(name) ?? nobody;
  }

  /** The ids of the entities of a kind with this short name, normalised. */
  shortlyNamed(kind: string, name: string): readonly string[] {
    return this.#shortNames.get(kind)?.get(name) ?? nobody;
  }
}

function idsByName(
  entities: ReadonlyMap<string, RegisteredEntity>, namesOf: (entity: RegisteredEntity) => readonly string[],
): IdsByName {
  const byKind = new Map<string, Map<string, string[]>>();
  for (const entity of entities.values()) {
    const byName = byKind.get(entity.kind) ?? new Map<string, string[]>();
    byKind.set(entity.kind, byName);
    for (const name of new Set(namesOf(entity).map(normaliseName))) {
      const ids = byName.get(name);
      if (ids) ids.push(entity.id);
      else byName.set(name, [entity.id]);
    }
  }
  return byKind;
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
