import search from 'approx-string-match';
import type { Span } from '../model';
import type { Quotation } from './quotation';
import type { ReadableText } from './readableText';

/** What each part of a quotation counts for, where it has that part: its words most, the position least, since every edit moves it. */
const weights = { words: 60, prefix: 17, suffix: 17, position: 6 };

/** What the words of a place count: as they are quoted, the same but for signs and case, a slip less each, and what differs. */
export const wordScores = { exact: 1, same: 0.97, slip: 0.03, changed: 0.7 };

/** Of 0 to 1, how much the text before and behind a place is that of the quotation; undefined where the quotation does not say. */
export interface ContextScores {
  readonly prefix: number | undefined;
  readonly suffix: number | undefined;
}

/** Compares the text around a span of the readable text with the quotation's context. */
export function contextScores({ text }: ReadableText, { prefix, suffix }: Quotation, { start, end }: Span): ContextScores {
  return {
    prefix: prefix === undefined || prefix.trim() === '' ? undefined : similarity(prefix, text.slice(Math.max(0, start - prefix.length - slack), start)),
    suffix: suffix === undefined || suffix.trim() === '' ? undefined : similarity(suffix, text.slice(end, end + suffix.length + slack)),
  };
}

/** Code units by which a context may have grown. */
const slack = 8;

function similarity(wanted: string, found: string): number {
  if (found.includes(wanted)) return 1;
  const [{ errors } = { errors: wanted.length }] = search(found.toLowerCase(), wanted.toLowerCase(), wanted.length);
  return 1 - errors / wanted.length;
}

/** The score of a place, from 0 to 1; `words` is that of its words. */
export function scoreOf(text: ReadableText, { start }: Quotation, place: Span, words: number, { prefix, suffix }: ContextScores): number {
  const position = start === undefined ? undefined : 1 - Math.min(1, Math.abs(text.positionOf(place.start) - start) / Math.max(1, text.text.length));
  const parts = [[weights.words, words], [weights.prefix, prefix], [weights.suffix, suffix], [weights.position, position]] as const;
  const said = parts.filter(([, score]) => score !== undefined);
  return said.reduce((sum, [weight, score = 0]) => sum + weight * score, 0) / said.reduce((sum, [weight]) => sum + weight, 0);
}
