import { describeEvidence, listedSource, reliabilityOf } from '../../core/evidence/describe';
import { usesOfEvidence, type EvidenceUse } from '../../core/evidence/evidenceUses';
import { isWithdrawn } from '../../core/evidence/origins';
import type { EvidenceData, EvidenceItem, Source } from '../../core/evidence/schema';
import { groupBy } from '../../core/exchange/groupBy';
import type { Reliability } from '../../core/tradecraft/admiralty';

/** An item of evidence and the claims that use it; the same object as long as nothing about it changes. */
export interface ItemEntry {
  readonly id: string;
  readonly item: EvidenceItem;
  /** In a line. */
  readonly name: string;
  readonly uses: readonly EvidenceUse[];
}

/** A source and its items; the same object as long as nothing about it, or about one of them, changes. */
export interface SourceEntry {
  readonly id: string;
  /** Undefined where items name a source that the case does not have. */
  readonly source: Source | undefined;
  readonly name: string;
  readonly reliability: Reliability | undefined;
  /** Whether it was retracted, or copies only what was. */
  readonly isWithdrawn: boolean;
  /** In the order of the file. */
  readonly items: readonly ItemEntry[];
}

const unused: readonly EvidenceUse[] = [];

/** The sources of a case and their items, kept up: what did not change stays the same object. */
export class EvidenceEntries {
  #data: EvidenceData | undefined;
  #uses: ReadonlyMap<string, readonly EvidenceUse[]> = new Map();
  #items: ReadonlyMap<string, ItemEntry> = new Map();
  #sources: ReadonlyMap<string, SourceEntry> = new Map();
  #areSourcesSame = false;

  /** By id: those of the file in its order, then those that only items name. The same map as long as the data is the same. */
  of(data: EvidenceData): ReadonlyMap<string, SourceEntry> {
    if (this.#data === data) return this.#sources;
    if (this.#data?.claims !== data.claims) this.#uses = usesOfEvidence(data.claims);
    // A source's line tells its publisher and authors by name.
    this.#areSourcesSame = this.#data?.sources === data.sources && this.#data.actors === data.actors;
    this.#data = data;
    this.#items = new Map(Array.from(data.evidence, ([id, item]) => [id, this.#itemEntry(id, item, data)]));
    const bySource = groupBy(this.#items.values(), ({ item }) => item.source);
    const ids = new Set([...data.sources.keys(), ...bySource.keys()]);
    this.#sources = new Map(Array.from(ids, (id) => [id, this.#sourceEntry(id, bySource.get(id) ?? [], data)]));
    return this.#sources;
  }

  /** An item of the data that was asked for last. */
  item(id: string): ItemEntry | undefined {
    return this.#items.get(id);
  }

  #itemEntry(id: string, item: EvidenceItem, data: EvidenceData): ItemEntry {
    const known = this.#items.get(id);
    const uses = this.#uses.get(id) ?? unused;
    const name = known?.item === item && (this.#areSourcesSame || item.summary !== undefined) ? known.name : describeEvidence(item, data);
    return known?.item === item && known.name === name && sameUses(known.uses, uses) ? known : { id, item, name, uses };
  }

  #sourceEntry(id: string, items: readonly ItemEntry[], data: EvidenceData): SourceEntry {
    const known = this.#sources.get(id);
    if (known && this.#areSourcesSame) return sameEntries(known.items, items) ? known : { ...known, items };
    const source = data.sources.get(id);
    const name = source ? listedSource(source, data) : id;
    const reliability = source && reliabilityOf(source, data);
    const withdrawn = isWithdrawn(data.sources, id);
    if (known?.source !== source || known?.name !== name || known.reliability !== reliability || known.isWithdrawn !== withdrawn || !sameEntries(known.items, items)) {
      return { id, source, name, reliability, isWithdrawn: withdrawn, items };
    }
    return known;
  }
}

/** How many of a source's items no claim uses. */
export function unusedIn({ items }: SourceEntry): number {
  return items.filter(({ uses }) => uses.length === 0).length;
}

function sameUses(some: readonly EvidenceUse[], others: readonly EvidenceUse[]): boolean {
  return some === others || (some.length === others.length && some.every(({ claim, link }, at) => claim === others[at]?.claim && link === others[at].link));
}

function sameEntries(some: readonly ItemEntry[], others: readonly ItemEntry[]): boolean {
  return some.length === others.length && some.every((entry, at) => entry === others[at]);
}
