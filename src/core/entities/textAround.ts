import type { Span } from '../model';

/** The text before and after a span. */
export interface TextAround {
  readonly before: string;
  readonly after: string;
}

/** Far more than any character that people use; a longer cluster is cut. */
const longestCluster = 64;
/** Each a whole character wherever its neighbours are of these too: Latin, Greek, Cyrillic, punctuation, kana, ideographs, Hangul syllables. */
const simple = /^[\x20-\x7e\u00a0-\u02ff\u0370-\u0482\u048a-\u052f\u2010-\u2027\u2030-\u205e\u3000-\u3029\u3041-\u3096\u309b-\u30ff\u4e00-\u9fff\uac00-\ud7a3]*$/;
/** What parts paragraphs, in a block quote too. */
const blankLine = /(?:\r\n|\n|\r(?!\n))[ \t>]*(?:\r\n|[\n\r])/u;
let segmenter: Intl.Segmenter | undefined;

/** At most `length` code units on either side of a span within its paragraph, line breaks as single spaces, no user-perceived character cut. */
export function textAround(text: string, span: Span, length: number): TextAround {
  const before = text.slice(Math.max(0, span.start - length - longestCluster), span.start);
  const after = text.slice(span.end, span.end + length + longestCluster);
  return { before: tail(onOneLine(before.split(blankLine).at(-1) ?? ''), length), after: head(onOneLine(after.split(blankLine, 1)[0] ?? ''), length) };
}

function onOneLine(text: string): string {
  return text.replace(/\r\n|[\n\r\u2028\u2029]/gu, ' ');
}

function head(text: string, length: number): string {
  if (text.length <= length) return text;
  if (simple.test(text.slice(0, length + 1))) return text.slice(0, length);
  let end = 0;
  for (const { index, segment } of clusters(text)) {
    if (index + segment.length > length) break;
    end = index + segment.length;
  }
  return text.slice(0, end);
}

function tail(text: string, length: number): string {
  const from = text.length - length;
  if (from <= 0) return text;
  if (simple.test(text.slice(from - 1))) return text.slice(from);
  for (const { index } of clusters(text)) if (index >= from) return text.slice(index);
  return '';
}

function clusters(text: string): Intl.Segments {
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  return segmenter.segment(text);
}
