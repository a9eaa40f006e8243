import { Disposer } from './disposer';

/** Runs an action soon after it is asked for, and at most once in a while. */
export class Throttle extends Disposer {
  readonly #action: () => void;
  readonly #pause: () => number;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** `pause` in milliseconds, or what it is now. */
  constructor(action: () => void, pause: number | (() => number)) {
    super();
    this.#action = action;
    this.#pause = typeof pause === 'number' ? () => pause : pause;
    this.own({ dispose: () => { clearTimeout(this.#timer); } });
  }

  run(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      this.#action();
    }, this.#pause());
  }
}
