import type { Claim, Link } from './schema';

/** A claim that rests on something, and how. */
export interface EvidenceUse {
  readonly claim: string;
  readonly link: Link;
}

/** By what claims rest on (items of evidence, or other claims): the claims that do, in the order of the file. */
export function usesOfEvidence(claims: ReadonlyMap<string, Claim>): ReadonlyMap<string, readonly EvidenceUse[]> {
  const uses = new Map<string, EvidenceUse[]>();
  for (const [claim, { links }] of claims) {
    for (const [target, link] of links ?? []) {
      const known = uses.get(target);
      if (known) known.push({ claim, link });
      else uses.set(target, [{ claim, link }]);
    }
  }
  return uses;
}
