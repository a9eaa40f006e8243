import type { ClaimEntry, EntityEntry } from '../../index/entries';
import type { CaseIndex } from '../../index/caseIndex';
import { spansTouching } from '../../index/spansTouching';
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
    const mentions = index.mentionsIn(document, key).map(({ mention: { start, end } }) => ({ start, end }));
    for (const { id: own, refs: [cited], contentStart, contentEnd } of index.claimTagsIn(document)) {
      const made = own ?? cited;
      const near = spansTouching(mentions, { start: contentStart, end: contentEnd }).flatMap((at) => mentions[at] ?? []);
      if (made !== undefined && near.some(({ start, end }) => contentStart <= start && end <= contentEnd)) named.add(made);
    }
  }
  const reported = new Set(id === undefined ? [] : claimsReportedBy(index, id));
  return index.claimIds().filter((each) => named.has(each) || reported.has(each)).flatMap((each) => {
    const claim = index.claim(each);
    return claim ? [{ claim, isReporter: reported.has(each) }] : [];
  });
}

/** The ids of the claims that an entity reported. */
export function claimsReportedBy({ evidence, registry }: CaseIndex, id: string): readonly string[] {
  return [...evidence.claims].filter(([, { by }]) => by !== undefined && registry.holderOf(by) === id).map(([claim]) => claim);
}
