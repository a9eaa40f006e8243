import { reliabilityOf } from '../../evidence/describe';
import type { Support } from '../../evidence/footing';
import { isWithdrawn, originsOfAll } from '../../evidence/origins';
import type { EvidenceData, EvidenceItem } from '../../evidence/schema';
import type { Finding } from '../checkProblems';
import { isHeld, type ClaimFacts } from './claimFacts';

/**
 * A confidence that is higher than the evidence bears, after what US National Intelligence Estimates say of the three
 * levels. High: good reporting (A to C and 1 or 2) from two independent origins, and no strong evidence against the claim
 * that its assessment leaves open. Moderate: one item that supports it and is not known to be poor. Low asks for nothing.
 */
export function confidence(facts: ClaimFacts): Finding | undefined {
  const { claim, data, footing } = facts;
  if (!isHeld(claim) || claim.basis === 'reported' || (claim.links?.size ?? 0) === 0) return undefined;
  if (claim.confidence === 'high') return opposed(facts) ?? thin(facts);
  const isPoor = claim.confidence === 'moderate' && !footing.supports.some(({ item }) => !isKnownPoor(data, item));
  return isPoor ? { code: 'moderate-confidence-poor', args: {} } : undefined;
}

function thin({ data, footing }: ClaimFacts): Finding | undefined {
  const good = footing.supports.filter(({ item }: Support) => isGood(data, item)).map(({ item }) => item.source);
  const count = originsOfAll(data.sources, good).size;
  return count < 2 ? { code: 'high-confidence-thin', args: { count } } : undefined;
}

/** Who assesses a claim as supported has weighed what speaks against it. */
function opposed({ claim, data }: ClaimFacts): Finding | undefined {
  if (claim.assessment === 'supported') return undefined;
  const strong = [...claim.links ?? []].find(([target, { relation, strength }]) => relation === 'refutes' && strength === 'strong' && stands(data, target));
  return strong && { code: 'high-confidence-opposed', args: { target: strong[0] } };
}

function stands(data: EvidenceData, target: string): boolean {
  const item = data.evidence.get(target);
  return item ? !isWithdrawn(data.sources, item.source) : true;
}

function isGood(data: EvidenceData, item: EvidenceItem): boolean {
  return !isWithdrawn(data.sources, item.source) && 'ABC'.includes(reliability(data, item) ?? '-') && (item.credibility === 1 || item.credibility === 2);
}

/** What is not graded, F or 6 is unknown: it may be good or poor. */
function isKnownPoor(data: EvidenceData, item: EvidenceItem): boolean {
  return isWithdrawn(data.sources, item.source) || 'DE'.includes(reliability(data, item) ?? '-') || item.credibility === 4 || item.credibility === 5;
}

function reliability(data: EvidenceData, { source }: EvidenceItem): string | undefined {
  const record = data.sources.get(source);
  return record && reliabilityOf(record, data);
}
