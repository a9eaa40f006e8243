import { readMarkup } from '../markup/readMarkup';
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
