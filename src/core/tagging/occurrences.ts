import { readMarkup, type Reading } from '../markup/readMarkup';
import { claimKind, type Span } from '../model';
import { NameIndex } from './nameIndex';

/** Kinds of regions whose text is not running text. */
const apart = new Set<string>(['code', 'raw', 'link', 'math', 'html', 'latex', 'frontMatter']);
const address = /[a-z][a-z0-9+.-]*:\/\/\S+|www\.\S+|\S+@\S+/giu;

/** Where one of the names stands untagged in running text, in order and without overlap, the longest name first where several begin; code, links, HTML, math, citations, front matter and the text of other tags of entities are passed over. */
export function occurrences(text: string, names: Iterable<string>, kinds: ReadonlySet<string>): readonly Span[] {
  const index = new NameIndex(names);
  const reading = readMarkup(text, { kinds, all: true, regions: true });
  const closed = closedSpans(text, reading);
  const blocks = merged(reading.regions.filter(({ kind }) => kind === 'block' || kind === 'heading'));
  return [...index.matches(text)]
    .filter((match) => isInside(blocks, match) && !overlapsOne(closed, match))
    .map(({ start, end }) => ({ start, end }));
}

/** What no occurrence may touch, by start and merged. */
function closedSpans(text: string, { regions, tags, citations }: Reading): readonly Span[] {
  const spans: Span[] = [...regions.filter(({ kind }) => apart.has(kind)), ...citations];
  for (const tag of tags) {
    if (tag.kind !== undefined && tag.kind !== claimKind) spans.push(tag);
    else spans.push({ start: tag.start, end: tag.contentStart }, { start: tag.contentEnd, end: tag.end });
  }
  for (const match of text.matchAll(address)) spans.push({ start: match.index, end: match.index + match[0].length });
  return merged(spans);
}

function merged(spans: readonly Span[]): readonly Span[] {
  const result: { start: number; end: number }[] = [];
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    const last = result.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else result.push({ start, end });
  }
  return result;
}

function isInside(spans: readonly Span[], { start, end }: Span): boolean {
  const span = firstEndingAfter(spans, start);
  return span !== undefined && span.start <= start && end <= span.end;
}

function overlapsOne(spans: readonly Span[], { start, end }: Span): boolean {
  return (firstEndingAfter(spans, start)?.start ?? Infinity) < end;
}

/** Of spans that are sorted and apart. */
function firstEndingAfter(spans: readonly Span[], offset: number): Span | undefined {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return spans[low];
}
