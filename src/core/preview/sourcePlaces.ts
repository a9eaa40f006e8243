import type { Token } from 'markdown-it';

/** A line of a block's text: where it begins there, how long it is, and where it begins in the source. */
interface PlacedLine {
  readonly start: number;
  readonly length: number;
  readonly offset: number;
}

/** Where the text of one block stands in the source, whose indentation and markers that text lacks. */
export class SourcePlaces {
  readonly #lines: readonly PlacedLine[];

  constructor(lines: readonly PlacedLine[]) {
    this.#lines = lines;
  }

  /** The offset in the source of a place in the block's text; undefined in what the source does not have. */
  offsetOf(place: number): number | undefined {
    const line = this.#lines[this.#lastUpTo(place, ({ start }) => start)];
    return line && place <= line.start + line.length ? line.offset + place - line.start : undefined;
  }

  /** The place in the block's text of an offset in the source; undefined outside the block. */
  placeOf(offset: number): number | undefined {
    const line = this.#lines[this.#lastUpTo(offset, (each) => each.offset)];
    return line && offset <= line.offset + line.length ? line.start + offset - line.offset : undefined;
  }

  #lastUpTo(wanted: number, keyOf: (line: PlacedLine) => number): number {
    let [low, high] = [-1, this.#lines.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      const line = this.#lines[middle];
      if (line && keyOf(line) <= wanted) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

/** The lines of a source and where each begins, as far as the places of blocks hang on them. */
export class SourceLines {
  readonly #lines: readonly string[];
  readonly #starts: readonly number[];

  constructor(source: string) {
    this.#lines = source.split('\n');
    let start = 0;
    this.#starts = this.#lines.map((line) => {
      const before = start;
      start += line.length + 1;
      return before;
    });
  }

  /** Where the lines of a block's text stand, from this line of the source on; undefined where they are not found. */
  placesOf(content: string, firstLine: number): SourcePlaces | undefined {
    const lines = content.split('\n');
    const placed: PlacedLine[] = [];
    let start = 0;
    for (const [at, line] of lines.entries()) {
      const found = this.#placed(line, firstLine + at, start);
      if (!found) return undefined;
      placed.push(found);
      start += line.length + 1;
    }
    return new SourcePlaces(placed);
  }

  /** Where the text of a heading or of a cell stands in its line, at this column or behind; undefined where it is not found. */
  placeWithin(content: string, line: number, from: number): { readonly places: SourcePlaces; readonly end: number } | undefined {
    const source = this.#lines[line] ?? '';
    // A bar within a cell is written with a backslash, which its text lacks.
    const written = source.includes(content, from) ? content : content.replaceAll('|', '\\|');
    const column = source.indexOf(written, from);
    if (column < 0) return undefined;
    const parts = written === content ? [content] : content.split(/(?=\|)/u);
    const first = (this.#starts[line] ?? 0) + column;
    let start = 0;
    const leading = written === content || !content.startsWith('|') ? 0 : 1;
    const placed = parts.map((part, at): PlacedLine => {
      const found = { start, length: part.length, offset: first + start + leading + at };
      start += part.length;
      return found;
    });
    return { places: new SourcePlaces(placed), end: column + written.length };
  }

  /** The end of a line is the same in both; its begin is not, and the block may have made blanks of a tab there. */
  #placed(line: string, number: number, start: number): PlacedLine | undefined {
    const source = this.#lines[number];
    const words = line.trim();
    const column = source === undefined ? -1 : source.trimEnd().length - words.length;
    if (source === undefined || column < 0 || !source.startsWith(words, column)) return undefined;
    return { start: start + line.length - line.trimStart().length, length: line.trimStart().length, offset: (this.#starts[number] ?? 0) + column };
  }
}

/** Finds where each block of running text stands in the source. */
export function placeBlocks(source: string, tokens: readonly Token[], place: (block: Token, places: SourcePlaces) => void): void {
  const lines = new SourceLines(source);
  let row = 0;
  let column = 0;
  let isTable = false;
  for (const token of tokens) {
    if (token.type === 'table_open') [isTable, row] = [true, token.map?.[0] ?? 0];
    else if (token.type === 'table_close') isTable = false;
    // Of the line between the head and the body no token tells.
    else if (token.type === 'tbody_open') row += 1;
    else if (token.type === 'tr_close') [row, column] = [row + 1, 0];
    if (token.type !== 'inline' || (isTable && token.content === '')) continue;
    const first = token.map?.[0] ?? row;
    const whole = isTable ? undefined : lines.placesOf(token.content, first);
    const within = whole ? undefined : lines.placeWithin(token.content, isTable ? row : first, isTable ? column : 0);
    if (isTable && within) column = within.end;
    const places = whole ?? within?.places;
    if (places) place(token, places);
  }
}
