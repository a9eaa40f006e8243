import type { Steps } from '../core/steps';
import { Disposer, type Disposable } from '../host/disposer';
import { inNextTurn } from '../host/nextTurn';
import { doSlice } from './timeSlices';

/** One thing to do, at once or in steps. */
type Item = () => Steps<void> | void;

/** Does one thing after another and lets the editor have its turn in between. */
export class WorkQueue extends Disposer {
  readonly #items: Item[] = [];
  #steps = this.#doing();
  #next: Disposable | undefined;
  #ready: (() => void)[] = [];
  #isEnded = false;

  constructor() {
    super();
    this.own({ dispose: () => { this.#end(); } });
  }

  /** Does nothing once the queue is disposed. */
  push(item: Item): void {
    if (this.#isEnded) return;
    this.#items.push(item);
    this.#next ??= inNextTurn(() => { this.#go(); });
  }

  /** Resolves when all that was pushed so far is done, or given up with the queue itself. */
  done(): Promise<void> {
    return new Promise((resolve) => {
      if (this.#next === undefined) resolve();
      else this.#ready.push(resolve);
    });
  }

  *#doing(): Steps<void> {
    for (let item = this.#items.shift(); item; item = this.#items.shift()) {
      const steps = item();
      if (steps) yield* steps;
      yield;
    }
  }

  #go(): void {
    // What throws ends its steps, and the rest goes on with others.
    let areOver = true;
    try {
      areOver = doSlice(this.#steps);
    } finally {
      if (areOver) this.#steps = this.#doing();
      this.#next = !this.#isEnded && (!areOver || this.#items.length > 0) ? inNextTurn(() => { this.#go(); }) : undefined;
      if (this.#next === undefined) this.#tellReady();
    }
  }

  #end(): void {
    this.#isEnded = true;
    this.#next?.dispose();
    this.#next = undefined;
    this.#items.length = 0;
    this.#tellReady();
  }

  #tellReady(): void {
    for (const resolve of this.#ready.splice(0)) resolve();
  }
}
