import { textWidth } from '../core/textWidth';

/** A column: its heading and what stands in it; numbers stand to the right. */
export interface Column<Row> {
  readonly heading: string;
  readonly cell: (row: Row) => string | number | null | undefined;
}

/** Rows as aligned lines below their headings, each ending in a line break; line breaks and control characters inside a cell become spaces. */
export function table<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string {
  const aligned = columns.map(({ heading, cell }, at) => {
    const cells = [heading, ...rows.map((row) => onOneLine(cell(row)))];
    const isRight = rows.some((row) => typeof cell(row) === 'number');
    // Nothing stands behind the last column that would have to be aligned, and it holds the longest texts.
    return at === columns.length - 1 && !isRight ? cells : padded(cells, isRight);
  });
  return ['', ...rows].map((_, line) => `${aligned.map((cells) => cells[line] ?? '').join('  ').trimEnd()}\n`).join('');
}

function padded(cells: readonly string[], isRight: boolean): readonly string[] {
  const widths = cells.map(textWidth);
  const widest = widths.reduce((most, width) => Math.max(most, width), 0);
  return cells.map((cell, row) => {
    const padding = ' '.repeat(widest - (widths[row] ?? 0));
    return isRight ? padding + cell : cell + padding;
  });
}

function onOneLine(cell: string | number | null | undefined): string {
  return String(cell ?? '').replace(/\p{Cc}+/gu, ' ');
}
