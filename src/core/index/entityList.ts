import { byKindAndName, type EntityEntry } from './entries';

/** With more changes than this, sorting everything anew costs less than putting each in its place. */
const manyChanges = 500;

/** The entities in order, kept up key by key. */
export class EntityList {
  readonly #entryOf: (key: string) => EntityEntry | undefined;
  readonly #order: (left: EntityEntry, right: EntityEntry) => number;
  readonly #entries = new Map<string, EntityEntry>();
  readonly #changed = new Set<string>();
  #sorted: EntityEntry[] = [];
  #given: readonly EntityEntry[] | undefined;

  /** `entryOf` says what is known of a key now; undefined where it is gone. */
  constructor(kinds: Iterable<string>, entryOf: (key: string) => EntityEntry | undefined) {
    this.#order = byKindAndName([...kinds]);
    this.#entryOf = entryOf;
  }

  /** What is known of these may have changed. */
  touch(keys: Iterable<string>): void {
    for (const key of keys) this.#changed.add(key);
  }

  /** In order; the same list as long as nothing changes. */
  all(): readonly EntityEntry[] {
    const changes = Array.from(this.#changed, (key) => [key, this.#entryOf(key)] as const)
      .filter(([key, entry]) => !sameEntry(this.#entries.get(key), entry));
    this.#changed.clear();
    if (changes.length > 0) this.#given = undefined;
    if (changes.length > manyChanges) this.#sortAnew(changes);
    else for (const [key, entry] of changes) this.#replace(key, entry);
    return this.#given ??= [...this.#sorted];
  }

  #sortAnew(changes: readonly (readonly [key: string, entry: EntityEntry | undefined])[]): void {
    for (const [key, entry] of changes) this.#keep(key, entry);
    this.#sorted = [...this.#entries.values()].sort(this.#order);
  }

  #replace(key: string, entry: EntityEntry | undefined): void {
    const before = this.#entries.get(key);
    if (before) this.#sorted.splice(this.#placeOf(before), 1);
    if (entry) this.#sorted.splice(this.#placeOf(entry), 0, entry);
    this.#keep(key, entry);
  }

  #keep(key: string, entry: EntityEntry | undefined): void {
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
