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

function nearestFirst(left: string): string {
  return left.trim().split(/\s+/u).reverse().join(' ');
}
