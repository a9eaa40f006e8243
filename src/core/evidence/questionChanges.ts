import { linkOf, ratingOf, type Rating } from '../tradecraft/ratings';
import type { Change } from './change';
import { linkChanges, unlinkChanges, type NamedClaim } from './newRecords';
import type { EvidenceData } from './schema';

/** What is decided on one item for one hypothesis. */
export type RatingDecision = Rating | 'keep' | 'remove';

/** An item's ratings for hypotheses, with who decided it and when. */
export interface RatedRow {
  readonly item: string;
  readonly ratings: readonly { readonly claim: NamedClaim; readonly decision: RatingDecision }[];
  readonly by: string | undefined;
  readonly at: Date;
}

/** Writes an item's ratings as links; what is so already keeps its hand and its time. */
export function ratingChanges(data: EvidenceData, { item, ratings, by, at }: RatedRow): readonly Change[] {
  return ratings.flatMap(({ claim, decision }) => {
    const link = data.claims.get(claim.id)?.links?.get(item);
    if (decision === 'keep' || (link && decision === ratingOf(link))) return [];
    if (decision === 'remove') return unlinkChanges(claim.id, item);
    return linkChanges(data, claim.id, item, { ...linkOf[decision], by, at }, claim.seen);
  });
}

/** Adds a claim to the hypotheses of a question, once. */
export function hypothesisChanges(data: EvidenceData, question: string, claim: string): readonly Change[] {
  return [{ put: ['questions', question, 'hypotheses'], value: [...new Set([...data.questions.get(question)?.hypotheses ?? [], claim])] }];
}

/** Takes a claim out of the hypotheses of a question; the claim stays. */
export function noHypothesisChanges(data: EvidenceData, question: string, claim: string): readonly Change[] {
  return [{ put: ['questions', question, 'hypotheses'], value: (data.questions.get(question)?.hypotheses ?? []).filter((each) => each !== claim) }];
}
