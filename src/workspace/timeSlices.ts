import type { Steps } from '../core/steps';
import { Disposer, type Disposable } from '../host/disposer';
import { inNextTurn } from '../host/nextTurn';

/** Longest stretch of work before the editor gets its turn, in milliseconds. */
const slice = 3;

/** Divides long work, so that the editor can go on in between. */
export class TimeSlices {
  #end = performance.now() + slice;

  /** Whether the work has gone on long enough. */
  get isOver(): boolean {
    return performance.now() >= this.#end;
  }

  /** Lets the editor have its turn, where the work has gone on long enough. */
  async pause(): Promise<void> {
    if (!this.isOver) return;
    await new Promise<void>((resolve) => { inNextTurn(resolve); });
    this.#end = performance.now() + slice;
  }
}

/** Goes on with some work for one slice; whether it is done. */
export function doSlice(steps: Steps<void>, time = new TimeSlices()): boolean {
  while (steps.next().done !== true) if (time.isOver) return false;
  return true;
}

/** Does some work in slices, unless it is as short as one. */
export async function inSlices<Result>(steps: Steps<Result>, time = new TimeSlices()): Promise<Result> {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    await time.pause();
  }
}

/** Does one work in slices, the first of them at once, so that short work is done at once; newer work takes the place of older. */
export class SlicedWork extends Disposer {
  #steps: Steps<void> | undefined;
  #next: Disposable | undefined;
  #waiting: (() => void)[] = [];

  constructor() {
    super();
    this.own({ dispose: () => { this.#end(); } });
  }

  begin(steps: Steps<void>): void {
    this.#stop();
    this.#steps = steps;
    this.#go();
  }

  get isUnderWay(): boolean {
    return this.#steps !== undefined;
  }

  /** Resolves when nothing is under way. */
  done(): Promise<void> {
    return this.isUnderWay ? new Promise((resolve) => { this.#waiting.push(resolve); }) : Promise.resolve();
  }

  #go(): void {
    const steps = this.#steps;
    if (!steps) return;
    let isDone = true;
    try {
      isDone = doSlice(steps);
    } finally {
      // Whoever hears of the end may have begun something else.
      if (steps === this.#steps) {
        if (isDone) this.#end();
        else this.#next = inNextTurn(() => { this.#go(); });
      }
    }
  }

  #stop(): void {
    this.#next?.dispose();
    this.#steps = undefined;
  }

  #end(): void {
    this.#stop();
    for (const resolve of this.#waiting.splice(0)) resolve();
  }
}
