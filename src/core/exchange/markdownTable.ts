import { textWidth } from '../textWidth';

/** A column of a Markdown table: its heading, and on which side its cells stand. */
export interface MarkdownColumn {
  readonly heading: string;
  readonly align?: 'right' | 'center';
}

/** A table that reads well as plain text too; cells are Markdown of one line, the last column is not padded. */
export function markdownTable(columns: readonly MarkdownColumn[], rows: readonly (readonly string[])[]): string {
  const cells = [columns.map(({ heading }) => heading), ...rows].map((row) => row.map(inCell));
  const widths = columns.map((_, at) => at === columns.length - 1 ? 3 : cells.reduce((widest, row) => Math.max(widest, textWidth(row[at] ?? '')), 3));
  const [head = [], ...body] = cells.map((row) => lineOf(row.map((cell, at) => padded(cell, widths[at] ?? 3, columns[at]?.align))));
  const rule = lineOf(columns.map(({ align }, at) => ruleOf(widths[at] ?? 3, align)));
  return [head, rule, ...body].join('\n');
}

function lineOf(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

/** A bar would end the cell; one that is escaped already does not. */
function inCell(cell: string): string {
  return cell.replace(/\\.|\|/gsu, (found) => (found === '|' ? '\\|' : found));
}

function padded(cell: string, width: number, align: MarkdownColumn['align']): string {
  const room = Math.max(0, width - textWidth(cell));
  if (align === 'right') return ' '.repeat(room) + cell;
  const before = align === 'center' ? Math.floor(room / 2) : 0;
  return ' '.repeat(before) + cell + ' '.repeat(room - before);
}

function ruleOf(width: number, align: MarkdownColumn['align']): string {
  if (align === 'right') return `${'-'.repeat(width - 1)}:`;
  return align === 'center' ? `:${'-'.repeat(width - 2)}:` : '-'.repeat(width);
}
