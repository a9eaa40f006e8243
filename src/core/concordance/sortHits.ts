import type { Hit } from './hits';

/** By place, by the words before from the nearest on, or by the words behind. */
export const hitOrders = ['place', 'left', 'right'] as const;
export type HitOrder = (typeof hitOrders)[number];

/** The hits in an order, those that are alike in it by place. */
export function sortHits(hits: readonly Hit[], order: HitOrder): readonly Hit[] {
  if (order === 'place') return hits;
  const collator = new Intl.Collator(undefined, { sensitivity: 'base', ignorePunctuation: true, numeric: true });
  return hits.map((hit) => ({ hit, key: order === 'left' ? nearestFirst(hit.left) : hit.right.trim() }))
    .sort((one, other) => collator.compare(one.key, other.key)).map(({ hit }) => hit);
}

/** The words by which a hit stands where it does: those next to it, without the signs that count for nothing. */
export function sortWords({ left, right }: Hit, order: Exclude<HitOrder, 'place'>): string {
  if (order === 'right') return right.replace(/^[\s\p{P}]+/u, '').trimEnd();
  return left.replace(/[\s\p{P}]+$/u, '').trim().split(/\s+/u).slice(-2).join(' ');
}

function nearestFirst(left: string): string {
  return left.trim().split(/\s+/u).reverse().join(' ');
}
