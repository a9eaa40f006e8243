/** How often each of some numbers comes. */
export type Counts = Map<number, number>;

export function countUp(counts: Counts, number: number, times = 1): void {
  counts.set(number, (counts.get(number) ?? 0) + times);
}
