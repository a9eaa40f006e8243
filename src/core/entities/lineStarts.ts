import type { Place } from './articleRecord';

/** Where the lines of a text begin, for places that are asked in any order; no further than they are asked for. */
export class LineStarts {
  readonly #text: string;
  readonly #starts = [0];
  /** The first line break behind the lines that are known, or Infinity. */
  #next: number;

  constructor(text: string) {
    this.#text = text;
    this.#next = this.#breakFrom(0);
  }

  /** The place of an offset. */
  placeOf(offset: number): Place {
    while (this.#next < offset) {
      this.#starts.push(this.#next + 1);
      this.#next = this.#breakFrom(this.#next + 1);
    }
    const line = this.#lineOf(offset);
    return { line: line + 1, column: offset - (this.#starts[line] ?? 0) + 1 };
  }

  #lineOf(offset: number): number {
    const starts = this.#starts;
    const last = starts.length - 1;
    if (offset >= (starts[last] ?? 0)) return last;
    let [low, high] = [0, last];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return low;
  }

  #breakFrom(offset: number): number {
    const at = this.#text.indexOf('\n', offset);
    return at < 0 ? Infinity : at;
  }
}
