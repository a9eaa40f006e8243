import { asciiSet, closeBracket, isBlankFrom, newline, openBrace, openBracket } from './characters';
import { readAttributes } from './attributes';
import type { Chunk } from './chunk';
import { Closers, unknownCloser } from './closers';
import type { Effort } from './effort';
import type { Findings } from './findings';
import { readVerbatim } from './verbatim';

const active = asciiSet('\n\\`$<[]');
const disturbing = asciiSet('\\`$<[]');

/**
 * Which bracket closes which, in one paragraph. Pandoc pairs brackets before it reads what stands
 * between them: only code, formulas, HTML, TeX and escapes hide a bracket from that, emphasis never does.
 */
export class BracketPairs {
  readonly #chunk: Chunk;
  readonly #text: string;
  readonly #found: Findings;
  readonly #effort: Effort;
  readonly #closers = new Closers();
  #lastUnclosed = -1;
  #lastKind = -1;

  constructor(chunk: Chunk, found: Findings, effort: Effort) {
    this.#chunk = chunk;
    this.#text = chunk.text;
    this.#found = found;
    this.#effort = effort;
  }

  begin(): void {
    this.#closers.clear();
    this.#lastUnclosed = -1;
    this.#lastKind = -1;
  }

  /** Where the bracket at `open` closes, or -1. */
  closeOf(open: number, end: number): number {
    const known = this.#closers.get(open);
    const close = known === unknownCloser || known >= end ? this.#pair(open, end) : known;
    if (close < 0) this.#lastUnclosed = open;
    return close;
  }

  /** Pairs the bracket at `open`, and all within it. */
  #pair(open: number, end: number): number {
    const text = this.#text;
    const closers = this.#closers;
    closers.beginAt(open);
    const horizon = this.#effort.horizon(open, end);
    const outer: number[] = [];
    let innermost = open;
    let position = open + 1;
    while (position < horizon) {
      const code = text.charCodeAt(position);
      if (code > 127 || active[code] === 0) position++;
      else if (code === openBracket) {
        outer.push(innermost);
        innermost = position++;
      } else if (code === closeBracket) {
        const next = outer.pop();
        if (next === undefined) return position;
        closers.set(innermost, position++);
        innermost = next;
      } else if (code === newline) {
        if (isBlankFrom(text, position + 1, end)) break;
        position++;
      } else position = readVerbatim(text, position, end, this.#effort)?.end ?? position + 1;
    }
    for (const opener of outer) closers.set(opener, -1);
    closers.set(innermost, -1);
    this.#effort.waste(position - open);
    return -1;
  }

  /**
   * Attributes and addresses are skipped when the text is read, but not when brackets are paired; where
   * one holds a backtick, dollar or bracket, what was paired behind it is not to be relied on.
   */
  passAttributes(start: number, end: number): void {
    if (this.#closers.isEmpty) return;
    for (let position = start; position < end; position++) {
      const code = this.#text.charCodeAt(position);
      if (code < 128 && disturbing[code] === 1) {
        this.#closers.clear();
        return;
      }
    }
  }

  /** A brace that belongs to no bracket: if it names a kind, somebody forgot something. */
  passBrace(position: number, end: number): number {
    const kind = this.#kindAt(position, end);
    if (kind === undefined || this.#found.isTooDeep) return position + 1;
    if (this.#text.charCodeAt(position - 1) !== closeBracket) this.#lastKind = position;
    else if (readAttributes(this.#text, position, end, this.#effort)) this.#found.report('unopened-bracket', this.#chunk, position - 1, position);
    else this.#found.report('unclosed-attributes', this.#chunk, position, Math.min(end, position + kind.length + 2));
    return position + 1;
  }

  noteKind(position: number): void {
    this.#lastKind = position;
  }

  /** At the end of a paragraph: an unclosed bracket with a kind behind it looks like a tag. */
  finish(): void {
    if (this.#lastUnclosed < 0 || this.#lastKind < this.#lastUnclosed) return;
    this.#found.report('unclosed-bracket', this.#chunk, this.#lastUnclosed, this.#lastUnclosed + 1);
  }

  /** The kind in an attribute block that may be broken. */
  #kindAt(position: number, end: number): string | undefined {
    if (this.#text.charCodeAt(position) !== openBrace) return undefined;
    const match = /^\{\s*\.([\p{L}][\p{L}\p{N}:.-]*)/u.exec(this.#text.slice(position, Math.min(end, position + 80)));
    return match?.[1] !== undefined && this.#found.isKind(match[1]) ? match[1] : undefined;
  }
}
