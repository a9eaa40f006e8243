import type { Citation, Problem, Span, Tag } from '../model';

/** Where something begins, for people: line and column (in UTF-16 code units), both from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** What a tag's `ref` says. */
export interface References {
  /** In NFC; empty where the tag has none. */
  readonly refs: readonly string[];
  /** Where each of `refs` is written. */
  readonly refSpans: readonly Span[];
}

/** A tag of an entity kind, as it stands in one article; which entity it names is for `resolve.ts` to say. */
export interface Mention extends Span, Place, References {
  readonly kind: string;
  readonly text: string;
  readonly contentStart: number;
  readonly contentEnd: number;
  readonly inNote: boolean;
  /** Ordinals within the article, from 0: equal for mentions in one block of running text, and in one sentence of it. */
  readonly paragraph: number;
  readonly sentence: number;
  /** The date of an event tag, as written. */
  readonly date: string | undefined;
}

/** A tag of a claim: with `id` the claim is made here, with `refs` it is cited again. */
export interface ClaimTag extends Span, Place, References {
  readonly id: string | undefined;
  readonly text: string;
  readonly contentStart: number;
  readonly contentEnd: number;
  readonly form: Tag['form'];
  /** Whether code or a block quote may stand among its words, which are then not all the author's. */
  readonly quotes: boolean;
}

/** A citation, and where it begins. */
export interface LocatedCitation extends Citation, Place {}

/** A problem, and where for people it is: there, or at the tag that it is part of. */
export interface LocatedProblem extends Problem, Place {}

/** All that the case needs to know of one article; nothing in it depends on other articles or on the evidence file. */
export interface ArticleRecord {
  /** The article's path in the case, with `/`. */
  readonly document: string;
  /** The title of its front matter, else its file's name without the extension. */
  readonly title: string;
  /** Normalised name → id, as the front matter settles it. */
  readonly names: ReadonlyMap<string, string>;
  /** In source order, an enclosing mention before those inside it. */
  readonly mentions: readonly Mention[];
  readonly claims: readonly ClaimTag[];
  readonly citations: readonly LocatedCitation[];
  /** What reading the article alone found wrong. */
  readonly problems: readonly LocatedProblem[];
}
