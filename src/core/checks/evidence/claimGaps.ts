import { footingOf, type FootingData } from '../../evidence/footing';
import type { Claim, EvidenceData } from '../../evidence/schema';
import { isHeld, needsSeveralSources } from './claimFacts';
import { withoutEvidence } from './withoutEvidence';

/** What a claim may lack, what weighs most first. */
export const gaps = ['no-evidence', 'retracted-only', 'one-source', 'no-basis', 'no-likelihood', 'no-confidence', 'no-assessment'] as const;
export type Gap = (typeof gaps)[number];

/** What the gaps of a claim hang on, besides its own record. */
export type GapContext = FootingData & Pick<EvidenceData, 'scale'>;

/** What a claim lacks, in the order of `gaps`; likelihood and confidence are asked of judgements alone. */
export function gapsOf(claim: Claim | undefined, context: GapContext): readonly Gap[] {
  const found: Gap[] = [];
  const isJudgement = claim?.basis === 'judgement';
  const evidence = evidenceGap(claim, context);
  if (evidence !== undefined) found.push(evidence);
  if (claim?.basis === undefined) found.push('no-basis');
  if (isJudgement && context.scale !== 'none' && claim.likelihood === undefined) found.push('no-likelihood');
  if (isJudgement && claim.confidence === undefined) found.push('no-confidence');
  if (claim?.assessment === undefined) found.push('no-assessment');
  return found;
}

/** By the rules of the checks, so that what is listed here and what is told as a problem are the same claims; sources that go back to one origin are one. */
function evidenceGap(claim: Claim | undefined, context: GapContext): Gap | undefined {
  if (withoutEvidence(claim)) return 'no-evidence';
  if (!claim || !isHeld(claim) || standsOnTwo(claim, context)) return undefined;
  const { sources, standing, origins } = footingOf(context, claim);
  if (sources.size > 0 && standing.length === 0) return 'retracted-only';
  return needsSeveralSources(claim) && origins.size === 1 ? 'one-source' : undefined;
}

/** Most claims do, and to see it is far quicker than to follow what they rest on: a view asks for all claims of a case. */
function standsOnTwo({ links }: Claim, { evidence, sources }: GapContext): boolean {
  let first: string | undefined;
  for (const [target, { relation }] of links ?? []) {
    const id = relation === 'supports' ? evidence.get(target)?.source : undefined;
    const source = id === undefined ? undefined : sources.get(id);
    if (!source || source.retracted !== undefined || (source.derivedFrom ?? []).length > 0) continue;
    first ??= id;
    if (first !== id) return true;
  }
  return false;
}
