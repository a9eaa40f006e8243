import { standardKinds } from '../model';
import type { EvidenceData } from '../evidence/schema';
import { finish, type Steps } from '../steps';
import { normaliseName } from './normaliseName';
import { type RegisteredEntity, registeredEntities } from './registeredEntities';

/** Kind, then normalised name. */
type IdsByName = Map<string, Map<string, string[]>>;

/** So many entities are taken before others have their turn. */
const aStep = 64;
const nobody: readonly string[] = [];

/** The kinds that articles of a case are read with: the standard ones, then those that its evidence file declares. */
export function kindsOf(evidence: EvidenceData): ReadonlySet<string> {
  return new Set([...standardKinds, ...evidence.kinds.keys()]);
}

/** The entities of a case by what an article may call them; built once from the evidence file. */
export class Registry {
  /** The kinds that the case's articles are read with. */
  readonly kinds: ReadonlySet<string>;
  readonly #entities = new Map<string, RegisteredEntity>();
  readonly #fullNames: IdsByName = new Map();
  readonly #shortNames: IdsByName = new Map();
  readonly #holders = new Map<string, string>();

  private constructor(evidence: EvidenceData) {
    this.kinds = kindsOf(evidence);
  }

  static of(evidence: EvidenceData): Registry {
    return finish(Registry.building(evidence));
  }

  /** The same in steps. */
  static* building(evidence: EvidenceData): Steps<Registry> {
    const registry = new Registry(evidence);
    let left = aStep;
    for (const entity of registeredEntities(evidence)) {
      registry.#add(entity);
      if (--left > 0) continue;
      yield;
      left = aStep;
    }
    return registry;
  }

  /** By id, in the order of the file; of two with the same id the first. */
  get entities(): ReadonlyMap<string, RegisteredEntity> {
    return this.#entities;
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

  #add(entity: RegisteredEntity): void {
    if (this.#entities.has(entity.id)) return;
    this.#entities.set(entity.id, entity);
    addNames(this.#fullNames, entity, entity.fullNames);
    addNames(this.#shortNames, entity, entity.shortNames);
    for (const old of entity.mergedIds) {
      if (!this.#holders.has(old)) this.#holders.set(old, entity.id);
    }
  }
}

function addNames(byKind: IdsByName, { kind, id }: RegisteredEntity, names: readonly string[]): void {
  const byName = byKind.get(kind) ?? new Map<string, string[]>();
  byKind.set(kind, byName);
  for (const name of new Set(names.map(normaliseName))) {
    const ids = byName.get(name);
    if (ids) ids.push(id);
    else byName.set(name, [id]);
  }
}
