/** Watches for how long the extension host at most does nothing else. */
export class StallWatch {
  #longest = 0;
  #last = performance.now();
  readonly #timer = setInterval(() => { this.#note(); }, 5);

  /** Stops, and gives the longest pause in milliseconds. */
  end(): number {
    this.#note();
    clearInterval(this.#timer);
    return Math.round(this.#longest);
  }

  #note(): void {
    const now = performance.now();
    this.#longest = Math.max(this.#longest, now - this.#last);
    this.#last = now;
  }
}
