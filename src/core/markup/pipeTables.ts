import { backtick, backslash, colon, dollar, hyphen, isBlankFrom, lessThan, lineEndAt, newline, pipe, plus, skipSpaces } from './characters';
import type { Surroundings } from './containers';
import { CellLines } from './columns';
import type { Cell, Rows } from './tables';
import { readVerbatim } from './verbatim';

/** A pipe table: a line with a pipe, one of dashes under it, and rows up to the first line without a pipe. */
export function planPipeTable(around: Surroundings, start: number): Rows | undefined {
  const { text, end } = around;
  const lineEnd = lineEndAt(text, start, end);
  const columns = countColumns(text, lineEnd + 1, end);
  if (columns === 0 || skipSpaces(text, start, end) - start > 3) return undefined;
  const head = splitRow(around, start);
  if (!head) return undefined;
  const cells = cellsOf(around, head, columns);
  let line = lineEndAt(text, lineEnd + 1, end) + 1;
  while (line < end && !isBlankFrom(text, line, end)) {
    const row = splitRow(around, line);
    if (!row) break;
    cells.push(...cellsOf(around, row, columns));
    line = row.end;
  }
  return { cells, end: line };
}

interface Row { readonly cells: readonly (readonly [number, number])[]; readonly end: number }

/** Surplus cells are dropped, as by Pandoc. */
function cellsOf(around: Surroundings, row: Row, columns: number): Cell[] {
  return row.cells.slice(0, columns).map(([from, to]) => {
    const lines = new CellLines(around.chunk);
    lines.add(from, to);
    return lines.build();
  });
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
