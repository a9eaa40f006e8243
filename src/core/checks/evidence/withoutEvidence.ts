import type { Claim } from '../../evidence/schema';
import type { Finding } from '../checkProblems';

/** A claim that nothing is linked to. While its work stands open that is only a hint; an assumption is one because nothing supports it. */
export function withoutEvidence(claim: Claim | undefined): Finding | undefined {
  const { assessment = 'open', basis } = claim ?? {};
  if (basis === 'assumption' || assessment === 'withdrawn' || (claim && isLinked(claim))) return undefined;
  return { code: 'claim-without-evidence', args: {}, ...(assessment !== 'open' && { severity: 'warning' }) };
}

/** Whether anything is linked to the claim that speaks of it. */
export function isLinked({ links }: Claim): boolean {
  return [...links?.values() ?? []].some(({ relation }) => relation !== 'not-applicable');
}
