import { reliabilityOf } from '../../evidence/describe';
import { retractedBehind } from '../../evidence/origins';
import type { EvidenceData } from '../../evidence/schema';
import type { Finding } from '../checkProblems';
import { isHeld, type ClaimFacts } from './claimFacts';

/** A claim on withdrawn or unreliable (E) sources alone; or, where it has others too, on one that was retracted or derives from such. F is unknown, not worst. */
export function weakSources({ claim, data, footing: { sources, standing } }: ClaimFacts): Finding | undefined {
  const all = [...sources];
  if (!isHeld(claim) || all.length === 0) return undefined;
  if (standing.length === 0) return { code: 'retracted-alone', args: { sources: all.join(', ') } };
  if (standing.every((id) => isUnreliable(data, id))) return { code: 'unreliable-alone', args: {} };
  const source = retractedBehind(data.sources, all);
  return source === undefined ? undefined : { code: 'leans-on-retracted', args: { source, date: data.sources.get(source)?.retracted ?? '' } };
}

function isUnreliable(data: EvidenceData, id: string): boolean {
  const source = data.sources.get(id);
  return source !== undefined && reliabilityOf(source, data) === 'E';
}
