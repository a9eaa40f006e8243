/** Longest stretch of work before the editor gets its turn, in milliseconds. */
const slice = 6;

/** Divides long work, so that the editor can go on in between. */
export class TimeSlices {
  #end = performance.now() + slice;

  /** Lets the editor have its turn, where the work has gone on long enough. */
  async pause(): Promise<void> {
    if (performance.now() < this.#end) return;
    await new Promise((resolve) => { setTimeout(resolve, 0); });
    this.#end = performance.now() + slice;
  }
}
