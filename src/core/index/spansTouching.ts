import type { Span } from '../model';

const blockSize = 64;
/** By list of spans the farthest end in each block: lists are made anew when an article is read, never changed. */
const farthestEnds = new WeakMap<readonly Span[], readonly number[]>();

/**
 * The places in the list, ascending, of the spans that touch `window`. The spans stand in the order of their starts, and one
 * that begins far before may reach into the window; what is neither in it nor around it costs next to nothing.
 */
export function spansTouching(spans: readonly Span[], window: Span): number[] {
  const ends = endsOf(spans);
  const limit = firstStartingAfter(spans, window.end);
  const found: number[] = [];
  for (let at = 0; at < limit; at++) {
    if (at % blockSize === 0 && (ends[at / blockSize] ?? 0) < window.start) at += blockSize - 1;
    else if ((spans[at]?.end ?? 0) >= window.start) found.push(at);
  }
  return found;
}

function endsOf(spans: readonly Span[]): readonly number[] {
  const known = farthestEnds.get(spans);
  if (known) return known;
  const ends: number[] = [];
  spans.forEach(({ end }, at) => {
    const block = Math.floor(at / blockSize);
    ends[block] = Math.max(ends[block] ?? 0, end);
  });
  farthestEnds.set(spans, ends);
  return ends;
}

function firstStartingAfter(spans: readonly Span[], offset: number): number {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
