import type { ArticleRecord, ClaimTag } from '../../entities/articleRecord';
import type { EvidenceData } from '../../evidence/schema';
import { withoutEvidence } from './withoutEvidence';

/** The claims that an article makes, in its order, and those of them that rest on nothing yet. */
export interface ClaimsMade {
  readonly all: readonly ClaimTag[];
  readonly unsupported: readonly ClaimTag[];
}

/** By the rules of the checks; a tag that only cites a claim makes none. */
export function claimsMade({ claims }: Pick<ArticleRecord, 'claims'>, evidence: Pick<EvidenceData, 'claims'>): ClaimsMade {
  const all = claims.filter(({ id, refs }) => id !== undefined || refs.length === 0);
  return { all, unsupported: all.filter(({ id }) => withoutEvidence(id === undefined ? undefined : evidence.claims.get(id)) !== undefined) };
}
