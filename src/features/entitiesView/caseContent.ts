import { groupBy } from '../../core/exchange/groupBy';
import { claimKind } from '../../core/model';
import type { CaseIndex } from '../../core/index/caseIndex';
import type { EntityEntry } from '../../core/index/entries';
import { ClaimSearch, type FoundClaims } from '../../workspace/tree/claimSearch';

export type SortOrder = 'name' | 'count';

/** How the view is sorted, and the words that a row must hold. */
export interface Arrangement {
  readonly order: SortOrder;
  readonly filter: string;
}

type Members = ReadonlyMap<string, readonly EntityEntry[]>;

/** What there is to show of a case, worked out once and again only when it has changed. */
export class CaseContent {
  readonly index: CaseIndex;
  readonly #search: ClaimSearch;
  #members: { readonly of: readonly EntityEntry[]; readonly filter: string; readonly byKind: Members } | undefined;
  #entries: { readonly of: readonly EntityEntry[]; readonly byKey: ReadonlyMap<string, EntityEntry> } | undefined;
  #sorted = new WeakMap<readonly EntityEntry[], readonly EntityEntry[]>();
  #found = new WeakMap<EntityEntry, boolean>();
  #foundFor = '';

  constructor(index: CaseIndex) {
    this.index = index;
    this.#search = new ClaimSearch(index);
  }

  /** To be called when these articles have changed, or the evidence file. */
  forget(changed: ReadonlySet<string> | 'all'): void {
    this.#search.forget(changed);
  }

  /** The kinds with rows to show, in the order of the case, claims last. */
  async kinds(kinds: Iterable<string>, filter: string): Promise<readonly string[]> {
    const members = this.members(filter);
    const shown = [...kinds].filter((kind) => kind !== claimKind && members.has(kind));
    return (await this.claimCount(filter)) > 0 ? [...shown, claimKind] : shown;
  }

  /** The entities with the filter's words in a name or an id: by kind, then by name. */
  members(filter: string): Members {
    const all = this.index.entities();
    if (this.#members?.of !== all || this.#members.filter !== filter) {
      this.#members = { of: all, filter, byKind: groupBy(all.filter((entry) => this.#isFound(entry, filter)), ({ kind }) => kind) };
    }
    return this.#members.byKind;
  }

  /** The members of a kind as they are to be listed. */
  listed(kind: string, { filter, order }: Arrangement): readonly EntityEntry[] {
    const members = this.members(filter).get(kind) ?? [];
    if (order === 'name') return members;
    const sorted = this.#sorted.get(members) ?? [...members].sort((one, other) => other.mentions - one.mentions);
    this.#sorted.set(members, sorted);
    return sorted;
  }

  /** What is known of an entity now; undefined where it is gone. */
  entry(key: string): EntityEntry | undefined {
    const all = this.index.entities();
    if (this.#entries?.of !== all) this.#entries = { of: all, byKey: new Map(all.map((entry) => [entry.key, entry])) };
    return this.#entries.byKey.get(key);
  }

  async claimCount(filter: string): Promise<number> {
    return filter === '' ? this.index.claimCount() : (await this.claims(filter)).count;
  }

  /** The claims whose text holds the filter's words. */
  claims(filter: string): Promise<FoundClaims> {
    return this.#search.find(filter);
  }

  /** An entry is the same object until something about it changes. */
  #isFound(entry: EntityEntry, filter: string): boolean {
    if (filter === '') return true;
    if (this.#foundFor !== filter) this.#found = new WeakMap();
    this.#foundFor = filter;
    const known = this.#found.get(entry) ?? namesOf(this.index, entry).some((text) => text.toLowerCase().includes(filter.toLowerCase()));
    this.#found.set(entry, known);
    return known;
  }
}

function namesOf({ registry }: CaseIndex, { id, name }: EntityEntry): readonly string[] {
  const entity = id === undefined ? undefined : registry.entities.get(id);
  return [name, id ?? '', ...entity?.fullNames ?? [], ...entity?.shortNames ?? []];
}
