import { compareCodeUnits } from '../compareCodeUnits';
import type { ClaimTag, Mention } from '../entities/articleRecord';
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
  readonly mention: Mention;
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
  return (left, right) => rankOf(left.kind) - rankOf(right.kind) || compareCodeUnits(left.kind, right.kind)
    || compareCodeUnits(left.name, right.name) || compareCodeUnits(left.key, right.key);
}
