import { lazily } from '../lazily';
import { skipSpaces, space, widthAt } from './characters';
import { ChunkBuilder, type Chunk } from './chunk';
import type { Cell } from './tables';

const wide = /[\u1100-\u115f\u231a\u231b\u2329\u232a\u23e9-\u23ec\u25fd\u25fe\u2614\u2615\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1f64f}\u{1f680}-\u{1f6ff}\u{1f900}-\u{1f9ff}\u{20000}-\u{3fffd}]/u;
const zeroWidth = lazily(() => /[\p{Mn}\p{Me}\u200b-\u200f\ufe00-\ufe0f]/u);

/** How many columns a character takes in a fixed-width font, as Pandoc counts them for tables. */
function columnsOf(character: string): number {
  if (character.length === 1 && character < '\u0300') return 1;
  if (zeroWidth().test(character)) return 0;
  return wide.test(character) ? 2 : 1;
}

/** The offsets at which the given columns begin in the line from `start` to `end`; `end` where it is shorter. */
export function offsetsOfColumns(text: string, start: number, end: number, columns: readonly number[]): readonly number[] {
  const offsets: number[] = [];
  let column = 0;
  let position = start;
  for (const wanted of columns) {
    while (position < end && column < wanted) {
      const width = widthAt(text, position);
      column += columnsOf(text.slice(position, position + width));
      position += width;
    }
    offsets.push(Math.min(position, end));
  }
  return offsets;
}

/** Gathers the lines of one cell, each trimmed. */
export class CellLines {
  readonly #lines: ChunkBuilder;
  readonly #text: string;

  constructor(chunk: Chunk) {
    this.#lines = new ChunkBuilder(chunk);
    this.#text = chunk.text;
  }

  add(from: number, to: number): void {
    const first = skipSpaces(this.#text, from, to);
    let last = to;
    while (last > first && this.#text.charCodeAt(last - 1) === space) last--;
    this.#lines.add(first, last);
  }

  build(): Cell {
    const chunk = this.#lines.build();
    return { chunk, from: 0, to: chunk.text.length, holdsBlocks: false };
  }
}
