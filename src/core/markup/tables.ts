import { colon, hyphen, isBlankFrom, lineEndAt, pipe, plus, skipSpaces } from './characters';
import type { Chunk } from './chunk';
import type { Surroundings } from './containers';
import { planDashTable } from './dashTables';
import { planGridTable } from './gridTables';
import { planPipeTable } from './pipeTables';

/** A cell's text: running text, or blocks in a grid table. */
export interface Cell {
  readonly chunk: Chunk;
  readonly from: number;
  readonly to: number;
  readonly holdsBlocks: boolean;
}

/** A table's cells in the order of its rows, its caption and the place behind all of it. */
export interface Table {
  readonly cells: readonly Cell[];
  readonly caption: { readonly from: number; readonly to: number } | undefined;
  readonly captionFirst: boolean;
  readonly end: number;
}

/** The rows of a table, and the place behind them. */
export type Rows = Pick<Table, 'cells' | 'end'>;

/** The table that begins with the line at `start`, with its caption before or behind it. */
export function planTable(around: Surroundings, start: number): Table | undefined {
  const { text, end } = around;
  const before = captionAt(text, start, end);
  const rows = planRows(around, before ? skipBlankLines(text, before.end, end) : start);
  if (!rows) return undefined;
  const behind = skipBlankLines(text, rows.end, end);
  const after = before ? undefined : captionAt(text, behind, end);
  return { cells: rows.cells, caption: before ?? after, captionFirst: before !== undefined, end: after?.end ?? rows.end };
}

function planRows(around: Surroundings, start: number): Rows | undefined {
  if (start >= around.end) return undefined;
  return planPipeTable(around, start) ?? planDashTable(around, start) ?? planGridTable(around, start);
}

/** A paragraph that begins with `Table:` or a colon. */
function captionAt(text: string, start: number, end: number): { from: number; to: number; end: number } | undefined {
  const first = skipSpaces(text, start, end);
  if (first - start > 3) return undefined;
  const isWord = text.startsWith('Table:', first);
  if (!isWord && (text.charCodeAt(first) !== colon || /[\p{P}]/u.test(text.charAt(first + 1)))) return undefined;
  let line = first;
  while (line < end && !isBlankFrom(text, line, end)) line = lineEndAt(text, line, end) + 1;
  return { from: first + (isWord ? 6 : 1), to: Math.min(line - 1, end), end: Math.min(line, end) };
}

function skipBlankLines(text: string, start: number, end: number): number {
  let line = start;
  while (line < end && isBlankFrom(text, line, end)) line = lineEndAt(text, line, end) + 1;
  return line;
}

/** A quick look that spares most paragraphs the full one: a table shows in its first line or the one under it. */
export function mayBeginTable(text: string, code: number, start: number, lineEnd: number, end: number): boolean {
  if (code === hyphen || code === plus || code === pipe || code === colon) return true;
  const under = text.charCodeAt(skipSpaces(text, lineEnd + 1, end));
  return under === hyphen || under === pipe || under === colon || text.startsWith('Table:', skipSpaces(text, start, end));
}
