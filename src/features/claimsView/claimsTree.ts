import type { OpenCase } from '../../workspace/openCase';
import { claimRows, claimsByArticle, linkRows, type ClaimOrder } from '../../workspace/tree/claimLevel';
import { mostRows } from '../../workspace/tree/pages';
import { rootRows } from '../../workspace/tree/treeModel';
import { caseId } from '../../workspace/tree/treeNode';
import type { ClaimGroup, ClaimsContent, Grouping } from './claimsContent';
import type { ClaimsNode, GroupNode } from './claimsNode';

/** How the claims are arranged. */
export interface Arrangement {
  readonly grouping: Grouping;
  readonly order: ClaimOrder;
}

/** What the view shows. */
export interface ShownClaims extends Arrangement {
  readonly cases: readonly OpenCase[];
  readonly filter: string;
  readonly contentOf: (openCase: OpenCase) => ClaimsContent;
}

/** The rows below a row; below none, those of the view itself. */
export async function childrenOf(node: ClaimsNode | undefined, shown: ShownClaims): Promise<readonly ClaimsNode[]> {
  if (!node) return rootRows(shown.cases, (openCase) => groupRows(openCase, shown), (openCase): ClaimsNode => ({ type: 'case', id: caseId(openCase), openCase }));
  switch (node.type) {
    case 'case': return groupRows(node.openCase, shown);
    case 'group': return memberRows(node, shown);
    case 'page':
    case 'folder':
    case 'document': return node.below();
    case 'claim': return linkRows(node);
    case 'link': return [];
  }
}

async function groupRows(openCase: OpenCase, { contentOf, filter, grouping, order }: ShownClaims): Promise<readonly ClaimsNode[]> {
  const content = contentOf(openCase);
  if (grouping !== 'article') return (await content.groupsFound(grouping, filter)).map((group) => groupRow(openCase, group));
  const root = `${caseId(openCase)}|articles`;
  return claimsByArticle(await content.found(filter), { openCase, id: root, root, order });
}

/** The row of a group. */
export function groupRow(openCase: OpenCase, { key, ids }: ClaimGroup): GroupNode {
  return { type: 'group', id: `${caseId(openCase)}|group|${key}`, openCase, key, count: ids.length };
}

/** The claims of a group; many of them below their articles, unless they are to be sorted over all articles. */
async function memberRows({ openCase, id, key }: GroupNode, { contentOf, filter, grouping, order }: ShownClaims): Promise<readonly ClaimsNode[]> {
  const content = contentOf(openCase);
  const ids = grouping === 'article' ? [] : (await content.groupsFound(grouping, filter)).find((group) => group.key === key)?.ids ?? [];
  const level = { openCase, id, root: id, order };
  if (ids.length > mostRows && order === 'place') return claimsByArticle(await content.places(ids), level);
  return claimRows(ids.flatMap((claim) => openCase.index.claim(claim) ?? []), level);
}
