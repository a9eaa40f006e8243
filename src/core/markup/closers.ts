/** What `Closers` knows of a bracket that it was not told of. */
export const unknownCloser = 0;

/**
 * For the brackets of one paragraph, the place of the one that closes each, or -1. Kept by offset from
 * the first of them: with a hundred thousand brackets, as hostile texts have, a map would take most of the time.
 */
export class Closers {
  /** Longer than used, where an earlier paragraph had more of them: a list that is kept need not grow again. */
  readonly #places: number[] = [];
  #first = 0;
  #used = 0;

  /** Forgets all if brackets from `open` on cannot be held beside what is known. */
  beginAt(open: number): void {
    if (open < this.#first) this.clear();
    if (this.#used === 0) this.#first = open;
  }

  /** Sets what closes a bracket at or behind the place of `beginAt`. */
  set(open: number, close: number): void {
    const index = open - this.#first;
    while (this.#places.length <= index) this.#places.push(unknownCloser);
    this.#places[index] = close;
    if (index >= this.#used) this.#used = index + 1;
  }

  get(open: number): number {
    const index = open - this.#first;
    return index >= 0 && index < this.#used ? this.#places[index] ?? unknownCloser : unknownCloser;
  }

  get isEmpty(): boolean {
    return this.#used === 0;
  }

  clear(): void {
    if (this.#used === 0) return;
    this.#places.fill(unknownCloser, 0, this.#used);
    this.#used = 0;
  }
}
