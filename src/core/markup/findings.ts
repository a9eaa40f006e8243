import { problemOf } from '../problemTable';
import type { Citation, Problem, Span, Tag } from '../model';
import { originOf, originOfEnd, type Chunk } from './chunk';
import { markupProblems } from './problems';
import { referenceKey } from './referenceKey';
import type { Region, RegionKind } from './readMarkup';
import { TextNumbers, type TextPlace } from './sentences';
import { TagBlocks, type TagBlock } from './tagBlocks';

/** Tags nested deeper are text. */
export const deepestTag = 64;

/** A part of a chunk that holds text: the content of a span, or a paragraph of a div. */
export interface TextPart {
  readonly chunk: Chunk;
  readonly from: number;
  readonly to: number;
  /** False within the text of a link, in which there is no other. */
  readonly allowsLinks: boolean;
}

/** A tag whose text is not known yet, since link definitions may stand behind it. */
export type Draft = { -readonly [Key in keyof Tag]: Tag[Key] };

/** Where a tag stands within a chunk, and its attribute block in it. */
export interface Place {
  readonly start: number;
  readonly end: number;
  readonly contentStart: number;
  readonly contentEnd: number;
  readonly blockStart: number;
}

/** Collects what the reader finds, in offsets of the document. */
export class Findings {
  readonly tags: Draft[] = [];
  readonly citations: Citation[] = [];
  readonly problems: Problem[] = [];
  readonly regions: Region[] = [];
  readonly linkLabels: ReadonlySet<string>;
  /** By the index of a tag: what its text is made of, where that is not known at once. */
  readonly textParts: (readonly TextPart[] | undefined)[] = [];
  /** The paragraphs read so far; kept only while a div is open that needs them for its text. */
  readonly parts: TextPart[] = [];
  readonly wantsRegions: boolean;
  readonly blocks: TagBlocks;
  readonly numbers = new TextNumbers();
  readonly #kinds: ReadonlySet<string>;
  readonly #wantsAll: boolean;
  /** The returned tag that encloses what is read now. */
  parent: number | undefined;
  depth = 0;
  openDivs = 0;
  #isTooDeep = false;
  /** What `[…]` may refer to: notes by their names, links and headings by their keys … */
  readonly #definitions = new Set<string>();
  /** … once these are in it, for which there is seldom need. */
  readonly #labels: string[] = [];

  constructor(kinds: ReadonlySet<string>, wantsAll: boolean, wantsRegions: boolean, linkLabels: ReadonlySet<string>) {
    this.linkLabels = linkLabels;
    this.blocks = new TagBlocks(kinds);
    this.#kinds = kinds;
    this.#wantsAll = wantsAll;
    this.wantsRegions = wantsRegions;
  }

  isKind(name: string): boolean {
    return this.#kinds.has(name);
  }

  /** Whether a link definition of this label stands anywhere; known before anything else is read. */
  isLinkLabel(label: string): boolean {
    return this.linkLabels.size > 0 && this.linkLabels.has(referenceKey(label));
  }

  defineNote(name: string): void {
    this.#definitions.add(name);
  }

  /** Notes a heading or link definition, to which its text or label in brackets refers. */
  defineLabel(label: string): void {
    this.#labels.push(label);
  }

  /** Whether a note of this name stands anywhere, or something of this key; known when all is read. */
  isDefined(key: string): boolean {
    for (const label of this.#labels.splice(0)) this.#definitions.add(referenceKey(label));
    return this.#definitions.has(key);
  }

  /** Whether tags were left as text for being nested too deep; their ends then stand alone. */
  get isTooDeep(): boolean {
    return this.#isTooDeep;
  }

  /** Whether one more tag may open here; says so, once, where none may. */
  mayNest(chunk: Chunk, start: number, end: number): boolean {
    if (this.depth < deepestTag) return true;
    if (!this.#isTooDeep) this.report('too-deep', chunk, start, end, { depth: deepestTag });
    this.#isTooDeep = true;
    return false;
  }

  /** Notes a tag and gives it back, or undefined where tags of its classes are not asked for. */
  add(form: Tag['form'], block: TagBlock, chunk: Chunk, place: Place, inNote: boolean, { paragraph, sentence }: TextPlace): Draft | undefined {
    const { kind, id, classes, attributes, faults } = block;
    if (kind === undefined && !this.#wantsAll) return undefined;
    const draft: Draft = {
      form, kind, id, classes, attributes, text: '',
      start: originOf(chunk, place.start), end: originOfEnd(chunk, place.end),
      contentStart: originOfEnd(chunk, place.contentStart), contentEnd: originOfEnd(chunk, place.contentEnd),
      parent: this.parent, inNote, paragraph, sentence,
    };
    for (const { code, start, end, args } of faults) this.report(code, chunk, place.blockStart + start, place.blockStart + end, args);
    this.tags.push(draft);
    this.textParts.push(undefined);
    return draft;
  }

  addCitation(keys: readonly string[], chunk: Chunk, start: number, end: number): void {
    this.citations.push({ keys, start: originOf(chunk, start), end: originOfEnd(chunk, end) });
  }

  addRegion(kind: RegionKind, chunk: Chunk, start: number, end: number): void {
    if (this.wantsRegions && end > start) this.regions.push({ kind, ...spanIn(chunk, start, end) });
  }

  report(code: keyof typeof markupProblems, chunk: Chunk, start: number, end: number, args: Problem['args'] = {}): void {
    this.problems.push(problemOf(markupProblems, code, spanIn(chunk, start, end), args));
  }
}

function spanIn(chunk: Chunk, start: number, end: number): Span {
  return { start: originOf(chunk, start), end: originOfEnd(chunk, end) };
}
