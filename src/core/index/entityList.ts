import { merging, sorting } from '../sorting';
import { eachInParts, finish, type Steps } from '../steps';
import { byKindAndName, type EntityEntry } from './entries';

/** So many keys are looked at before others have their turn. */
const aStep = 32;
/** And so many entries kept. */
const entriesAtOnce = 512;
/** With more changes than this, making the list anew costs less than putting each in its place. */
const manyChanges = 100;

interface Change {
  readonly key: string;
  readonly entry: EntityEntry | undefined;
}

/** The entities in order, kept up key by key. */
export class EntityList {
  readonly #find: (key: string) => Steps<EntityEntry | undefined>;
  readonly #order: (left: EntityEntry, right: EntityEntry) => number;
  #entries = new Map<string, EntityEntry>();
  /** The keys of which more may be known than the list has. */
  readonly #touched = new Set<string>();
  /** Those of them that came since the last look at them began. */
  #touchedSince = new Set<string>();
  #sorted: EntityEntry[] = [];
  /** What was given of the list; another one as soon as it changes. */
  #given: readonly EntityEntry[] | undefined;

  /** `find` says what is known of a key now; undefined where it is gone. */
  constructor(kinds: Iterable<string>, find: (key: string) => Steps<EntityEntry | undefined>) {
    this.#order = byKindAndName([...kinds]);
    this.#find = find;
  }

  /** What is known of these may have changed. */
  touch(keys: Iterable<string>): void {
    for (const key of keys) {
      this.#touched.add(key);
      this.#touchedSince.add(key);
    }
  }

  /** In order; the same list as long as nothing changes. */
  all(): readonly EntityEntry[] {
    finish(this.following());
    return this.#given ??= [...this.#sorted];
  }

  /** Takes in what has changed until now, unless something else does so in the meantime. */
  *following(): Steps<void> {
    const touched = [...this.#touched];
    const since = this.#touchedSince = new Set();
    const changes = yield* this.#changesOf(touched);
    const anew = changes.length > manyChanges ? yield* this.#listedAnew(changes) : undefined;
    if (since !== this.#touchedSince) return;
    if (since.size === 0) this.#touched.clear();
    else for (const key of touched) if (!since.has(key)) this.#touched.delete(key);
    if (changes.length > 0) this.#given = undefined;
    if (anew) [this.#sorted, this.#entries] = anew;
    else for (const change of changes) this.#replace(change);
  }

  *#changesOf(touched: readonly string[]): Steps<readonly Change[]> {
    const changes: Change[] = [];
    for (const [at, key] of touched.entries()) {
      const entry = yield* this.#find(key);
      if (!sameEntry(this.#entries.get(key), entry)) changes.push({ key, entry });
      if (at % aStep === aStep - 1) yield;
    }
    return changes;
  }

  *#listedAnew(changes: readonly Change[]): Steps<[sorted: EntityEntry[], entries: Map<string, EntityEntry>]> {
    const changed = new Set(changes.map(({ key }) => key));
    const same = this.#sorted.filter(({ key }) => !changed.has(key));
    const others = yield* sorting(changes.flatMap(({ entry }) => entry ?? []), this.#order);
    const sorted = [...yield* merging(same, others, this.#order)];
    const entries = new Map<string, EntityEntry>();
    yield* eachInParts(sorted, (entry) => { entries.set(entry.key, entry); }, entriesAtOnce);
    return [sorted, entries];
  }

  #replace({ key, entry }: Change): void {
    const before = this.#entries.get(key);
    if (before) this.#sorted.splice(this.#placeOf(before), 1);
    if (entry) this.#sorted.splice(this.#placeOf(entry), 0, entry);
    if (entry) this.#entries.set(key, entry);
    else this.#entries.delete(key);
  }

  /** Where the entry stands, or would stand. */
  #placeOf(entry: EntityEntry): number {
    let [low, high] = [0, this.#sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const there = this.#sorted[middle];
      if (there && this.#order(there, entry) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

function sameEntry(one: EntityEntry | undefined, other: EntityEntry | undefined): boolean {
  if (!one || !other) return one === other;
  return one.id === other.id && one.kind === other.kind && one.name === other.name && one.state === other.state
    && one.mentions === other.mentions && one.documents === other.documents;
}
