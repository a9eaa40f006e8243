import type { ClaimEntry } from '../../core/index/entries';
import type { OpenCase } from '../openCase';
import type { FoundClaims } from './claimSearch';
import { documentRows, rowsOrPages } from './level';
import type { ClaimNode, FolderNode, Grouped, LinkNode, Rows } from './treeNode';

/** How claims are listed below a row. */
export interface ClaimLevel {
  readonly openCase: OpenCase;
  /** The id of the row above. */
  readonly id: string;
  /** Begins the ids of the claims, where one claim may stand at several places of the view. */
  readonly root: string;
  readonly order: ClaimOrder;
}

/** As they stand in their articles, or those that rest on least first. */
export type ClaimOrder = 'place' | 'evidence';

/** The rows of claims below the articles that make them, those of no article last. */
export async function claimsByArticle(
  { documents, inDocument, inNoArticle }: Pick<FoundClaims, 'documents' | 'inDocument' | 'inNoArticle'>, level: ClaimLevel,
): Promise<readonly Grouped<ClaimNode>[]> {
  const { openCase, id } = level;
  const made = await documentRows<ClaimNode>(documents, {
    openCase, id, counts: 'claims',
    rowsIn: (document, documentId) => claimRows(inDocument(document), { ...level, id: documentId }),
  });
  const restId = `${id}|alone`;
  const rest: FolderNode<Grouped<ClaimNode>> = {
    type: 'folder', id: restId, openCase, folder: undefined, count: inNoArticle.length, counts: 'claims', opens: false,
    below: () => claimRows(inNoArticle.flatMap((claim) => openCase.index.claim(claim) ?? []), { ...level, id: restId }),
  };
  return inNoArticle.length > 0 ? [...made, rest] : made;
}

/** The rows of claims, on pages where they are many. */
export function claimRows(entries: readonly ClaimEntry[], { openCase, id, root, order }: ClaimLevel): Rows<Grouped<ClaimNode>> {
  const byEvidence = order === 'evidence';
  const inOrder = new Set(entries.map(({ document }) => document)).size === 1 && entries.every(({ tag }) => tag !== undefined);
  return rowsOrPages<ClaimEntry, ClaimNode>(byEvidence ? [...entries].sort((one, other) => linkCount(one) - linkCount(other)) : entries, {
    openCase, id, order: byEvidence ? 'evidence' : inOrder ? 'line' : 'name',
    keyOf: (entry) => entry.id,
    nameOf: (entry) => byEvidence ? linkCount(entry) : inOrder ? entry.tag?.line ?? '' : entry.id,
    rowsOf: (some) => some.map((entry) => ({ type: 'claim', id: `${root}|claim|${entry.id}`, openCase, entry })),
  });
}

/** The rows of what a claim rests on. */
export function linkRows({ id, openCase, entry }: ClaimNode): readonly LinkNode[] {
  const links = openCase.index.evidence.claims.get(entry.id)?.links ?? [];
  return Array.from(links, ([target, link]) => ({ type: 'link', id: `${id}|${target}`, openCase, claim: entry.id, target, link }));
}

function linkCount({ record }: ClaimEntry): number {
  return record?.links?.size ?? 0;
}
