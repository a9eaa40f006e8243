import assert from 'node:assert/strict';

/** In milliseconds: what takes less cannot be measured. */
const least = 10;
/** What grows too fast is measured again, so often at most: other programs may have had the processor's cache meanwhile. */
const attempts = 3;

/** The sizes that are compared, and how often each is run for its median. */
export interface Sizes {
  readonly small: number;
  readonly large: number;
  readonly runs?: number;
}

/**
 * Fails unless the time for the large size is that for the small one times their ratio to a power below `mostGrowth`: 1 is
 * linear, 2 quadratic. `prepare` makes what is to be run for a size, untimed; `tell` is given each measurement in words.
 */
export function assertGrowth(prepare: (size: number) => () => void, { small, large, runs = 3 }: Sizes, mostGrowth = 1.6, tell: (words: string) => void = () => undefined): void {
  let exponent = Infinity;
  for (let attempt = 0; attempt < attempts && exponent >= mostGrowth; attempt++) {
    const [few, many] = [median(prepare(small), runs), median(prepare(large), runs)];
    exponent = Math.log(Math.max(many, least) / Math.max(few, least)) / Math.log(large / small);
    tell(`${few.toFixed(0).padStart(4)} ms, ${large / small} times as much ${many.toFixed(0).padStart(4)} ms, exponent ${exponent.toFixed(2)}`);
  }
  assert.ok(exponent < mostGrowth, `grows with the power ${exponent.toFixed(2)} of the size`);
}

/** The processor's time, in milliseconds: on a busy machine the clock tells more of others than of us. */
function median(run: () => void, runs: number): number {
  const times = Array.from({ length: runs }, () => {
    const start = process.cpuUsage();
    run();
    return process.cpuUsage(start).user / 1000;
  });
  return times.sort((one, other) => one - other)[runs >> 1] ?? 0;
}
