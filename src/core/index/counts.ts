import { GrowingNumbers } from './growingNumbers';
import type { Steps } from '../steps';

/** How often each of some numbers comes, in pairs: a number, how often it does, the next number, and so on. */
export type Counts = readonly number[];

/** Calls with each number and how often it comes. */
export function eachCount(counts: Counts, visit: (number: number, times: number) => void): void {
  for (let at = 0; at < counts.length; at += 2) visit(counts[at] ?? 0, counts[at + 1] ?? 0);
}

/** The numbers that come. */
export function* countedIn(counts: Counts): Generator<number> {
  for (let at = 0; at < counts.length; at += 2) yield counts[at] ?? 0;
}

/** Counts numbers that are small. */
export class Counter {
  /** By number. */
  readonly #times = new GrowingNumbers();
  /** Those that have come, in the order in which they first did. */
  readonly #numbers = new GrowingNumbers();

  add(number: number, times = 1): void {
    const before = this.#times.at(number);
    if (before === 0) this.#numbers.push(number);
    this.#times.set(number, before + times);
  }

  has(number: number): boolean {
    return this.#times.at(number) > 0;
  }

  /** What was counted; the next begins anew. */
  take(): Counts {
    const counts: number[] = [];
    for (let at = 0; at < this.#numbers.length; at++) {
      const number = this.#numbers.at(at);
      counts.push(number, this.#times.at(number));
      this.#times.set(number, 0);
    }
    this.#numbers.clear();
    return counts;
  }
}

/** Counters that are used again and again, for they hold a place for every number that there is. */
export class Counters {
  readonly #free: Counter[] = [];

  /** What `count` counts; if it is given up before its end, its counter goes with it. */
  *counting(count: (counter: Counter) => Steps<void>): Steps<Counts> {
    const counter = this.#free.pop() ?? new Counter();
    yield* count(counter);
    this.#free.push(counter);
    return counter.take();
  }
}
