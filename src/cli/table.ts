import { textWidth } from '../core/textWidth';

/** A column: its heading and what stands in it; numbers stand to the right. */
export interface Column<Row> {
  readonly heading: string;
  readonly cell: (row: Row) => string | number | null | undefined;
}

/** Rows as aligned lines below their headings, each ending in a line break; line breaks and control characters inside a cell become spaces. */
export function table<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string {
  const lines = [columns.map(({ heading }) => heading), ...rows.map((row) => columns.map(({ cell }) => onOneLine(cell(row))))];
  const right = columns.map(({ cell }) => rows.some((row) => typeof cell(row) === 'number'));
  const widths = columns.map((_, at) => lines.reduce((widest, line) => Math.max(widest, textWidth(line[at] ?? '')), 0));
  return lines.map((line) => `${aligned(line, widths, right).trimEnd()}\n`).join('');
}

function aligned(line: readonly string[], widths: readonly number[], right: readonly boolean[]): string {
  return line.map((cell, at) => {
    const padding = ' '.repeat(Math.max(0, (widths[at] ?? 0) - textWidth(cell)));
    return right[at] === true ? padding + cell : cell + padding;
  }).join('  ');
}

function onOneLine(cell: string | number | null | undefined): string {
  return String(cell ?? '').replace(/\p{Cc}+/gu, ' ');
}
