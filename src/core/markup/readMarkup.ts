import type { Citation, Problem, Span, Tag } from '../model';
import { BlockReader } from './blocks';
import { wholeChunk } from './chunk';
import { linkLabelsIn } from './definitions';
import { Effort } from './effort';
import { Findings, type Draft } from './findings';
import { contentOfMetadata, skipMetadata } from './metadata';
import { fillTexts } from './pendingText';
import { sourceText, type SourceText } from './sourceText';

/** What a region is: `block` is the running text of one paragraph, heading, cell or term. */
export type RegionKind = 'block' | 'heading' | 'code' | 'raw' | 'link' | 'math' | 'html' | 'latex' | 'note' | 'frontMatter';

/** A part of the text that is of one kind. */
export interface Region extends Span {
  readonly kind: RegionKind;
}

/** What the reader finds in one article. */
export interface Reading {
  /** In source order, a parent before its children; `parent` is an index in this list. */
  readonly tags: readonly Tag[];
  readonly citations: readonly Citation[];
  readonly problems: readonly Problem[];
  /** The lines between the fences of the front matter. */
  readonly frontMatter: Span | undefined;
  /** In order of their starts; empty unless asked for. */
  readonly regions: readonly Region[];
}

/** Which classes make a kind, and what to give back besides the tags of these kinds. */
export interface ReadingOptions {
  readonly kinds: ReadonlySet<string>;
  /** Give back every span and div, those of no kind too. */
  readonly all?: boolean;
  readonly regions?: boolean;
}

/** Reads the tags of a Markdown text as Pandoc reads spans and divs; never throws, and takes time linear in its length. */
export function readMarkup(file: string, options: ReadingOptions): Reading {
  const source = sourceText(file);
  const { text } = source;
  const found = new Findings(options.kinds, options.all === true, options.regions === true, linkLabelsIn(text));
  const effort = new Effort(text.length);
  const chunk = wholeChunk(text);
  const bodyStart = Math.max(skipMetadata(text, 0, text.length), 0);
  const frontMatter = bodyStart > 0 ? contentOfMetadata(text, bodyStart) : undefined;
  if (frontMatter) found.addRegion('frontMatter', chunk, 0, bodyStart);
  new BlockReader(chunk, found, effort, { inList: false, inNote: false, depth: 0, divLevel: 0 }).read(bodyStart);
  fillTexts(found, effort);
  return inFileOffsets(source, found, frontMatter);
}

/** Everything in offsets of the file and in source order. */
function inFileOffsets(source: SourceText, found: Findings, frontMatter: Span | undefined): Reading {
  const { originOf } = source;
  const tags = inSourceOrder(found.tags);
  const citations = found.citations;
  const problems = found.problems.sort(byStart);
  const regions = found.regions.sort(byStart);
  if (!originOf) return { tags, citations, problems, regions, frontMatter };
  const move = <Item extends Span>(item: Item): Item => ({ ...item, ...moved(item, originOf) });
  return {
    tags: tags.map((tag) => {
      const content = moved({ start: tag.contentStart, end: tag.contentEnd }, originOf);
      return { ...move(tag), contentStart: content.start, contentEnd: content.end };
    }),
    citations: citations.map(move),
    problems: problems.map(move),
    regions: regions.map(move),
    frontMatter: frontMatter && move(frontMatter),
  };
}

/** An end stands behind the last character within, since carriage returns may follow that; so does an empty span behind the one before. */
function moved(span: Span, originOf: (offset: number) => number): Span {
  const end = span.end > 0 ? originOf(span.end - 1) + 1 : originOf(0);
  return { start: span.end > span.start ? originOf(span.start) : end, end };
}

function byStart(one: Span, other: Span): number {
  return one.start - other.start;
}

/** Cells of several lines are read column by column, so what they hold may come out of order. */
function inSourceOrder(tags: readonly Draft[]): readonly Draft[] {
  if (tags.every((tag, index) => index === 0 || (tags[index - 1]?.start ?? 0) <= tag.start)) return tags;
  const order = tags.map((_, index) => index).sort((one, other) => (tags[one]?.start ?? 0) - (tags[other]?.start ?? 0) || one - other);
  const places = new Map(order.map((from, to) => [from, to]));
  return order.flatMap((from) => {
    const tag = tags[from];
    return tag ? [{ ...tag, parent: tag.parent === undefined ? undefined : places.get(tag.parent) }] : [];
  });
}
