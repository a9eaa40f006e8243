import { readMarkup } from '../markup/readMarkup';
import type { CaseIndex } from '../index/caseIndex';
import { LineStarts } from '../entities/lineStarts';

/** The first and the last line of something that can be folded, from 0. */
export interface FoldedLines {
  readonly first: number;
  readonly last: number;
}

/** The divs of a text, whatever their classes; one that the text ends before it is closed too. */
export function foldedDivs(text: string): readonly FoldedLines[] {
  const lines = new LineStarts(text);
  return readMarkup(text, { kinds: new Set(), all: true }).tags.filter(({ form }) => form === 'div')
    .map(({ start, end }) => ({ first: lines.placeOf(start).line - 1, last: lines.placeOf(end).line - 1 }))
    .filter(({ first, last }) => last > first);
}

/** Those of the claims of an article as it was read last: for a text that is too long to be read again at each key. */
export function foldedClaims(index: CaseIndex, document: string, lineAt: (offset: number) => number): readonly FoldedLines[] {
  return (index.record(document)?.claims ?? []).filter(({ form }) => form === 'div')
    .map(({ start, end }) => ({ first: lineAt(start), last: lineAt(end) }))
    .filter(({ first, last }) => last > first);
}
