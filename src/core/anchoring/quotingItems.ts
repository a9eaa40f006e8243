import type { EvidenceData, EvidenceItem } from '../evidence/schema';

/** An item of evidence that quotes its source. */
export interface QuotingItem {
  readonly id: string;
  readonly quote: NonNullable<EvidenceItem['quote']>;
}

/** The items that quote, by their sources, in the order of the file. */
export function quotingItems({ evidence }: Pick<EvidenceData, 'evidence'>): ReadonlyMap<string, readonly QuotingItem[]> {
  const found = new Map<string, QuotingItem[]>();
  for (const [id, { source, quote }] of evidence) {
    if (!quote) continue;
    const items = found.get(source);
    if (items) items.push({ id, quote });
    else found.set(source, [{ id, quote }]);
  }
  return found;
}
