import type { Steps } from '../steps';

const firstStep = 256;
const longestStep = 1 << 20;

/** Finds in steps how many characters two texts share from one place in each on; slices are compared, for that is as fast as memory. */
export function* commonLength(one: string, at: number, other: string, otherAt: number): Steps<number> {
  const limit = Math.min(one.length - at, other.length - otherAt);
  const isSame = (from: number, to: number) => one.slice(at + from, at + to) === other.slice(otherAt + from, otherAt + to);
  let same = 0;
  let step = firstStep;
  for (; same < limit; step = Math.min(step * 2, longestStep)) {
    const next = Math.min(same + step, limit);
    if (!isSame(same, next)) break;
    same = next;
    if (step === longestStep) yield;
  }
  let different = Math.min(same + step, limit);
  while (same < different) {
    const middle = (same + different + 1) >> 1;
    if (isSame(same, middle)) same = middle;
    else different = middle - 1;
  }
  return same;
}
