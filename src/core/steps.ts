/** Work that lets others have their turn: it yields after every bounded part, and returns what it was done for. */
export type Steps<Result> = Generator<undefined, Result, undefined>;

/** Does something for every place below `count`, `size` of them at a time. */
export function* inParts(count: number, size: number, doPart: (from: number, to: number) => void): Steps<void> {
  for (let from = 0; from < count; from += size) {
    if (from > 0) yield;
    doPart(from, Math.min(from + size, count));
  }
}

/** So many things are looked at before others have their turn. */
const aPart = 64;

/** Looks at each of some things, a part of them at a time. */
export function* eachInParts<Thing>(things: Iterable<Thing>, look: (thing: Thing) => void, size = aPart): Steps<void> {
  let left = size;
  for (const thing of things) {
    look(thing);
    if (--left > 0) continue;
    yield;
    left = size;
  }
}

/** Does all of the work at once. */
export function finish<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}
