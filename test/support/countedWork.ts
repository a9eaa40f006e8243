import type { Steps } from '../../src/core/steps';

/** What work is counted by: calls of a method. */
type Counted = readonly [owner: object, method: string];

/** How often the methods were called in each step of some work. */
export function callsInSteps<Result>(steps: Steps<Result>, counted: readonly Counted[]): { readonly calls: readonly number[]; readonly result: Result } {
  let count = 0;
  const restore = counted.map(([owner, method]) => {
    const original = Reflect.get(owner, method) as (...args: unknown[]) => unknown;
    Reflect.set(owner, method, function counting(this: unknown, ...args: unknown[]): unknown {
      count++;
      return original.apply(this, args);
    });
    return () => Reflect.set(owner, method, original);
  });
  try {
    const calls: number[] = [];
    for (;;) {
      const before = count;
      const step = steps.next();
      calls.push(count - before);
      if (step.done === true) return { calls, result: step.value };
    }
  } finally {
    for (const each of restore) each();
  }
}
