import { hyphen, isBlankFrom, lineEndAt, newline, skipSpaces } from './characters';
import { CellLines, offsetsOfColumns } from './columns';
import type { Surroundings } from './containers';
import type { Cell, Rows } from './tables';

/**
 * Tables whose columns are drawn with a line of dashes: simple ones, with one line a row, and
 * multiline ones between two full lines, with rows parted by blank lines. The order of trials is
 * Pandoc's.
 */
export function planDashTable(around: Surroundings, start: number): Rows | undefined {
  const { text, end } = around;
  const next = lineEndAt(text, start, end) + 1;
  const isRuled = dashColumns(text, start, end) !== undefined;
  if (isRuled) return multilineWithHead(around, start) ?? simpleRows(around, start, undefined) ?? multilineRows(around, start, undefined);
  return next < end && dashColumns(text, next, end) ? simpleRows(around, next, start) : undefined;
}

/** The columns at which runs of dashes begin, and where the last one ends; undefined for any other line. */
function dashColumns(text: string, line: number, end: number): number[] | undefined {
  let position = skipSpaces(text, line, end);
  if (position - line > 3 || text.charCodeAt(position) !== hyphen) return undefined;
  const columns: number[] = [];
  while (position < end && text.charCodeAt(position) === hyphen) {
    columns.push(position - line);
    while (position < end && text.charCodeAt(position) === hyphen) position++;
    position = skipSpaces(text, position, end);
  }
  return position >= end || text.charCodeAt(position) === newline ? columns : undefined;
}

function simpleRows(around: Surroundings, rule: number, head: number | undefined): Rows | undefined {
  const { text, end } = around;
  const columns = dashColumns(text, rule, end) ?? [];
  const rows: (readonly [number, number])[] = head === undefined ? [] : [[head, rule - 1]];
  const cells = (): Cell[] => rows.flatMap(([from, to]) => rowCells(around, columns, from, to));
  let line = lineEndAt(text, rule, end) + 1;
  const first = line;
  const horizon = head === undefined ? around.effort.horizon(rule, end) : end;
  while (line < horizon && !isBlankFrom(text, line, end) && !around.closesDiv(line)) {
    const lineEnd = lineEndAt(text, line, end);
    if (isFooter(around, line)) return line > first ? { cells: cells(), end: lineEnd + 1 } : undefined;
    rows.push([line, lineEnd]);
    line = lineEnd + 1;
  }
  if (head === undefined) around.effort.waste(line - rule);
  return line > first && head !== undefined ? { cells: cells(), end: line } : undefined;
}

/** A line of dashes with nothing but a blank line behind it. */
function isFooter(around: Surroundings, line: number): boolean {
  const { text, end } = around;
  const next = lineEndAt(text, line, end) + 1;
  return dashColumns(text, line, end) !== undefined && (next >= end || isBlankFrom(text, next, end) || around.closesDiv(next));
}

function rowCells(around: Surroundings, columns: readonly number[], start: number, end: number): Cell[] {
  const offsets = offsetsOfColumns(around.text, start, end, columns);
  return offsets.map((from, index) => {
    const lines = new CellLines(around.chunk);
    lines.add(from, offsets[index + 1] ?? end);
    return lines.build();
  });
}

function multilineWithHead(around: Surroundings, start: number): Rows | undefined {
  const { text, end } = around;
  const headStart = lineEndAt(text, start, end) + 1;
  if (headStart >= end || isBlankFrom(text, headStart, end)) return undefined;
  let line = headStart;
  const horizon = around.effort.horizon(start, end);
  while (line < horizon && !dashColumns(text, line, end)) line = lineEndAt(text, line, end) + 1;
  if (line >= horizon || line === headStart) {
    around.effort.waste(line - start);
    return undefined;
  }
  return multilineRows(around, line, headStart);
}

function multilineRows(around: Surroundings, rule: number, head: number | undefined): Rows | undefined {
  const { text, end } = around;
  const columns = dashColumns(text, rule, end) ?? [];
  const horizon = around.effort.horizon(rule, end);
  const rows: (readonly [number, number])[] = [];
  let line = lineEndAt(text, rule, end) + 1;
  while (line < horizon) {
    if (isFooter(around, line)) {
      if (rows.length === 0) return undefined;
      if (head !== undefined) rows.unshift([head, rule]);
      return { cells: rows.flatMap(([from, to]) => gather(around, columns, from, to)), end: lineEndAt(text, line, end) + 1 };
    }
    const from = line;
    while (line < end && !isBlankFrom(text, line, end) && !isFooter(around, line)) line = lineEndAt(text, line, end) + 1;
    if (line === from) break;
    rows.push([from, Math.min(line, end)]);
    while (line < end && isBlankFrom(text, line, end)) line = lineEndAt(text, line, end) + 1;
  }
  around.effort.waste(line - rule);
  return undefined;
}

/** The cells of a row of several lines. */
function gather(around: Surroundings, columns: readonly number[], start: number, end: number): Cell[] {
  const cells = columns.map(() => new CellLines(around.chunk));
  for (let line = start; line < end;) {
    const lineEnd = lineEndAt(around.text, line, end);
    const offsets = offsetsOfColumns(around.text, line, lineEnd, columns);
    cells.forEach((cell, index) => { cell.add(offsets[index] ?? lineEnd, offsets[index + 1] ?? lineEnd); });
    line = lineEnd + 1;
  }
  return cells.map((cell) => cell.build());
}
