import { compareCodeUnits } from '../../core/compareCodeUnits';
import { dateOf } from '../../core/evidence/describe';
import type { CaseIndex } from '../../core/index/caseIndex';
import { EvidenceSearch } from '../../workspace/tree/evidenceSearch';
import { inSlices, TimeSlices } from '../../workspace/timeSlices';
import { EvidenceEntries, type ItemEntry, type SourceEntry } from './evidenceEntries';

export type SourceOrder = 'name' | 'date';

type Entries = ReadonlyMap<string, SourceEntry>;

/** What there is to show of a case, worked out once and again only when it has changed. */
export class EvidenceContent {
  readonly index: CaseIndex;
  readonly #entries = new EvidenceEntries();
  readonly #search = new EvidenceSearch();
  #sorted: { readonly of: Entries; readonly order: SourceOrder; readonly sources: readonly SourceEntry[] } | undefined;
  readonly #items = new WeakMap<readonly ItemEntry[], readonly ItemEntry[]>();
  #found: { readonly of: Entries; readonly filter: string; readonly entries: Promise<Entries> } | undefined;

  constructor(index: CaseIndex) {
    this.index = index;
  }

  /** The words of claims have changed, by which evidence is found too. */
  forget(): void {
    this.#found = undefined;
  }

  /** Every source, by id. */
  entries(): Entries {
    return this.#entries.of(this.index.evidence);
  }

  /** Resolves when the entries are made, so that to ask for them costs nothing. */
  prepared(): Promise<void> {
    return inSlices(this.#entries.following(this.index.evidence));
  }

  /** What is known of an item now; undefined where it is gone. */
  item(id: string): ItemEntry | undefined {
    this.entries();
    return this.#entries.item(id);
  }

  /** As they are to be listed: by name, or the latest first. */
  async sources(order: SourceOrder, filter: string): Promise<readonly SourceEntry[]> {
    const of = await this.found(filter);
    if (this.#sorted?.of === of && this.#sorted.order === order) return this.#sorted.sources;
    const sources = order === 'name' ? [...of.values()].sort(byName) : byDate([...of.values()]);
    this.#sorted = { of, order, sources };
    return sources;
  }

  /** The items of a source by name. */
  items({ items }: SourceEntry): readonly ItemEntry[] {
    const sorted = this.#items.get(items) ?? [...items].sort(byName);
    this.#items.set(items, sorted);
    return sorted;
  }

  /** The sources that hold the filter's words themselves, or in an item, or in a claim that uses one: with those items alone. */
  found(filter: string): Promise<Entries> {
    const of = this.entries();
    if (filter === '') return Promise.resolve(of);
    if (this.#found?.of === of && this.#found.filter === filter) return this.#found.entries;
    const entries = this.#find(of, filter);
    this.#found = { of, filter, entries };
    return entries;
  }

  async #find(of: Entries, filter: string): Promise<Entries> {
    const { items, sources } = await this.#search.find(filter, this.index.evidence);
    const claims = new Map<string, boolean>();
    const words = filter.toLowerCase();
    const isUsedBy = ({ uses }: ItemEntry): boolean => uses.some(({ claim }) => {
      const holds = claims.get(claim) ?? (this.index.claim(claim)?.text ?? '').toLowerCase().includes(words);
      claims.set(claim, holds);
      return holds;
    });
    const found = new Map<string, SourceEntry>();
    const slices = new TimeSlices();
    for (const [id, entry] of of) {
      const shown: ItemEntry[] = [];
      for (const item of entry.items) {
        if (items.has(item.id) || isUsedBy(item)) shown.push(item);
        await slices.pause();
      }
      if (shown.length > 0 || sources.has(id)) found.set(id, shown.length === entry.items.length ? entry : { ...entry, items: shown });
    }
    return found;
  }
}

function byName(one: { readonly name: string; readonly id: string }, other: { readonly name: string; readonly id: string }): number {
  return compareCodeUnits(one.name, other.name) || compareCodeUnits(one.id, other.id);
}

/** The latest first; what has no date comes last. */
function byDate(sources: readonly SourceEntry[]): readonly SourceEntry[] {
  const dates = new Map(sources.map((entry) => [entry, entry.source ? dateOf(entry.source) ?? '' : '']));
  const dateIn = (entry: SourceEntry): string => dates.get(entry) ?? '';
  return [...sources].sort((one, other) => compareCodeUnits(dateIn(other), dateIn(one)) || byName(one, other));
}
