import { compareCodeUnits } from '../compareCodeUnits';
import type { ClaimTag, Mention } from '../entities/articleRecord';
import type { Resolution } from '../entities/resolve';
import type { Claim } from '../evidence/schema';

/** What the case knows of one entity, or of one name that is no entity yet. */
export interface EntityEntry {
  /** Opaque, unique in the case, the same after any change that leaves the entity what it is. */
  readonly key: string;
  /** Undefined for a name that resolves to nothing or to several. */
  readonly id: string | undefined;
  readonly kind: string;
  /** The record's name, else the text of the first mention. */
  readonly name: string;
  readonly state: 'registered' | 'notInCase' | 'ambiguous';
  readonly mentions: number;
  readonly documents: number;
}

/** A mention and the article where it stands. */
export interface LocatedMention {
  readonly document: string;
  /** Its index in the article's record. */
  readonly index: number;
  /** Put together when it is asked for, from what the index has of the article: ask before the next change. */
  readonly mention: Mention;
}

/** The mention at a place in an article, and what it names. */
export interface MentionAt {
  readonly mention: Mention;
  /** Its index in the article's record. */
  readonly index: number;
  readonly resolution: Resolution;
  /** The keys of the entities under which it is listed. */
  readonly keys: readonly string[];
}

/** How often something stands in an article. */
export interface DocumentCount {
  readonly document: string;
  readonly count: number;
}

/** A claim tag and the article where it stands. */
export interface LocatedClaim {
  readonly document: string;
  readonly tag: ClaimTag;
}

/** A claim that an article makes, that the evidence file holds, or both. */
export interface ClaimEntry {
  readonly id: string;
  readonly text: string;
  readonly document: string | undefined;
  readonly tag: ClaimTag | undefined;
  readonly record: Claim | undefined;
}

/** Orders entries by the order of `kinds`, then by name in code-unit order. */
export function byKindAndName(kinds: readonly string[]): (left: EntityEntry, right: EntityEntry) => number {
  const rank = new Map(kinds.map((kind, index) => [kind, index]));
  const rankOf = (kind: string): number => rank.get(kind) ?? kinds.length;
  const compareKinds = (left: string, right: string): number => rankOf(left) - rankOf(right) || compareCodeUnits(left, right);
  return (left, right) => (left.kind === right.kind ? 0 : compareKinds(left.kind, right.kind))
    || compareCodeUnits(left.name, right.name) || compareCodeUnits(left.key, right.key);
}
