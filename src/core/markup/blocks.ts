import {
  backslash, backtick, colon, equals, greaterThan, hash, hyphen, isBlankFrom, lessThan, lineEndAt, newline, openBracket, pipe, runLength, skipSpaces, space, tilde,
} from './characters';
import { ChunkBuilder, type Chunk } from './chunk';
import { DivStack } from './divs';
import type { Effort } from './effort';
import { isDivEnd, readDivFence, skipFencedCode } from './fences';
import type { Findings } from './findings';
import { headingEnd, skipHtmlBlock, skipTexEnvironment } from './leaves';
import { InlineReader } from './inlines';
import { readBulletMarker, readListMarker, isRule, type ListMarker } from './listMarkers';
import { collectDefinition, collectListItem, collectNote, collectQuote, type Collected, type Surroundings } from './containers';
import { skipReferenceDefinition } from './definitions';
import { skipMetadata } from './metadata';
import { mayBeginTable, planTable, type Cell } from './tables';

/** What a chunk inherits from the containers that it was taken out of. */
export interface Context {
  readonly inList: boolean;
  readonly inNote: boolean;
  readonly depth: number;
  readonly divLevel: number;
}

/** Containers nested deeper are read as running text. */
const deepestContainer = 64;

/** Finds the blocks of one chunk and has each read by what it is. */
export class BlockReader implements Surroundings {
  readonly chunk: Chunk;
  readonly text: string;
  readonly end: number;
  readonly effort: Effort;
  readonly #found: Findings;
  readonly #context: Context;
  readonly #inlines: InlineReader;
  readonly #divs: DivStack;

  constructor(chunk: Chunk, found: Findings, effort: Effort, context: Context) {
    this.chunk = chunk;
    this.text = chunk.text;
    this.end = chunk.text.length;
    this.effort = effort;
    this.#found = found;
    this.#context = context;
    this.#divs = new DivStack(chunk, found);
    this.#inlines = new InlineReader(chunk, found, effort, context.inNote, (line) => this.endsParagraph(line));
  }

  read(from: number): void {
    let position = from;
    while (position < this.end) position = this.#block(position);
    this.#divs.closeAll(this.end);
  }

