import type { Finding } from '../checkProblems';
import { needsSeveralSources, type ClaimFacts } from './claimFacts';

/** A claim on one source only, or on several that go back to one origin; what lends nothing does not count. */
export function corroboration({ claim, footing: { standing, origins } }: ClaimFacts): Finding | undefined {
  if (!needsSeveralSources(claim)) return undefined;
  const [source] = standing;
  const [origin] = origins;
  if (source === undefined || origin === undefined || origins.size > 1) return undefined;
  if (standing.length === 1) return { code: 'one-source', args: { source } };
  return { code: 'one-origin', args: { count: standing.length, origin } };
}
