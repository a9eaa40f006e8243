import type { EvidenceData } from '../../evidence/schema';
import type { Finding } from '../checkProblems';
import { claimFacts } from './claimFacts';
import { confidence } from './confidence';
import { corroboration } from './corroboration';
import { weakSources } from './weakSources';
import { withoutEvidence } from './withoutEvidence';

/** What is wrong with the evidence of a claim, whether it has a record or not; the same list as long as the data is the same. */
export function checkClaim(data: EvidenceData, id: string): readonly Finding[] {
  const known = findings.get(data) ?? new Map<string, readonly Finding[]>();
  findings.set(data, known);
  const found = known.get(id) ?? findIn(data, id);
  known.set(id, found);
  return found;
}

/** An open article asks for the same claims at every key. */
const findings = new WeakMap<EvidenceData, Map<string, readonly Finding[]>>();

function findIn(data: EvidenceData, id: string): readonly Finding[] {
  const claim = data.claims.get(id);
  const without = withoutEvidence(claim);
  if (without || !claim) return without ? [without] : [];
  const facts = claimFacts(data, id, claim);
  return [corroboration(facts), weakSources(facts), confidence(facts)].filter((finding) => finding !== undefined);
}
