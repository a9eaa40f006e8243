import type { Span } from '../model';
import { isBlankFrom, lineEndAt } from './characters';

/** Behind the metadata block at `start`, or -1; a blank line behind the dashes makes them a rule. */
export function skipMetadata(text: string, start: number, end: number): number {
  if (!text.startsWith('---', start) || !isBlankFrom(text, start + 3, end)) return -1;
  let line = lineEndAt(text, start, end) + 1;
  if (line >= end || isBlankFrom(text, line, end) || !/^[^\n]*?:(?:[ \n]|$)/u.test(text.slice(line, lineEndAt(text, line, end)))) return -1;
  while (line < end) {
    const isStop = text.startsWith('---', line) || text.startsWith('...', line);
    if (isStop && isBlankFrom(text, line + 3, end)) return lineEndAt(text, line, end) + 1;
    line = lineEndAt(text, line, end) + 1;
  }
  return -1;
}

/** The lines between the fences of a metadata block that begins the text and ends at `end`. */
export function contentOfMetadata(text: string, end: number): Span {
  const lastLine = text.lastIndexOf('\n', end - 2);
  return { start: text.indexOf('\n') + 1, end: lastLine + 1 };
}
