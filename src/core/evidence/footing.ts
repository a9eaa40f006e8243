import { isWithdrawn, originsOfAll } from './origins';
import type { Claim, EvidenceData, EvidenceItem } from './schema';

/** What the footing of a claim is found in. */
export type FootingData = Pick<EvidenceData, 'claims' | 'evidence' | 'sources'>;

/** An item of evidence that speaks for or against a claim, directly or through claims that the claim rests on. */
export interface Support {
  readonly id: string;
  readonly item: EvidenceItem;
}

/** What a claim rests on in the end. */
export interface Footing {
  /** The items that support it, or that support a claim which supports it; each once. */
  readonly supports: readonly Support[];
  /** The sources of these items, withdrawn ones too. */
  readonly sources: ReadonlySet<string>;
  /** Those of them that lend something. */
  readonly standing: readonly string[];
  /** The independent origins of these sources. */
  readonly origins: ReadonlySet<string>;
}

/** What a claim rests on, through other claims to any depth; a circle of claims adds nothing. */
export function footingOf(data: FootingData, claim: Claim): Footing {
  const supports = new Map<string, EvidenceItem>();
  const met = new Set(supportersOf(claim));
  // A Set gives what is added to it while it is gone through.
  for (const target of met) {
    const item = data.evidence.get(target);
    if (item) supports.set(target, item);
    else for (const each of supportersOf(data.claims.get(target))) met.add(each);
  }
  const sources = new Set([...supports.values()].map(({ source }) => source));
  return {
    supports: [...supports].map(([id, item]) => ({ id, item })), sources,
    standing: [...sources].filter((id) => !isWithdrawn(data.sources, id)), origins: originsOfAll(data.sources, sources),
  };
}

function supportersOf(claim: Claim | undefined): readonly string[] {
  return [...claim?.links ?? []].filter(([, { relation }]) => relation === 'supports').map(([target]) => target);
}
