import { inParts, type Steps } from './steps';

type Order<Item> = (one: Item, other: Item) => number;

/** So many are put in order before others have their turn. */
const aStep = 512;

/** The items in order. */
export function* sorting<Item>(items: readonly Item[], order: Order<Item>): Steps<readonly Item[]> {
  let runs: (readonly Item[])[] = [];
  yield* inParts(items.length, aStep, (from, to) => { runs.push(items.slice(from, to).sort(order)); });
  while (runs.length > 1) {
    const longer: (readonly Item[])[] = [];
    for (let at = 0; at < runs.length; at += 2) longer.push(yield* merging(runs[at] ?? [], runs[at + 1] ?? [], order));
    runs = longer;
  }
  return runs[0] ?? [];
}

/** What stands in two lists, each in order, as one list in order; of equal items those of the first come first. */
export function* merging<Item>(some: readonly Item[], others: readonly Item[], order: Order<Item>): Steps<readonly Item[]> {
  const merged: Item[] = [];
  let [at, atOther] = [0, 0];
  yield* inParts(some.length + others.length, aStep, (from, to) => {
    for (let left = to - from; left > 0; left--) {
      const [one, other] = [some[at], others[atOther]];
      if (one !== undefined && (other === undefined || order(one, other) <= 0)) {
        merged.push(one);
        at++;
      } else if (other !== undefined) {
        merged.push(other);
        atOther++;
      }
    }
  });
  return merged;
}
