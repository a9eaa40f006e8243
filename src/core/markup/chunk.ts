/**
 * A text to be read, and where each of its lines stands in the document. Pandoc takes the lines of a
 * quotation, list item or note out of their container and reads them as a text of their own; so do we,
 * and this remembers the way back.
 */
export interface Chunk {
  readonly text: string;
  /** Where lines begin in `text` … */
  readonly starts: readonly number[];
  /** … and in the document, in the same order. */
  readonly origins: readonly number[];
  /** The length of the document: the last line of a chunk ends with a line break even where the document does not. */
  readonly limit: number;
}

/** The whole document as one chunk, in which every offset is its own origin. */
export function wholeChunk(text: string): Chunk {
  return { text, starts: [0], origins: [0], limit: text.length };
}

/** The document's offset of the character at `offset` of a chunk. */
export function originOf(chunk: Chunk, offset: number): number {
  const { starts, origins } = chunk;
  if (starts.length === 1) return Math.min(offset - (starts[0] ?? 0) + (origins[0] ?? 0), chunk.limit);
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return Math.min(offset - (starts[low] ?? 0) + (origins[low] ?? 0), chunk.limit);
}

/** The document's offset behind the character before `offset`, which may stand on an earlier line. */
export function originOfEnd(chunk: Chunk, offset: number): number {
  return offset > 0 ? Math.min(originOf(chunk, offset - 1) + 1, chunk.limit) : originOf(chunk, 0);
}

/** Collects lines of one chunk into a chunk of their own. */
export class ChunkBuilder {
  readonly #source: Chunk;
  readonly #lines: string[] = [];
  readonly #starts: number[] = [];
  readonly #origins: number[] = [];
  #length = 0;

  constructor(source: Chunk) {
    this.#source = source;
  }

  /** Adds the characters from `start` to `end` of the source as one line. */
  add(start: number, end: number): void {
    this.#starts.push(this.#length);
    this.#origins.push(originOf(this.#source, start));
    this.#lines.push(this.#source.text.slice(start, end));
    this.#length += end - start + 1;
  }

  get isEmpty(): boolean {
    return this.#lines.length === 0;
  }

  build(): Chunk {
    const { limit } = this.#source;
    if (this.#lines.length === 0) return { text: '', starts: [0], origins: [0], limit };
    return { text: this.#lines.join('\n') + '\n', starts: this.#starts, origins: this.#origins, limit };
  }
}
