import type { CaseIndex } from '../index/caseIndex';
import type { TextEdit } from '../model';
import { renameKeys } from './attributeKeys';
import { changeTags, type TagChange } from './changeTags';

/** The problems of which all in an article have one fix that needs no thought. */
export const fixableCodes = ['merged-id', 'claim-without-id', 'misspelt-attribute'] as const;
export type FixableCode = (typeof fixableCodes)[number];

/** The edits that mend all problems of one sort in an article, whose text is the one that the index has read; undefined where they cannot be made together. */
export function fixAll(index: CaseIndex, document: string, text: string, code: FixableCode, newClaimId: () => string): readonly TextEdit[] | undefined {
  switch (code) {
    case 'merged-id': return changeTags(text, index.registry.kinds, staleReferences(index, document));
    case 'claim-without-id': return changeTags(text, index.registry.kinds, claimsWithoutId(index, document, newClaimId));
    case 'misspelt-attribute': return renameKeys(text, index.registry.kinds, new Map((index.record(document)?.problems ?? []).filter((problem) => problem.code === code)
      .map(({ start, args }) => [start, String(args['meant'])])));
  }
}

/** Tags that name a record by the id of one that was merged into it. */
function staleReferences(index: CaseIndex, document: string): ReadonlyMap<number, TagChange> {
  const changes = new Map<number, TagChange>();
  for (const { start, refs } of index.record(document)?.mentions ?? []) {
    const now = [...new Set(refs.map((id) => index.registry.holderOf(id) ?? id))];
    if (now.some((id, at) => id !== refs[at])) changes.set(start, { attributes: new Map([['ref', now.join(' ')]]) });
  }
  return changes;
}

function claimsWithoutId(index: CaseIndex, document: string, newClaimId: () => string): ReadonlyMap<number, TagChange> {
  const without = index.claimTagsIn(document).filter(({ id, refs }) => id === undefined && refs.length === 0);
  return new Map(without.map(({ start }) => [start, { id: newClaimId() }]));
}
