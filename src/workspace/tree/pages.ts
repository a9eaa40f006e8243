/** More rows than this on one level are shown as pages: the editor asks for every row of a level at once. */
export const mostRows = 500;

/** Some rows of a long level. */
export interface Page<Item> {
  /** The key of the first row; empty for the first page, wherever that begins. */
  readonly start: string;
  readonly items: readonly Item[];
}

/** Rows on a page, as a rule; a level with very many rows has larger pages, which are shown as pages again. */
const usualSize = 256;
/** Fewer rows at the end join the page before. */
const smallest = 20;

/**
 * Divides a long level. What stands in a row decides whether a page begins there, so that a row more or less moves no page
 * but its own, and what is open stays open.
 */
export function pagesOf<Item>(items: readonly Item[], keyOf: (item: Item) => string): readonly Page<Item>[] {
  const size = sizeFor(items.length);
  const starts = startsOf(items, keyOf, size);
  return starts.map((start, at) => {
    const first = items[start];
    return { start: at === 0 || first === undefined ? '' : keyOf(first), items: items.slice(start, starts[at + 1]) };
  });
}

function startsOf<Item>(items: readonly Item[], keyOf: (item: Item) => string, size: number): readonly number[] {
  const starts = [0];
  const [least, most] = [size / 2, mostRows * (size / usualSize) - smallest];
  let start = 0;
  for (let at = Math.floor(least); at < items.length - smallest; at++) {
    const item = items[at];
    if (item === undefined || at - start < least || (at - start < most && hash(keyOf(item)) % size !== 0)) continue;
    starts.push(at);
    start = at;
  }
  return starts;
}

/** Small enough for a page to hold its rows, large enough for a level to hold the pages. */
function sizeFor(count: number): number {
  let size = usualSize;
  while (count / (size / 2) > mostRows) size *= mostRows / 2;
  return size;
}

/** FNV-1a, by code unit. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return value >>> 0;
}
