import { lazily } from '../lazily';
import type { Span } from '../model';
import { compareWords, type Comparison } from './compareWords';
import type { Quotation } from './quotation';
import type { ReadableText } from './readableText';
import { contextScores, scoreOf, wordScores, type ContextScores } from './score';
import { similarPlaces } from './similarPlaces';
import { isAcronymOfOther } from './smallChanges';
import { Words } from './words';

/** A span of the readable text that may be a quotation's. */
export interface Candidate {
  readonly span: Span;
  readonly isExact: boolean;
  readonly words: 'same' | 'mended' | 'other';
  readonly context: ContextScores;
  readonly score: number;
}

/** Places that are scored; where there are more, those in the quotation's own context, then those next to its position. */
const mostScored = 200;
/** Places with the very text that are kept at all; a text of one word over and over has no end of them. */
const mostExact = 5_000;
/** Quoted words up to which places with other words are looked for. */
const longestCompared = 400;
/** Of so many words one may be mended. */
const wordsPerSlip = 8;
/** Of words that differ, the share up to which a place is worth showing. */
const mostChanged = 0.5;

/** The places that may be the quoted one, the best first: those with the same words, or where there are none those that look alike. */
export function candidatesFor(text: ReadableText, quotation: Quotation): readonly Candidate[] {
  const exact = exactPlaces(text.text, quotation);
  const unmoved = exact.filter((span) => isInContext(text.text, quotation, span));
  const quoted = new Words(quotation.exact);
  const known = unmoved.length > 0 ? unmoved : [...exact, ...samePlaces(text, quotation, quoted, exact)];
  const found = nearest(text, known, quotation).map((span) => candidateAt(text, quotation, quoted, span));
  return (found.length > 0 ? found : alike(text, quotation, quoted)).toSorted((a, b) => b.score - a.score);
}

/** A letter that is part of a longer word. */
const cuts = lazily(() => /^(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])[\p{L}\p{N}]/u);

/** Where the very text stands, but not within a word where it was not so when it was quoted. */
function exactPlaces(text: string, quotation: Quotation): readonly Span[] {
  const { exact, prefix = '', suffix = '' } = quotation;
  const spans: Span[] = [];
  if (exact === '') return spans;
  const cutsBefore = cuts().test(exact) && !cuts().test(prefix.slice(-1));
  const cutsBehind = cuts().test(exact.slice(-1)) && !cuts().test(suffix);
  for (let start = text.indexOf(exact); start >= 0; start = text.indexOf(exact, start + 1)) {
    const end = start + exact.length;
    const isPart = (cutsBefore && start > 0 && cuts().test(text.slice(start - 1, start))) || (cutsBehind && cuts().test(text.slice(end, end + 2)));
    const isWanted = spans.length < mostExact || isInContext(text, quotation, { start, end });
    if (!isPart && isWanted) spans.push({ start, end });
  }
  return spans;
}

function isInContext(text: string, { prefix = '', suffix = '' }: Quotation, { start, end }: Span): boolean {
  return text.startsWith(suffix, end) && text.endsWith(prefix, start);
}

/** Where the same words stand with other signs or in other case, besides the places that are known. */
function samePlaces({ text, words }: ReadableText, { exact }: Quotation, { all, folded }: Words, known: readonly Span[]): readonly Span[] {
  if (all.length === 0) return [];
  return words.placesOf(folded, mostScored)
    .filter(({ start, end }) => !known.some((other) => other.start < end && other.end > start))
    .map((span) => withSigns(text, span, exact));
}

const outerSigns = lazily(() => /^(?<before>[^\p{L}\p{N}\s]*)[^]*?(?<behind>[^\p{L}\p{N}\s]*)$/u);

/** With as many signs before and behind the words as the quotation has at its ends. */
function withSigns(text: string, { start, end }: Span, exact: string): Span {
  const { before = '', behind = '' } = outerSigns().exec(exact)?.groups ?? {};
  const left = /[^\p{L}\p{N}\s]*$/u.exec(text.slice(Math.max(0, start - before.length), start))?.[0].length ?? 0;
  const right = /^[^\p{L}\p{N}\s]*/u.exec(text.slice(end, end + behind.length))?.[0].length ?? 0;
  return { start: start - left, end: end + right };
}

function nearest(text: ReadableText, spans: readonly Span[], { start = 0 }: Quotation): readonly Span[] {
  if (spans.length <= mostScored) return spans;
  const distance = (span: Span): number => Math.abs(text.positionOf(span.start) - start);
  return spans.toSorted((a, b) => distance(a) - distance(b)).slice(0, mostScored);
}

function candidateAt(text: ReadableText, quotation: Quotation, quoted: Words, span: Span): Candidate {
  const isExact = text.text.startsWith(quotation.exact, span.start);
  const words = isExact || !saysOtherwise(text.text.slice(span.start, span.end), quoted) ? 'same' : 'other';
  const context = contextScores(text, quotation, span);
  const score = scoreOf(text, quotation, span, isExact ? wordScores.exact : words === 'same' ? wordScores.same : wordScores.changed, context);
  return { span, isExact, words, context, score };
}

/** Of words that are the same but for case and signs: whether a name became a word, or a statement a question. */
function saysOtherwise(there: string, quoted: Words): boolean {
  const words = new Words(there);
  if (words.count('?') !== quoted.count('?')) return true;
  return words.all.some((word, at) => {
    const other = quoted.all[at];
    return other !== undefined && isAcronymOfOther(words.writtenAs(word), quoted.writtenAs(other));
  });
}

/** Where other words look like the quoted ones. */
function alike(text: ReadableText, quotation: Quotation, quoted: Words): readonly Candidate[] {
  const { words } = text;
  if (quoted.all.length > longestCompared || words.all.length === 0) return [];
  const near = words.wordAt(text.offsetAt(quotation.start ?? 0));
  const found = similarPlaces(quoted, words, near).flatMap(({ first, last }) => {
    const comparison = compareWords(quoted, words, first, last);
    return comparison.changes > quoted.all.length * mostChanged ? [] : [changedCandidate(text, quotation, quoted, comparison)];
  });
  return [...new Map(found.map((candidate) => [candidate.span.start, candidate])).values()];
}

function changedCandidate(text: ReadableText, quotation: Quotation, quoted: Words, { first, last, slips, changes }: Comparison): Candidate {
  const span = withSigns(text.text, text.words.spanOf(first, last), quotation.exact);
  const isMended = changes === 0 && !saysOtherwise(text.text.slice(span.start, span.end), quoted) && slips <= Math.max(1, quoted.all.length / wordsPerSlip);
  const likeness = isMended
    ? wordScores.same - slips * wordScores.slip
    : wordScores.changed * (1 - (changes + slips * wordScores.slip) / (quoted.all.length + 1));
  const context = contextScores(text, quotation, span);
  return { span, isExact: false, words: isMended ? 'mended' : 'other', context, score: scoreOf(text, quotation, span, likeness, context) };
}
