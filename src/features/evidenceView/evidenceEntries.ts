import { describeEvidence, listedSource, reliabilityOf } from '../../core/evidence/describe';
import { usesOfEvidence, type EvidenceUse } from '../../core/evidence/evidenceUses';
import { isWithdrawn } from '../../core/evidence/origins';
import type { EvidenceData, EvidenceItem, Source } from '../../core/evidence/schema';
import { groupBy } from '../../core/exchange/groupBy';
import { eachInParts, finish, type Steps } from '../../core/steps';
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

/** The entries of one state of a case. */
interface Entries {
  readonly data: EvidenceData | undefined;
  readonly uses: ReadonlyMap<string, readonly EvidenceUse[]>;
  readonly items: ReadonlyMap<string, ItemEntry>;
  readonly sources: ReadonlyMap<string, SourceEntry>;
}

/** The sources of a case and their items, kept up: what did not change stays the same object. */
export class EvidenceEntries {
  #entries: Entries = { data: undefined, uses: new Map(), items: new Map(), sources: new Map() };

  /** By id: those of the file in its order, then those that only items name. The same map as long as the data is the same. */
  of(data: EvidenceData): ReadonlyMap<string, SourceEntry> {
    finish(this.following(data));
    return this.#entries.sources;
  }

  /** Makes the entries in steps, unless others are made in the meantime. */
  *following(data: EvidenceData): Steps<void> {
    const before = this.#entries;
    if (before.data === data) return;
    const uses = before.data?.claims === data.claims ? before.uses : usesOfEvidence(data.claims);
    yield;
    // A source's line tells its publisher and authors by name.
    const areSourcesSame = before.data?.sources === data.sources && before.data.actors === data.actors;
    const items = yield* mapped(data.evidence, ([id, item]) => itemEntry({ id, item, uses: uses.get(id) ?? unused }, before.items.get(id), areSourcesSame, data));
    const bySource = groupBy(items.values(), ({ item }) => item.source);
    const ids = new Set([...data.sources.keys(), ...bySource.keys()]);
    yield;
    const sources = yield* mapped(ids, (id) => sourceEntry(id, bySource.get(id) ?? [], before.sources.get(id), areSourcesSame, data));
    if (this.#entries === before) this.#entries = { data, uses, items, sources };
  }

  /** An item of the data that was asked for last. */
  item(id: string): ItemEntry | undefined {
    return this.#entries.items.get(id);
  }
}

/** The entry of each, by id. */
function* mapped<From, Entry extends { readonly id: string }>(all: Iterable<From>, entryOf: (one: From) => Entry): Steps<ReadonlyMap<string, Entry>> {
  const entries = new Map<string, Entry>();
  yield* eachInParts(all, (one) => {
    const entry = entryOf(one);
    entries.set(entry.id, entry);
  });
  return entries;
}

function itemEntry({ id, item, uses }: Omit<ItemEntry, 'name'>, known: ItemEntry | undefined, areSourcesSame: boolean, data: EvidenceData): ItemEntry {
  const name = known?.item === item && (areSourcesSame || item.summary !== undefined) ? known.name : describeEvidence(item, data);
  return known?.item === item && known.name === name && sameUses(known.uses, uses) ? known : { id, item, name, uses };
}

function sourceEntry(id: string, items: readonly ItemEntry[], known: SourceEntry | undefined, areSourcesSame: boolean, data: EvidenceData): SourceEntry {
  if (known && areSourcesSame) return sameEntries(known.items, items) ? known : { ...known, items };
  const source = data.sources.get(id);
  const name = source ? listedSource(source, data) : id;
  const reliability = source && reliabilityOf(source, data);
  const withdrawn = isWithdrawn(data.sources, id);
  if (known?.source !== source || known?.name !== name || known.reliability !== reliability || known.isWithdrawn !== withdrawn || !sameEntries(known.items, items)) {
    return { id, source, name, reliability, isWithdrawn: withdrawn, items };
  }
  return known;
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
