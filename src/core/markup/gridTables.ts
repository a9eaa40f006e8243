import { hyphen, equals, lineEndAt, pipe, plus, skipSpaces, space } from './characters';
import { ChunkBuilder } from './chunk';
import { offsetsOfColumns } from './columns';
import type { Surroundings } from './containers';
import type { Cell, Rows } from './tables';

/** A table drawn with `+`, `-` and `|`, whose cells hold blocks and may span columns. */
export function planGridTable(around: Surroundings, start: number): Rows | undefined {
  const { text, end } = around;
  const first = skipSpaces(text, start, end);
  if (first - start > 3 || text.charCodeAt(first) !== plus) return undefined;
  const columns = borderColumns(text, start, lineEndAt(text, start, end));
  if (!columns) return undefined;
  const cells: Cell[] = [];
  let rowStart = lineEndAt(text, start, end) + 1;
  let line = rowStart;
  let last = -1;
  const horizon = around.effort.horizon(start, end);
  while (line < horizon) {
    const lineEnd = lineEndAt(text, line, end);
    const mark = text.charCodeAt(skipSpaces(text, line, lineEnd));
    if (mark === plus && borderColumns(text, line, lineEnd)) {
      cells.push(...rowCells(around, columns, rowStart, line));
      rowStart = last = lineEnd + 1;
    } else if (mark !== pipe && mark !== plus) break;
    line = lineEnd + 1;
  }
  if (last !== line) around.effort.waste(line - start);
  return last === line ? { cells, end: line } : undefined;
}

/** The columns of the corners in a full border line. */
function borderColumns(text: string, start: number, end: number): readonly number[] | undefined {
  const columns: number[] = [];
  const first = skipSpaces(text, start, end);
  let last = end;
  while (last > first && text.charCodeAt(last - 1) === space) last--;
  for (let position = first; position < last; position++) {
    const code = text.charCodeAt(position);
    if (code === plus) columns.push(position - start);
    else if (code !== hyphen && code !== equals && text.charAt(position) !== ':') return undefined;
  }
  return columns.length > 1 && columns.at(-1) === last - 1 - start ? columns : undefined;
}

function rowCells(around: Surroundings, columns: readonly number[], start: number, end: number): Cell[] {
  const lines = linesOf(around.text, start, end).map(([from, to]) => offsetsOfColumns(around.text, from, to, columns));
  const cells: Cell[] = [];
  let left = 0;
  for (let right = 1; right < columns.length; right++) {
    const isEdge = right === columns.length - 1 || lines.every((offsets) => isLine(around.text, offsets[right] ?? -1));
    if (!isEdge) continue;
    cells.push(cellOf(around, lines, left, right));
    left = right;
  }
  return cells;
}

function isLine(text: string, position: number): boolean {
  const code = text.charCodeAt(position);
  return code === pipe || code === plus;
}

function linesOf(text: string, start: number, end: number): (readonly [number, number])[] {
  const lines: (readonly [number, number])[] = [];
  for (let line = start; line < end;) {
    const lineEnd = lineEndAt(text, line, end);
    lines.push([line, lineEnd]);
    line = lineEnd + 1;
  }
  return lines;
}

/** One leading space, where all lines have it, is the table's and not the text's. */
function cellOf(around: Surroundings, lines: readonly (readonly number[])[], left: number, right: number): Cell {
  const { text } = around;
  const parts = lines.map((offsets) => {
    const from = (offsets[left] ?? 0) + 1;
    let to = offsets[right] ?? from;
    while (to > from && text.charCodeAt(to - 1) === space) to--;
    return [Math.min(from, Math.max(to, from)), Math.max(to, from)] as const;
  });
  const isIndented = parts.every(([from, to]) => from === to || text.charCodeAt(from) === space);
  const builder = new ChunkBuilder(around.chunk);
  for (const [from, to] of parts) builder.add(isIndented && to > from ? from + 1 : from, to);
  const chunk = builder.build();
  return { chunk, from: 0, to: chunk.text.length, holdsBlocks: true };
}
