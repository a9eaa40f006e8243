import { claimsFirstMadeIn } from '../../core/index/claimPlaces';
import type { OpenCase } from '../openCase';
import type { ClaimNode } from './treeNode';

/** Those of the rows that a view shows which are claims. */
interface ShownClaims<Node> {
  shown(type: 'claim'): readonly ClaimNode[];
  renew(latest: ClaimNode): Node | undefined;
}

/** The rows of claims that say something else since these articles changed: other words, or another line. */
export function changedClaims<Node>(openCase: OpenCase, changed: ReadonlySet<string>, rows: ShownClaims<Node>): readonly Node[] {
  const shown = rows.shown('claim');
  return [...changed].flatMap((document) => {
    const here = shown.filter(({ entry, openCase: of }) => entry.document === document && of === openCase);
    if (here.length === 0) return [];
    const entries = new Map(claimsFirstMadeIn(openCase.index, document).map((entry) => [entry.id, entry]));
    return here.flatMap((row) => {
      const entry = entries.get(row.entry.id);
      const isSame = !entry || (entry.text === row.entry.text && entry.tag?.line === row.entry.tag?.line);
      return isSame ? [] : rows.renew({ ...row, entry }) ?? [];
    });
  });
}
