import { footingOf, type Footing } from '../../evidence/footing';
import type { Claim, EvidenceData } from '../../evidence/schema';

/** What the rules about a claim's evidence look at. */
export interface ClaimFacts {
  readonly id: string;
  readonly claim: Claim;
  readonly data: EvidenceData;
  readonly footing: Footing;
}

export function claimFacts(data: EvidenceData, id: string, claim: Claim): ClaimFacts {
  return { id, claim, data, footing: footingOf(data, claim) };
}

/** Whether somebody still holds the claim, so that it matters what it rests on. */
export function isHeld({ assessment }: Claim): boolean {
  return assessment !== 'withdrawn' && assessment !== 'refuted';
}

/** For a claim that was reported, one source that shows it was said is enough. */
export function needsSeveralSources(claim: Claim): boolean {
  return isHeld(claim) && claim.basis !== 'reported';
}
