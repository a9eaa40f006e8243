import type { Steps } from '../../src/core/steps';
import { threadClock } from './threadClock';

/** The longest time, in milliseconds, for which nothing else could be done here. */
export interface Block {
  /** For which the thread worked, and the step that took most of it. */
  readonly worked: number;
  readonly step: string;
  /** By the clock, with what other programs took of the processor meanwhile. */
  readonly clock: number;
}

const nothing: Block = { worked: 0, step: '', clock: 0 };
/** What is not one of the steps: messages that come in, and the engine's own work. */
const elsewhere = 'between the steps';

/** Watches for how long the event loop does not come round. */
export class BlockWatch {
  readonly #worked = threadClock();
  #longest = nothing;
  /** Of the steps since the loop came round, the one that took longest. */
  #step = { worked: 0, name: '' };
  #last = { worked: this.#worked(), clock: performance.now() };
  readonly #timer = setInterval(() => { this.#note(); }, 1);

  /** The same steps, told by name where they take long. */
  *named<Result>(name: string, steps: Steps<Result>): Steps<Result> {
    for (;;) {
      const start = this.#worked();
      const step = steps.next();
      const worked = this.#worked() - start;
      if (worked > this.#step.worked) this.#step = { worked, name };
      if (step.done === true) return step.value;
      yield;
    }
  }

  /** Begins anew, and gives what was longest so far. */
  take(): Block {
    this.#note();
    const longest = this.#longest;
    this.#longest = nothing;
    return longest;
  }

  end(): void {
    clearInterval(this.#timer);
  }

  #note(): void {
    const now = { worked: this.#worked(), clock: performance.now() };
    const [worked, clock] = [now.worked - this.#last.worked, now.clock - this.#last.clock];
    if (worked > this.#longest.worked) this.#longest = { ...this.#longest, worked, step: this.#step.worked > worked / 4 ? this.#step.name : elsewhere };
    if (clock > this.#longest.clock) this.#longest = { ...this.#longest, clock };
    this.#step = { worked: 0, name: '' };
    this.#last = now;
  }
}
