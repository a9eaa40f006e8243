import type { Span } from '../model';

/** The sentence of the paragraph around `offset`, without white space at its ends; undefined on a blank line. */
export function sentenceAt(text: string, offset: number): Span | undefined {
  const start = paragraphStart(text, offset);
  // Unicode ends a sentence at a line break, a paragraph of hard-wrapped lines does not.
  const paragraph = text.slice(start, paragraphEnd(text, offset)).replace(/[\r\n]/gu, ' ');
  const segments = [...new Intl.Segmenter('en', { granularity: 'sentence' }).segment(paragraph)];
  const found = segments.findLast(({ index }) => start + index <= offset);
  if (!found || found.segment.trim() === '') return undefined;
  const from = start + found.index + (found.segment.length - found.segment.trimStart().length);
  return { start: from, end: from + found.segment.trim().length };
}

const blankLine = /\n[ \t]*\r?\n/gu;

function paragraphStart(text: string, offset: number): number {
  let start = 0;
  for (const match of text.slice(0, offset).matchAll(blankLine)) start = match.index + match[0].length;
  return start;
}

function paragraphEnd(text: string, offset: number): number {
  const end = text.slice(offset).search(/\r?\n[ \t]*\r?\n/u);
  return end < 0 ? text.length : offset + end;
}
