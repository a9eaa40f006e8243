import type { EvidenceData } from '../evidence/schema';

/** Whether nothing changed of which entities there are and what they are called. */
export function sameNames(one: EvidenceData, other: EvidenceData): boolean {
  return one.actors === other.actors && one.events === other.events && one.entities === other.entities && one.kinds === other.kinds;
}
