/** What the whole program speaks of, as readonly data. No behaviour lives here. */

/** A half-open range `[start, end)` in UTF-16 code units of a text as it was read: that of an article begins behind its byte-order mark. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Replaces `span` of a text by `text`; an empty span inserts. Edits of one list refer to the text before all of them and never overlap. */
export interface TextEdit extends Span {
  readonly text: string;
}

export type Severity = 'error' | 'warning' | 'info' | 'hint';

/** The values that a problem's sentence is made of, by the names in its template. */
export type ProblemArguments = Readonly<Record<string, string | number>>;

/** Something wrong, at its exact place. The sentence is made from `code` and `args` by `checks/sentences.ts`. */
export interface Problem extends Span {
  readonly code: string;
  readonly args: ProblemArguments;
  readonly severity: Severity;
}

/** A Pandoc bracketed span or fenced div, as the reader finds it. */
export interface Tag extends Span {
  readonly form: 'span' | 'div';
  /** The first class that is a kind of the case; undefined for an ordinary Pandoc span or div. */
  readonly kind: string | undefined;
  readonly id: string | undefined;
  readonly classes: readonly string[];
  /** In source order; of two equal keys the last value. `id` and `class` are not among them. */
  readonly attributes: ReadonlyMap<string, string>;
  /** Plain text, what pandoc calls stringified: markup stripped, line breaks as spaces, notes and raw HTML left out. */
  readonly text: string;
  /** The text between the brackets, or the lines between a div's fences (its end before the last line break). */
  readonly contentStart: number;
  readonly contentEnd: number;
  /** Index of the enclosing tag in the same list. */
  readonly parent: number | undefined;
  /** Whether the tag stands in the text of a footnote. */
  readonly inNote: boolean;
  /** The block of running text in which the tag begins, a div's first; a number in the article, from 0. */
  readonly paragraph: number;
  /** The sentence in which the tag begins; a number in the article, from 0. */
  readonly sentence: number;
}

/** One citation group, such as `[@key, p. 3; -@other]`, or a bare `@key`. */
export interface Citation extends Span {
  readonly keys: readonly string[];
}

/** The kinds that every case has; the evidence file may declare further kinds of entities. */
export const claimKind = 'claim';
export const standardKinds: readonly string[] = ['actor', 'event', claimKind];

/** What commands need of the world, passed in so that tests can hold it still. */
export interface Environment {
  /** Now, in UTC. */
  readonly now: () => Date;
  /** `length` random bytes. */
  readonly random: (length: number) => Uint8Array;
  /** Who is working in a folder, by its uri, or undefined where nobody says so or names are not recorded. */
  readonly user: (folder?: string) => string | undefined;
}
