import { applyEdits } from '../../../../src/core/applyEdits';
import type { Span, TextEdit } from '../../../../src/core/model';

/** A text with a quoted span, before and after somebody edited it; without a span afterwards the quoted words are gone. */
export interface EditedText {
  readonly before: string;
  readonly quoted: Span;
  readonly after: string;
  readonly expected: Span | undefined;
}

/** Draws the same numbers for the same seed. */
export class Dice {
  #state: number;

  constructor(seed: number) {
    this.#state = seed;
  }

  /** A whole number from 0 and below `size`. */
  below(size: number): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % size;
  }

  of<Item>(items: readonly Item[]): Item {
    const item = items[this.below(items.length)];
    if (item === undefined) throw new Error('There is nothing to choose from.');
    return item;
  }

  happens(percent: number): boolean {
    return this.below(100) < percent;
  }
}

export function sentencesOf(text: string): readonly Span[] {
  return spansOf(text, /[^\s.!?][^.!?\n]*(?:[.!?](?![\s”"’)\]]|$)[^.!?\n]*)*[.!?]*[”"’)\]]*/gu).filter(({ start, end }) => end - start > 20);
}

export function wordsOf(text: string, { start, end }: Span = { start: 0, end: text.length }): readonly Span[] {
  return spansOf(text.slice(start, end), /[\p{L}\p{N}][\p{L}\p{M}\p{N}’'-]*/gu).map((word) => ({ start: word.start + start, end: word.end + start }));
}

export function paragraphsOf(text: string): readonly Span[] {
  return spansOf(text, /\S(?:[^\n]|\n(?!\s*\n))*/gu);
}

function spansOf(text: string, pattern: RegExp): readonly Span[] {
  return [...text.matchAll(pattern)].map(({ index, 0: { length } }) => ({ start: index, end: index + length }));
}

export function textOf(text: string, { start, end }: Span): string {
  return text.slice(start, end);
}

/** A sentence, two of them, or some words of one. */
export function someQuotation(text: string, dice: Dice): Span {
  const sentences = sentencesOf(text);
  const at = dice.below(sentences.length);
  const sentence = sentences[at] ?? { start: 0, end: text.length };
  if (dice.happens(40)) return sentence;
  const next = sentences[at + 1];
  if (next && dice.happens(20)) return { start: sentence.start, end: next.end };
  const words = wordsOf(text, sentence);
  const first = dice.below(Math.max(1, words.length - 3));
  const last = Math.min(words.length - 1, first + 3 + dice.below(20));
  return { start: words[first]?.start ?? sentence.start, end: words[last]?.end ?? sentence.end };
}

/** The text after edits that lie before, behind or wholly within the span, and where the span is then. */
export function edited(before: string, quoted: Span, edits: readonly TextEdit[]): EditedText {
  const kept = withoutOverlap(edits);
  const shift = (offset: number, isEnd: boolean): number => kept.reduce((moved, { start, end, text }) =>
    (end < offset || (end === offset && (!isEnd || start < end)) ? moved + text.length - (end - start) : moved), offset);
  return { before, quoted, after: applyEdits(before, kept), expected: { start: shift(quoted.start, false), end: shift(quoted.end, true) } };
}

function withoutOverlap(edits: readonly TextEdit[]): readonly TextEdit[] {
  const kept: TextEdit[] = [];
  for (const edit of edits.toSorted((a, b) => a.start - b.start || a.end - b.end)) if (edit.start >= (kept.at(-1)?.end ?? 0)) kept.push(edit);
  return kept;
}