  get #divLevel(): number {
    return this.#context.divLevel + this.#divs.size;
  }

  /** The next block, or the rest of a line behind an HTML tag; gives the place behind it. */
  #block(position: number): number {
    const { text, end } = this;
    const first = skipSpaces(text, position, end);
    const code = text.charCodeAt(first);
    if (first >= end || code === newline) return first + 1;
    if (first === position && code === colon && this.#divs.size > 0 && isDivEnd(text, position, end)) return this.#divs.close(position, end);
    const after = first - position > 3 ? this.#indented(position) : this.#marked(code, position, first);
    return after > position ? after : this.#paragraph(position);
  }

  /** What four spaces make of a line: code, unless a table stands that far in. */
  #indented(position: number): number {
    const { text, end } = this;
    let line = position;
    let last = position;
    while (line < end) {
      const first = skipSpaces(text, line, end);
      const isBlank = first >= end || text.charCodeAt(first) === newline;
      if (!isBlank && first - line < 4) break;
      line = lineEndAt(text, first, end) + 1;
      if (!isBlank) last = line;
    }
    this.#found.addRegion('code', this.chunk, position, Math.min(last, end));
    return last;
  }

  /** Tries, in Pandoc's order, what may begin with the character at `first`; -1 where nothing does. */
  #marked(code: number, position: number, first: number): number {
    const { text, end } = this;
    if (code === backtick || code === tilde) {
      const after = skipFencedCode(text, position, end, this.effort);
      if (after > 0) {
        this.#found.addRegion('code', this.chunk, first, after);
        return after;
      }
    }
    if (code === hyphen && first === position) {
      const after = this.#metadata(position);
      if (after > 0) return after;
    }
    const bullet = readBulletMarker(text, position, end);
    if (bullet) return this.#list(position, bullet);
    if (first === position) {
      const after = this.#atMargin(code, position);
      if (after > 0) return after;
    }
    return this.#loose(code, position, first);
  }

  /** What must not be indented at all. */
  #atMargin(code: number, position: number): number {
    if (code === colon) return this.#div(position);
    if (code === hash) return this.#heading(position);
    if (code === lessThan) return this.#html(position);
    if (code === backslash) return skipTexEnvironment(this.text, position, this.end, this.effort);
    return -1;
  }

  #loose(code: number, position: number, first: number): number {
    const { text, end } = this;
    const lineEnd = lineEndAt(text, first, end);
    const underlined = this.#underlined(position, lineEnd);
    if (underlined > 0) return underlined;
    const table = this.#table(code, position, lineEnd);
    if (table > 0) return table;
    const verse = code === pipe && first === position ? this.#lineBlock(position) : -1;
    if (verse > 0) return verse;
    if (code === greaterThan && this.#mayEnter()) return this.#contain(collectQuote(this, position));
    if (isRule(text, position, end)) return lineEnd + 1;
    const numbered = readListMarker(text, position, end);
    if (numbered) return this.#list(position, numbered);
    const definition = this.#mayEnter() ? this.#definition(position, lineEnd) : -1;
    if (definition > 0) return definition;
    return code === openBracket ? this.#bracketed(position, first) : -1;
  }

  #paragraph(position: number): number {
    const stop = this.#inlines.read(position, this.end);
    if (stop === position) return position + 1;
    return this.text.charCodeAt(stop) === newline ? stop + 1 : stop;
  }

  /** Whether a line, not blank, cannot continue the paragraph before it. */
  endsParagraph(line: number): boolean {
    const { text, end } = this;
    const first = skipSpaces(text, line, end);
    const code = text.charCodeAt(first);
    if (this.#context.inList && readListMarker(text, line, end)) return true;
    if (code === backtick) return skipFencedCode(text, line, end, this.effort) > 0;
    return code === colon && first === line && this.#divLevel > 0 && isDivEnd(text, line, end);
  }

  /** Whether the div around this line ends here, at which all that is in it ends too. */
  closesDiv(line: number): boolean {
    return this.#divLevel > 0 && isDivEnd(this.text, line, this.end);
  }

  // Leaves ---------------------------------------------------------------------------------------

  #heading(position: number): number {
    const { text, end } = this;
    const level = runLength(text, position, end, hash);
    const after = text.charCodeAt(position + level);
    if (after !== space && after !== newline && position + level < end) return -1;
    const lineEnd = lineEndAt(text, position, end);
    return this.#headingText(position + level, lineEnd, lineEnd + 1, position);
  }

  #underlined(position: number, lineEnd: number): number {
    const { text, end } = this;
    const under = text.charCodeAt(lineEnd + 1);
    if (lineEnd + 1 >= end || (under !== equals && under !== hyphen)) return -1;
    const size = runLength(text, lineEnd + 1, end, under);
    if (!isBlankFrom(text, lineEnd + 1 + size, end)) return -1;
    return this.#headingText(position, lineEnd, lineEndAt(text, lineEnd + 1, end) + 1, position);
  }

  #headingText(from: number, to: number, after: number, start: number): number {
    const { text } = this;
    const close = headingEnd(text, from, to);
    this.#found.addRegion('heading', this.chunk, start, to);
    this.#found.defineLabel(text.slice(from, close));
    this.#inlines.read(from, close);
    return after;
  }

  #table(code: number, position: number, lineEnd: number): number {
    const table = mayBeginTable(this.text, code, position, lineEnd, this.end) ? planTable(this, position) : undefined;
    if (!table) return -1;
    const { caption } = table;
    if (caption && table.captionFirst) this.#inlines.read(caption.from, caption.to);
    for (const cell of table.cells) this.#cell(cell);
    if (caption && !table.captionFirst) this.#inlines.read(caption.from, caption.to);
    return table.end;
  }

  #cell(cell: Cell): void {
    if (cell.holdsBlocks && this.#mayEnter()) this.#enter(cell.chunk);
    else this.#leaf(cell.chunk);
  }

  #lineBlock(position: number): number {
    const { text, end } = this;
    let line = position;
    while (line < end && text.charCodeAt(line) === pipe && opensLine(text.charCodeAt(line + 1))) {
      const lines = new ChunkBuilder(this.chunk);
      let lineEnd = lineEndAt(text, line, end);
      lines.add(Math.min(line + 2, lineEnd), lineEnd);
      while (text.charCodeAt(lineEnd + 1) === space && !isBlankFrom(text, lineEnd + 1, end)) {
        const next = skipSpaces(text, lineEnd + 1, end);
        lineEnd = lineEndAt(text, next, end);
        lines.add(next, lineEnd);
      }
      this.#leaf(lines.build());
      line = lineEnd + 1;
    }
    return line > position ? line : -1;
  }

  #leaf(chunk: Chunk): void {
    new InlineReader(chunk, this.#found, this.effort, this.#context.inNote, () => false).read(0, chunk.text.length);
  }

  #html(position: number): number {
    const after = skipHtmlBlock(this.text, position, this.end, this.effort);
    if (after < 0) return -1;
    this.#found.addRegion('html', this.chunk, position, after);
    return isBlankFrom(this.text, after, this.end) ? lineEndAt(this.text, after, this.end) + 1 : skipSpaces(this.text, after, this.end);
  }

  /** A metadata block may stand anywhere; only the first of a document is its front matter. */
  #metadata(position: number): number {
    return this.#context.depth > 0 ? -1 : skipMetadata(this.text, position, this.end);
  }

  // Containers -----------------------------------------------------------------------------------

  #mayEnter(): boolean {
    return this.#context.depth < deepestContainer;
  }

  #div(position: number): number {
    const fence = readDivFence(this.text, position, this.end);
    return fence ? this.#divs.open(fence, position, this.#context.inNote) : -1;
  }

  #list(position: number, marker: ListMarker): number {
    return this.#mayEnter() ? this.#contain(collectListItem(this, position, marker), { inList: true }) : -1;
  }

  #contain(collected: Collected, changes: Partial<Context> = {}): number {
    this.#enter(collected.chunk, changes);
    return collected.end;
  }

  #enter(chunk: Chunk, changes: Partial<Context> = {}): void {
    const context = { ...this.#context, depth: this.#context.depth + 1, divLevel: this.#divLevel, ...changes };
    new BlockReader(chunk, this.#found, this.effort, context).read(0);
  }

  #definition(position: number, lineEnd: number): number {
    const first = collectDefinition(this, lineEnd + 1);
    if (!first || (isBlankFrom(this.text, lineEnd + 1, this.end) && planTable(this, lineEndAt(this.text, lineEnd + 1, this.end) + 1))) return -1;
    this.#inlines.read(position, lineEnd);
    let end = lineEnd + 1;
    for (let next: Collected | undefined = first; next; next = collectDefinition(this, end)) end = this.#contain(next);
    return end;
  }

  #bracketed(position: number, first: number): number {
    const note = collectNote(this, position, first);
    if (note) {
      this.#found.defineNote(note.name);
      this.#found.addRegion('note', this.chunk, first, first + note.name.length + 1);
      return this.#mayEnter() ? this.#contain(note, { inNote: true }) : -1;
    }
    const definition = skipReferenceDefinition(this.text, first, this.end, this.effort);
    if (!definition) return -1;
    this.#found.defineLabel(definition.label);
    this.#found.addRegion('link', this.chunk, first, definition.end);
    return definition.end;
  }
}

function opensLine(code: number): boolean {
  return code === space || code === newline;
}
