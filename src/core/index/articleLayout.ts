import type { Severity, Tag } from '../model';

/**
 * How an article's numbers are laid out: the counts of `Head`, the numbers of the strings that it shares with others, the texts
 * that are its own as bytes (its document and its title first), then its body: the mentions column by column, a row per written
 * reference, then claims, citations, settled names and problems one after another. Where a row names a string, it gives the
 * place of that among the article's, so that only these need change when the strings are numbered anew; an own text it
 * names by its first byte. A body of nothing above 16 bits, as that of all but very long articles, stands two to a number.
 */
export enum Head { Length, Strings, TextWords, Mentions, RefSpans, Claims, Citations, Names, Problems, IsWide, Size }

/** The columns of mentions: what is asked for most stands together. `Naming` and `Date` are strings; `Date` is 0 for none, else one more than the date's place, all twice; and one more where the mention stands in a note. */
export enum MentionColumn { Naming, Start, End, ContentStart, ContentEnd, Line, Column, Paragraph, Sentence, Date, Size }

/** Where one of a mention's references is written. */
export enum RefSpanRow { Mention, Start, End, Size }

/** A claim's row, followed by as many reference rows as `Refs` says. `Id` is an own text, as `Text` is, and 0 for none; `Form` is twice its number, and one more where the claim may quote. */
export enum ClaimRow { Id, Text, Start, End, ContentStart, ContentEnd, Line, Column, Form, Refs, Size }
/** `Id` is an own text. */
export enum ClaimRefRow { Id, Start, End, Size }

/** A citation's row, followed by its keys, which are strings. */
export enum CitationRow { Start, End, Line, Column, Keys, Size }
/** Both are strings. */
export enum NameRow { Name, Id, Size }

/** `Code` is a string, `Args` an own text in JSON. */
export enum ProblemRow { Code, Severity, Start, End, Line, Column, Args, Size }

/** In the order of the numbers that stand for them. */
export const severities: readonly Severity[] = ['error', 'warning', 'info', 'hint'];
export const forms: readonly Tag['form'][] = ['span', 'div'];

/** The same numbers in the three widths in which they are read. */
export interface Cells {
  readonly words: Uint32Array;
  readonly halves: Uint16Array;
  readonly bytes: Uint8Array;
}

/** The numbers of one article or of several, which must stand in their buffer at a multiple of their size. */
export function cellsOf(words: Uint32Array): Cells {
  const { buffer, byteOffset, byteLength } = words;
  return { words, halves: new Uint16Array(buffer, byteOffset, byteLength / 2), bytes: new Uint8Array(buffer, byteOffset, byteLength) };
}

/** The numbers of an article's strings, in place: to write to them is to number them anew. */
export function stringsOf(numbers: Uint32Array, start = 0): Uint32Array {
  const first = start + Head.Size;
  return numbers.subarray(first, first + (numbers[start + Head.Strings] ?? 0));
}

/** The first byte of the article's own texts. */
export function ownTextsFrom(numbers: Uint32Array, start: number): number {
  return (start + Head.Size + (numbers[start + Head.Strings] ?? 0)) * numbers.BYTES_PER_ELEMENT;
}

/** What an article's numbers are made of. */
export interface ArticleParts {
  /** Those of `Head` from `Mentions` to `Problems`. */
  readonly counts: readonly number[];
  readonly strings: Uint32Array;
  readonly texts: Uint8Array;
  readonly body: Uint32Array;
}

/** Above this a number needs a whole one. */
const narrowest = 0xffff;

/** The numbers of an article. */
export function articleNumbers({ counts, strings, texts, body }: ArticleParts): Uint32Array {
  const isWide = goesBeyond(body, narrowest);
  const textWords = Math.ceil(texts.length / Uint32Array.BYTES_PER_ELEMENT);
  const start = Head.Size + strings.length + textWords;
  const numbers = new Uint32Array(start + (isWide ? body.length : Math.ceil(body.length / 2)));
  numbers.set([numbers.length, strings.length, textWords, ...counts, isWide ? 1 : 0]);
  numbers.set(strings, Head.Size);
  const { halves, bytes } = cellsOf(numbers);
  bytes.set(texts, ownTextsFrom(numbers, 0));
  if (isWide) numbers.set(body, start);
  else halves.set(body, 2 * start);
  return numbers;
}

function goesBeyond(numbers: Uint32Array, limit: number): boolean {
  // Some 40 numbers of each mention: `some` would call a function for each.
  for (let at = 0; at < numbers.length; at++) if ((numbers[at] ?? 0) > limit) return true;
  return false;
}
