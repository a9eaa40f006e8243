import { problemOf } from '../problemTable';
import type { Citation, Problem, Span, Tag } from '../model';
import type { AttributeBlock, AttributeItem } from './attributes';
import { originOf, originOfEnd, type Chunk } from './chunk';
import { markupProblems } from './problems';
import { referenceKey } from './referenceKey';
import type { Region, RegionKind } from './readMarkup';

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

/** Where a tag stands within a chunk. */
export interface Place {
  readonly start: number;
  readonly end: number;
  readonly contentStart: number;
  readonly contentEnd: number;
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
  add(form: Tag['form'], { items }: AttributeBlock, chunk: Chunk, place: Place, inNote: boolean): Draft | undefined {
    const kind = this.#kindOf(items);
    if (kind === undefined && !this.#wantsAll) return undefined;
    const draft: Draft = {
      form, kind, id: undefined, classes: classesOf(items), attributes: noAttributes, text: '',
      start: originOf(chunk, place.start), end: originOfEnd(chunk, place.end),
      contentStart: originOfEnd(chunk, place.contentStart), contentEnd: originOfEnd(chunk, place.contentEnd),
      parent: this.parent, inNote,
    };
    const isBare = items.length === 1 && items[0]?.kind === 'class';
    if (!isBare) this.#readPairs(draft, items, chunk);
    this.tags.push(draft);
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

  #kindOf(items: readonly AttributeItem[]): string | undefined {
    for (const item of items) {
      if (item.kind === 'class' && this.#kinds.has(item.value)) return item.value;
    }
    return undefined;
  }

  /** Reads ids and pairs, of which the last of a name counts, and says what is wrong with those of a tag of a kind. */
  #readPairs(draft: Draft, items: readonly AttributeItem[], chunk: Chunk): void {
    let attributes: Map<string, string> | undefined;
    let pairs = 0;
    for (const item of items) {
      if (item.kind === 'class') this.#checkClass(item, draft.kind, chunk);
      else {
        pairs++;
        if (item.key === 'id') draft.id = item.value === '' ? undefined : item.value;
        else if (item.key !== 'class') (attributes ??= new Map()).set(item.key, item.value);
        if (item.key === 'ref' && draft.kind !== undefined && item.value.trim() === '') this.report('empty-reference', chunk, item.start, item.end);
      }
    }
    if (attributes) draft.attributes = attributes;
    if (pairs > 1 && draft.kind !== undefined) this.#checkRepeated(items, chunk);
  }

  #checkClass(item: AttributeItem, kind: string | undefined, chunk: Chunk): void {
    if (kind === undefined || item.value === kind || !this.#kinds.has(item.value)) return;
    this.report('two-kinds', chunk, item.start, item.end, { kind: item.value });
  }

  #checkRepeated(items: readonly AttributeItem[], chunk: Chunk): void {
    const seen = new Map<string, AttributeItem>();
    for (const item of items) {
      if (item.kind === 'class') continue;
      const earlier = seen.get(item.key);
      if (earlier) this.#reportRepeated(earlier, chunk);
      seen.set(item.key, item);
    }
  }

  #reportRepeated(item: AttributeItem, chunk: Chunk): void {
    if (item.key === 'id') this.report('two-ids', chunk, item.start, item.end, { id: item.value });
    else this.report('repeated-key', chunk, item.start, item.end, { key: item.key });
  }
}

const noAttributes: ReadonlyMap<string, string> = new Map();

function classesOf(items: readonly AttributeItem[]): string[] {
  // Nearly all tags have one class, and an array made with what it holds takes a tenth of the room of one that grew.
  let classes: string[] | undefined;
  for (const item of items) {
    if (item.key !== 'class') continue;
    const names = item.kind === 'class' ? [item.value] : item.value.split(/\s+/u).filter((name) => name !== '');
    if (classes) classes.push(...names);
    else classes = names;
  }
  return classes ?? [];
}

function spanIn(chunk: Chunk, start: number, end: number): Span {
  return { start: originOf(chunk, start), end: originOfEnd(chunk, end) };
}
