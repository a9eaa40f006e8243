import type { ClaimEntry, EntityEntry } from '../../index/entries';
import type { CaseIndex } from '../../index/caseIndex';
import type { AppliedLimits } from '../limits/exportLimits';

/** Whom a profile is of, and what it is made from. */
export interface ProfileSubject {
  readonly index: CaseIndex;
  /** The entity's key in the index. */
  readonly key: string;
  /** The texts of the articles that mention it, by path; without its text, an article's mentions are listed without their context. */
  readonly texts: ReadonlyMap<string, string>;
  /** What a link to a line of an article leads to. */
  readonly linkTo: (document: string, line: number) => string;
  /** How far the profile may go, where it is limited. */
  readonly limits?: AppliedLimits;
}

/** A claim that concerns an entity, and how. */
export interface ConcernedClaim {
  readonly claim: ClaimEntry;
  /** Whether the entity is who reported it, rather than named in it. */
  readonly isReporter: boolean;
}

/** The claims in whose words the entity is mentioned, and those that it reported, in the order of the case. */
export function claimsConcerning(index: CaseIndex, { key, id }: Pick<EntityEntry, 'key' | 'id'>): readonly ConcernedClaim[] {
  const named = new Set<string>();
  for (const { document } of index.documentsOf(key)) {
    const mentions = index.mentionsIn(document, key).map(({ mention }) => mention);
    for (const claim of index.recordOnce(document)?.claims ?? []) {
      const made = claim.id ?? claim.refs[0];
      if (made !== undefined && mentions.some(({ start, end }) => claim.contentStart <= start && end <= claim.contentEnd)) named.add(made);
    }
  }
  return index.claims().flatMap((claim) => {
    const by = claim.record?.by;
    const isReporter = id !== undefined && by !== undefined && index.registry.holderOf(by) === id;
    return isReporter || named.has(claim.id) ? [{ claim, isReporter }] : [];
  });
}
