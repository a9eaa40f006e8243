import type { Span } from '../model';
import type { Region } from '../markup/readMarkup';

const marks = /[*_~^`]/u;

/** The span, then other readings of it that take whole what it cuts: emphasis, a code span, a link; the likeliest first. */
export function widenings(text: string, span: Span, regions: readonly Region[]): readonly Span[] {
  const whole = aroundRegions(span, regions);
  const all = [span, whole];
  for (const { start, end } of [span, whole]) {
    const outer = { start: runEdge(text, start, -1), end: runEdge(text, end, 1) };
    all.push({ start, end: outer.end }, { start: outer.start, end }, outer);
    all.push(withoutMarks(text, { start, end }, 'end'), withoutMarks(text, { start, end }, 'start'));
  }
  const seen = new Set<string>();
  return all.filter((one) => one.start < one.end && !seen.has(`${one.start} ${one.end}`) && seen.add(`${one.start} ${one.end}`));
}

function aroundRegions(span: Span, regions: readonly Region[]): Span {
  let { start, end } = span;
  for (const region of regions) {
    if (region.kind !== 'link' && region.kind !== 'code' && region.kind !== 'math') continue;
    if (region.end <= start || end <= region.start || region.start <= start && end <= region.end) continue;
    start = Math.min(start, region.start);
    end = Math.max(end, region.end);
  }
  return { start, end };
}

function runEdge(text: string, offset: number, step: 1 | -1): number {
  let at = offset;
  while (marks.test(text[step > 0 ? at : at - 1] ?? '')) at += step;
  return at;
}

function withoutMarks(text: string, { start, end }: Span, side: 'start' | 'end'): Span {
  let from = start;
  let to = end;
  if (side === 'start') while (from < end && marks.test(text[from] ?? '')) from++;
  else while (to > start && marks.test(text[to - 1] ?? '')) to--;
  return { start: from, end: to };
}
