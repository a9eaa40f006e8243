import type { CaseIndex } from '../../index/caseIndex';
import { claimsReportedBy } from './profileSubject';

/** The articles that the profile of a key tells of: those that mention it, and those that make a claim which it reported. */
export function profileDocuments(index: CaseIndex, key: string): ReadonlySet<string> {
  const reported = claimsReportedBy(index, key).flatMap((id) => index.claim(id)?.document ?? []);
  return new Set([...index.documentsOf(key).map(({ document }) => document), ...reported]);
}

/** Whether an article is now one of these. */
export function isProfileDocument(index: CaseIndex, key: string, document: string): boolean {
  return index.mentionsIn(document, key).length > 0 || index.claimIdsIn(document).some((id) => isBy(index, index.evidence.claims.get(id)?.by, key));
}

function isBy({ registry }: CaseIndex, by: string | undefined, key: string): boolean {
  return by !== undefined && registry.holderOf(by) === key;
}
