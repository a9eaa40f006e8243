import type { Choices } from '../../pandoc/random';

/** Draws places in a list, the first with probability `first`, the others the rarer the further down, as Zipf's law has it. */
export class Ranks {
  readonly #cumulated: readonly number[];

  constructor(length: number, first: number) {
    const weights = Array.from({ length }, (_, rank) => (rank === 0 ? 0 : (rank + 1) ** -0.8));
    const sum = weights.reduce((total, weight) => total + weight, 0);
    let soFar = first;
    this.#cumulated = weights.map((weight) => (soFar += (weight / sum) * (1 - first)));
  }

  draw({ below }: Choices): number {
    const wanted = below(1e9) / 1e9;
    let [low, high] = [0, this.#cumulated.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#cumulated[middle] ?? 1) > wanted) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}
