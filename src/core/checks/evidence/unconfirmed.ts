import { originsOfAll } from '../../evidence/origins';
import type { Claim, EvidenceData, Link } from '../../evidence/schema';
import { eachInParts, type Steps } from '../../steps';
import type { Finding } from '../checkProblems';

/** An item of evidence that a rule found something about. */
export interface ItemFinding extends Finding {
  readonly item: string;
}

const relations = ['supports', 'refutes'] satisfies Link['relation'][];

/**
 * Items graded 1, confirmed, without two independent origins: its own source, and those of the items that say the same of
 * a claim as it does.
 */
export function* unconfirmed(data: EvidenceData): Steps<readonly ItemFinding[]> {
  const confirmed = [...data.evidence].filter(([, { credibility }]) => credibility === 1);
  if (confirmed.length === 0) return [];
  const most = yield* mostOrigins(data, new Set(confirmed.map(([id]) => id)));
  return confirmed.flatMap(([item, { source }]) => {
    const count = most.get(item) ?? originsOfAll(data.sources, [source]).size;
    return count >= 2 ? [] : [{ item, code: 'unconfirmed', args: { count } }];
  });
}

/** By item, the most origins that the items have together which speak the same way of a claim as it does. */
function* mostOrigins(data: EvidenceData, items: ReadonlySet<string>): Steps<ReadonlyMap<string, number>> {
  const most = new Map<string, number>();
  yield* eachInParts(data.claims.values(), ({ links }) => { for (const relation of relations) countOrigins(most, data, items, alike(links, relation, data)); });
  return most;
}

/** The items that speak of a claim in this way. */
function alike(links: Claim['links'], relation: Link['relation'], { evidence }: EvidenceData): readonly string[] {
  return [...links ?? []].filter(([target, link]) => link.relation === relation && evidence.has(target)).map(([target]) => target);
}

function countOrigins(most: Map<string, number>, { evidence, sources }: EvidenceData, items: ReadonlySet<string>, targets: readonly string[]): void {
  const concerned = targets.filter((target) => items.has(target));
  if (concerned.length === 0) return;
  const count = originsOfAll(sources, new Set(targets.map((target) => evidence.get(target)?.source ?? target))).size;
  for (const target of concerned) most.set(target, Math.max(most.get(target) ?? 0, count));
}
