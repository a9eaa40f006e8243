/**
 * Articles as numbers, small to keep and quick to hand to another thread or to a file. `packArticle.ts` says what the
 * numbers mean.
 */
export interface PackedArticles {
  /** The number that stands for the first of `strings`: those before it came with earlier packs of the same packer. */
  readonly firstString: number;
  /** In the order in which the articles first use them. */
  readonly strings: readonly string[];
  /** One article after another; the first number of each is how many it takes. */
  readonly numbers: Uint32Array;
}

/** The numbers of each article in turn, without copying them. */
export function* eachArticle(numbers: Uint32Array): Generator<Uint32Array> {
  for (const start of eachStart(numbers)) yield numbers.subarray(start, endOf(numbers, start));
}

/** Where each article begins. */
export function* eachStart(numbers: Uint32Array): Generator<number> {
  for (let start = 0; start < numbers.length; start = endOf(numbers, start)) yield start;
}

function endOf(numbers: Uint32Array, start: number): number {
  return start + Math.max(numbers[start] ?? 0, 1);
}
