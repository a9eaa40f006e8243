import { backtick, backslash, colon, dollar, hyphen, isBlankFrom, lessThan, lineEndAt, newline, pipe, plus, skipSpaces } from './characters';
import type { Surroundings } from './containers';
import type { ReadText } from './tables';
import { readVerbatim } from './verbatim';

/** Behind the pipe table that begins at `start`, or -1: a line with a pipe, and one of dashes under it. */
export function readPipeTable(around: Surroundings, start: number, lineEnd: number, readText: ReadText): number {
  const { text, end } = around;
  const columns = countColumns(text, lineEnd + 1, end);
  if (columns === 0 || skipSpaces(text, start, end) - start > 3) return -1;
  const head = splitRow(around, start);
  if (!head) return -1;
  readCells(text, head, columns, readText);
  let line = lineEndAt(text, lineEnd + 1, end) + 1;
  while (line < end && !isBlankFrom(text, line, end)) {
    const row = splitRow(around, line);
    if (!row) break;
    readCells(text, row, columns, readText);
    line = row.end;
  }
  return line;
}

interface Row { readonly cells: readonly (readonly [number, number])[]; readonly end: number }

function readCells(text: string, row: Row, columns: number, readText: ReadText): void {
  for (const [from, to] of row.cells.slice(0, columns)) {
    const first = skipSpaces(text, from, to);
    let last = to;
    while (last > first && text.charAt(last - 1) === ' ') last--;
    if (last > first) readText(first, last);
  }
}

/** How many columns the line of dashes at `start` makes; 0 where it is none. */
function countColumns(text: string, start: number, end: number): number {
  let position = skipSpaces(text, start, end);
  if (start >= end || position - start > 3) return 0;
  const opens = text.charCodeAt(position) === pipe;
  if (opens) position++;
  let count = 0;
  for (;;) {
    const after = skipDashes(text, position, end);
    if (after < 0) break;
    count++;
    position = after;
    const code = text.charCodeAt(position);
    if ((code !== pipe && code !== plus) || isBlankFrom(text, position + 1, end)) break;
    position++;
  }
  if (text.charCodeAt(position) === pipe) position++;
  return isBlankFrom(text, position, end) && (count > 1 || opens) ? count : 0;
}

function skipDashes(text: string, start: number, end: number): number {
  let position = skipSpaces(text, start, end);
  if (text.charCodeAt(position) === colon) position++;
  const first = position;
  while (position < end && text.charCodeAt(position) === hyphen) position++;
  if (position === first) return -1;
  if (text.charCodeAt(position) === colon) position++;
  return skipSpaces(text, position, end);
}

/** Cells end at pipes, but not at those in code, formulas, HTML or behind a backslash. */
function splitRow(around: Surroundings, start: number): Row | undefined {
  const { text, end } = around;
  const lineEnd = lineEndAt(text, start, end);
  let position = skipSpaces(text, start, end);
  const opens = text.charCodeAt(position) === pipe;
  if (opens) position++;
  const cells: [number, number][] = [];
  let from = position;
  while (position < end && text.charCodeAt(position) !== newline) {
    const code = text.charCodeAt(position);
    if (code === pipe) {
      cells.push([from, position]);
      from = position + 1;
    }
    const isOpener = code === backtick || code === dollar || code === lessThan || code === backslash;
    position = isOpener ? readVerbatim(text, position, end, around.effort)?.end ?? position + 1 : position + 1;
  }
  if (!isBlankFrom(text, from, end)) cells.push([from, position]);
  if (cells.length === 0 || (cells.length === 1 && !opens) || text.slice(start, lineEnd).indexOf('|') < 0) return undefined;
  return { cells, end: position + 1 };
}
