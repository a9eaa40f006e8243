import { lineEndAt } from './characters';
import { originOf, originOfEnd, type Chunk } from './chunk';
import type { DivFence } from './fences';
import type { Draft, Findings } from './findings';

interface OpenDiv {
  /** Undefined for a div that nobody asked for. */
  readonly draft: Draft | undefined;
  readonly outer: number | undefined;
  readonly contentStart: number;
  readonly firstPart: number;
  /** Of the draft, among the tags. */
  readonly index: number;
}

/** The divs that are open in a chunk; one that is never closed ends with it, as in Pandoc. */
export class DivStack {
  readonly #chunk: Chunk;
  readonly #found: Findings;
  readonly #open: OpenDiv[] = [];

  constructor(chunk: Chunk, found: Findings) {
    this.#chunk = chunk;
    this.#found = found;
  }

  get size(): number {
    return this.#open.length;
  }

  /** Opens a div and gives the place behind its fence, or -1 where it would nest too deep. */
  open(fence: DivFence, start: number, inNote: boolean): number {
    const found = this.#found;
    if (!found.mayNest(this.#chunk, start, fence.end)) return -1;
    const { items, start: blockStart, end: blockEnd } = fence.block;
    const place = { start, end: fence.end, contentStart: fence.end, contentEnd: fence.end, blockStart };
    const { paragraphs: paragraph, sentences: sentence } = found.numbers;
    const draft = found.add('div', found.blocks.describe(items, blockStart, blockEnd), this.#chunk, place, inNote, { paragraph, sentence });
    this.#open.push({ draft, outer: found.parent, contentStart: fence.end, firstPart: found.parts.length, index: found.tags.length - 1 });
    if (draft) {
      found.parent = found.tags.length - 1;
      found.openDivs++;
    }
    found.depth++;
    return fence.end;
  }

  /** Closes the innermost div with the fence at `line` and gives the place behind that. */
  close(line: number, end: number): number {
    const lineEnd = lineEndAt(this.#chunk.text, line, end);
    this.#end(line, lineEnd);
    return lineEnd + 1;
  }

  closeAll(end: number): void {
    while (this.#open.length > 0) this.#end(end, end);
  }

  #end(contentEnd: number, end: number): void {
    const div = this.#open.pop();
    if (!div) return;
    const found = this.#found;
    found.depth--;
    found.parent = div.outer;
    if (!div.draft) return;
    found.numbers.passIfUnused(div.draft);
    const text = this.#chunk.text;
    const isClosed = end > contentEnd;
    const isBehindBreak = text.charAt(contentEnd - 1) === '\n' && (contentEnd > div.contentStart || !isClosed);
    const last = isBehindBreak ? contentEnd - 1 : contentEnd;
    const contentStart = Math.min(div.contentStart, last);
    div.draft.contentStart = originOf(this.#chunk, contentStart);
    div.draft.contentEnd = Math.max(div.draft.contentStart, originOfEnd(this.#chunk, last));
    div.draft.end = originOfEnd(this.#chunk, isClosed ? end : last);
    found.openDivs--;
    found.textParts[div.index] = found.parts.slice(div.firstPart);
    if (found.openDivs === 0) found.parts.length = 0;
  }
}
