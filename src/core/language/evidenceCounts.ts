import { usesOfEvidence } from '../evidence/evidenceUses';
import type { EvidenceData } from '../evidence/schema';

const items = new WeakMap<EvidenceData['evidence'], ReadonlyMap<string, number>>();
const uses = new WeakMap<EvidenceData['claims'], ReturnType<typeof usesOfEvidence>>();

/** How many items come from a source; the whole file is read for the first that is asked for. */
export function itemsFrom({ evidence }: EvidenceData, source: string): number {
  const counts = items.get(evidence) ?? countedItems(evidence);
  items.set(evidence, counts);
  return counts.get(source) ?? 0;
}

function countedItems(evidence: EvidenceData['evidence']): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { source } of evidence.values()) counts.set(source, (counts.get(source) ?? 0) + 1);
  return counts;
}

/** The claims that rest on an item or on another claim, as `usesOfEvidence` gives them. */
export function usesOf({ claims }: EvidenceData, target: string): ReturnType<ReturnType<typeof usesOfEvidence>['get']> {
  const all = uses.get(claims) ?? usesOfEvidence(claims);
  uses.set(claims, all);
  return all.get(target);
}
