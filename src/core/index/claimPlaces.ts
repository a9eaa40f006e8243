import { eachInParts, type Steps } from '../steps';
import type { CaseIndex } from './caseIndex';
import type { ClaimEntry, DocumentCount } from './entries';

/** How many claims each article is the first to make, for articles with any, in code-unit order. */
export function* countingClaims(index: CaseIndex): Steps<readonly DocumentCount[]> {
  const counts: DocumentCount[] = [];
  const seen = new Set<string>();
  yield* eachInParts(index.documents(), (document) => {
    const before = seen.size;
    for (const id of index.claimIdsIn(document)) seen.add(id);
    if (seen.size > before) counts.push({ document, count: seen.size - before });
  });
  return counts;
}

/** The claims that the article is the first to make, by place. */
export function claimsFirstMadeIn(index: CaseIndex, document: string): readonly ClaimEntry[] {
  const made = new Map<string, ClaimEntry>();
  for (const tag of index.claimTagsIn(document)) {
    const { id, text } = tag;
    if (id === undefined || made.has(id) || isMadeBefore(index, document, id)) continue;
    made.set(id, { id, text, document, tag, record: index.evidence.claims.get(id) });
  }
  return [...made.values()];
}

function isMadeBefore(index: CaseIndex, document: string, id: string): boolean {
  return index.timesMade(id) > 1 && index.claim(id)?.document !== document;
}
