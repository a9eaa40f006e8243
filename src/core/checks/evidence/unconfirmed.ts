import { originsOfAll } from '../../evidence/origins';
import type { EvidenceData, Link } from '../../evidence/schema';
import type { Finding } from '../checkProblems';

/** An item of evidence that a rule found something about. */
export interface ItemFinding extends Finding {
  readonly item: string;
}

type Relations = Extract<Link['relation'], 'supports' | 'refutes'>;

/**
 * Items graded 1, confirmed, without two independent origins: its own source, and those of the items that say the same of
 * a claim as it does.
 */
export function unconfirmed(data: EvidenceData): readonly ItemFinding[] {
  const confirmed = [...data.evidence].filter(([, { credibility }]) => credibility === 1);
  if (confirmed.length === 0) return [];
  const most = mostOrigins(data, new Set(confirmed.map(([id]) => id)));
  return confirmed.flatMap(([item, { source }]) => {
    const count = most.get(item) ?? originsOfAll(data.sources, [source]).size;
    return count >= 2 ? [] : [{ item, code: 'unconfirmed', args: { count } }];
  });
}

/** By item, the most origins that the items have together which speak the same way of a claim as it does. */
function mostOrigins({ claims, evidence, sources }: EvidenceData, items: ReadonlySet<string>): ReadonlyMap<string, number> {
  const most = new Map<string, number>();
  for (const { links } of claims.values()) {
    for (const relation of ['supports', 'refutes'] satisfies Relations[]) {
      const targets = [...links ?? []].filter(([target, link]) => link.relation === relation && evidence.has(target)).map(([target]) => target);
      const concerned = targets.filter((target) => items.has(target));
      if (concerned.length === 0) continue;
      const count = originsOfAll(sources, new Set(targets.map((target) => evidence.get(target)?.source ?? target))).size;
      for (const target of concerned) most.set(target, Math.max(most.get(target) ?? 0, count));
    }
  }
  return most;
}
