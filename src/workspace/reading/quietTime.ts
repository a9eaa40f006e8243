/** How long nothing more must happen, in milliseconds: the editor reports many changes in parts, 200 ms apart. */
const quiet = 100;
const quietAfterMany = 400;
const many = 100;
const longestWait = 5_000;

/** How long to wait for more changes, counted from the first one. */
export class QuietTime {
  #first: number | undefined;

  /** In milliseconds, after a change at `now` in the same unit, where `count` things have changed so far. */
  after(count: number, now: number): number {
    this.#first ??= now;
    return Math.max(0, Math.min(count < many ? quiet : quietAfterMany, this.#first + longestWait - now));
  }
}
