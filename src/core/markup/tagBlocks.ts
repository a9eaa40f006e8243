import type { Problem } from '../model';
import { asciiSet, closeBrace, openBrace } from './characters';
import { readAttributes, type AttributeItem } from './attributes';
import type { Effort } from './effort';
import type { markupProblems } from './problems';

/** Something wrong in an attribute block, counted from its brace. */
export interface BlockFault {
  readonly code: keyof typeof markupProblems;
  readonly start: number;
  readonly end: number;
  readonly args: Problem['args'];
}

/** What an attribute block says of a tag. */
export interface TagBlock {
  /** With both braces. */
  readonly length: number;
  /** The first class that is a kind. */
  readonly kind: string | undefined;
  readonly id: string | undefined;
  readonly classes: readonly string[];
  /** Without ids and classes. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly faults: readonly BlockFault[];
  /** Whether Pandoc makes small capitals or underlining of it instead of a span. */
  readonly isTypography: boolean;
}

/** A block that only names a kind, and how it begins without its end. */
interface BareBlock {
  readonly beginning: string;
  readonly block: TagBlock;
}

/** Reads attribute blocks. Nine tags of ten have `{.actor}` or `{.actor ref=id}`, which are told by their beginning. */
export class TagBlocks {
  readonly #kinds: ReadonlySet<string>;
  readonly #bare: readonly BareBlock[];

  constructor(kinds: ReadonlySet<string>) {
    this.#kinds = kinds;
    this.#bare = bareBlocksOf(kinds);
  }

  /** The block at `start`, or undefined where Pandoc sees none. */
  read(text: string, start: number, end: number, effort: Effort): TagBlock | undefined {
    if (text.charCodeAt(start) !== openBrace) return undefined;
    for (const { beginning, block } of this.#bare) {
      if (!text.startsWith(beginning, start)) continue;
      const after = start + beginning.length;
      if (after < end && text.charCodeAt(after) === closeBrace) return block;
      const close = plainReferenceEnd(text, after, end);
      return close < 0 ? this.#readAnew(text, start, end, effort) : withReference(block, text, after, close);
    }
    return this.#readAnew(text, start, end, effort);
  }

  /** What the items of a block that reaches from `start` to `end` say. */
  describe(items: readonly AttributeItem[], start: number, end: number): TagBlock {
    let kind: string | undefined;
    let id = '';
    let attributes: Map<string, string> | undefined;
    for (const item of items) {
      if (item.kind === 'class') kind ??= this.#kinds.has(item.value) ? item.value : undefined;
      else if (item.key === 'id') id = item.value;
      else if (item.key !== 'class') (attributes ??= new Map()).set(item.key, item.value);
    }
    return {
      length: end - start, kind,
      id: id === '' ? undefined : id,
      classes: classesOf(items),
      attributes: attributes ?? noAttributes,
      faults: kind === undefined || items.length === 1 ? [] : this.#faults(items, kind, start),
      isTypography: isTypography(items),
    };
  }

  #readAnew(text: string, start: number, end: number, effort: Effort): TagBlock | undefined {
    const block = readAttributes(text, start, end, effort);
    return block && this.describe(block.items, start, block.end);
  }

  /** Of two ids or two equal keys the last counts; all before it are faults. */
  #faults(items: readonly AttributeItem[], kind: string, blockStart: number): readonly BlockFault[] {
    const faults: BlockFault[] = [];
    const report = (code: BlockFault['code'], { start, end }: AttributeItem, args: Problem['args']): void => {
      faults.push({ code, start: start - blockStart, end: end - blockStart, args });
    };
    const seen = new Map<string, AttributeItem>();
    for (const item of items) {
      const { key, value } = item;
      if (item.kind === 'class') {
        if (value !== kind && this.#kinds.has(value)) report('two-kinds', item, { kind: value });
        continue;
      }
      if (key === 'ref' && value.trim() === '') report('empty-reference', item, {});
      const earlier = seen.get(key);
      if (earlier) report(key === 'id' ? 'two-ids' : 'repeated-key', earlier, key === 'id' ? { id: earlier.value } : { key });
      seen.set(key, item);
    }
    return faults;
  }
}

const noAttributes: ReadonlyMap<string, string> = new Map();

const bareBlocks = new WeakMap<ReadonlySet<string>, readonly BareBlock[]>();

function bareBlocksOf(kinds: ReadonlySet<string>): readonly BareBlock[] {
  const known = bareBlocks.get(kinds);
  if (known) return known;
  const made = [...kinds].filter((kind) => plainKind.test(kind)).map((kind): BareBlock => ({
    beginning: `{.${kind}`,
    block: { length: kind.length + 3, kind, id: undefined, classes: [kind], attributes: noAttributes, faults: [], isTypography: false },
  }));
  bareBlocks.set(kinds, made);
  return made;
}

const plainKind = /^(?!smallcaps$|ul$|underline$)[A-Za-z][\w-]*$/u;
const reference = ' ref=';
const plainCharacters = asciiSet('abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.:');

/** Where ` ref=id}` ends that stands at `start`, with an id in which nothing means anything, or -1. */
function plainReferenceEnd(text: string, start: number, end: number): number {
  if (!text.startsWith(reference, start)) return -1;
  const from = start + reference.length;
  for (let position = from; position < end; position++) {
    const code = text.charCodeAt(position);
    if (code === closeBrace) return position > from ? position + 1 : -1;
    if (code > 127 || plainCharacters[code] === 0) return -1;
  }
  return -1;
}

function withReference({ length, kind, classes, faults }: TagBlock, text: string, start: number, end: number): TagBlock {
  const attributes = new Map([['ref', text.slice(start + reference.length, end - 1)]]);
  return { length: length - 1 + end - start, kind, id: undefined, classes, attributes, faults, isTypography: false };
}

function classesOf(items: readonly AttributeItem[]): readonly string[] {
  // Nearly all tags have one class, and an array made with what it holds takes a tenth of the room of one that grew.
  let classes: string[] | undefined;
  for (const { kind, key, value } of items) {
    if (key !== 'class') continue;
    const names = kind === 'class' ? [value] : value.split(/\s+/u).filter((name) => name !== '');
    if (classes) classes.push(...names);
    else classes = names;
  }
  return classes ?? [];
}

function isTypography(items: readonly AttributeItem[]): boolean {
  const only = items.length === 1 ? items[0] : undefined;
  return only?.kind === 'class' && (only.value === 'smallcaps' || only.value === 'ul' || only.value === 'underline');
}
