import type { Hit } from '../../core/concordance/hits';
import { sortHits, sortWords, type HitOrder } from '../../core/concordance/sortHits';
import { rowsOrPages } from '../../workspace/tree/level';
import type { Grouped } from '../../workspace/tree/treeNode';
import type { HitNode } from './hitRow';
import { hitsOf, type Search } from './search';

/** The rows of one article. */
export interface HitLevel {
  readonly search: Search;
  readonly document: string;
  /** The id of the row above. */
  readonly id: string;
  readonly order: HitOrder;
  readonly filter: string;
}

/** What was found in an article, in the order of the view; its text is read when the row is opened. */
export async function hitRows({ search, document, id, order, filter }: HitLevel): Promise<readonly Grouped<HitNode>[]> {
  const { openCase } = search;
  const hits = sortHits(await hitsOf(search, filter, document), order);
  return rowsOrPages<Hit, HitNode>(hits, {
    openCase, id, order: order === 'place' ? 'line' : 'name', keyOf: ({ start }) => String(start), nameOf: (hit) => order === 'place' ? hit.line : sortWords(hit, order),
    rowsOf: (some) => some.map((hit) => ({ type: 'hit', id: `${id}|${String(hit.start)}`, openCase, search, hit })),
  });
}
