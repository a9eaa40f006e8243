import { Disposer } from '../host/disposer';

/** Longest stretch of work before the editor gets its turn, in milliseconds. */
const slice = 6;

/** Does one thing after another and lets the editor have its turn in between. */
export class WorkQueue extends Disposer {
  #items: (() => void)[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;
  #ready: (() => void)[] = [];
  #isEnded = false;

  constructor() {
    super();
    this.own({ dispose: () => { this.#end(); } });
  }

  /** Does nothing once the queue is disposed. */
  push(item: () => void): void {
    if (this.#isEnded) return;
    this.#items.push(item);
    this.#timer ??= setTimeout(() => { this.#go(); }, 0);
  }

  /** Resolves when all that was pushed so far is done, or given up with the queue itself. */
  done(): Promise<void> {
    return new Promise((resolve) => {
      if (this.#timer === undefined) resolve();
      else this.#ready.push(resolve);
    });
  }

  #go(): void {
    const end = performance.now() + slice;
    let at = 0;
    try {
      for (const item of this.#items) {
        at += 1;
        item();
        if (performance.now() > end) break;
      }
    } finally {
      this.#items = this.#items.slice(at);
      this.#timer = this.#items.length > 0 ? setTimeout(() => { this.#go(); }, 0) : undefined;
      if (this.#timer === undefined) this.#tellReady();
    }
  }

  #end(): void {
    this.#isEnded = true;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#items = [];
    this.#tellReady();
  }

  #tellReady(): void {
    for (const resolve of this.#ready.splice(0)) resolve();
  }
}
