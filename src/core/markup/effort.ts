/**
 * Bounds how much is read in vain. To learn whether something is ever closed one must read ahead, and
 * thousands of openers without an end would each read to the end. After `allowance` times the length
 * of the text was read in vain, and more in a short one, looking ahead is short-sighted; so the whole
 * stays linear.
 */
export class Effort {
  #left: number;

  constructor(length: number) {
    this.#left = allowance * (length + least);
  }

  /** How far one may look from `position` for something that may stand before `end`. */
  horizon(position: number, end: number): number {
    return this.#left > 0 ? end : Math.min(end, position + sight);
  }

  get isSpent(): boolean {
    return this.#left <= 0;
  }

  /** Notes that `steps` characters were read in vain. */
  waste(steps: number): void {
    this.#left -= steps;
  }
}

const allowance = 4;
const sight = 64;
/** What is added to the length, in characters, so that no short text is read worse for it. */
const least = 5000;
