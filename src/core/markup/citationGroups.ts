import { ampersand, atSign, closeBracket, isBlankFrom, lessThan, newline, openBrace, openBracket, openParenthesis, semicolon } from './characters';
import { readAttributes, skipOneBreak } from './attributes';
import { readAutolink } from './autolinks';
import type { BracketPairs } from './brackets';
import { readCitationKey } from './citations';
import type { Effort } from './effort';
import { readCharacterReference } from './entities';
import { skipLinkTarget } from './links';
import { noteMarkerEnd } from './noteMarkers';
import { readVerbatim } from './verbatim';

/** A citation in brackets, with the place of the bracket that closes it. */
export interface CitationGroup {
  readonly keys: readonly string[];
  readonly close: number;
}

/**
 * Reads `[see @one, p. 3; -@two]`. Pandoc tries this before it pairs brackets, so what stands in the
 * group is skipped piece by piece; every part between semicolons needs a key.
 */
export class CitationGroups {
  readonly #text: string;
  readonly #pairs: BracketPairs;
  readonly #effort: Effort;
  #searchedFrom = 0;
  #nextKey = -1;

  constructor(text: string, pairs: BracketPairs, effort: Effort) {
    this.#text = text;
    this.#pairs = pairs;
    this.#effort = effort;
  }

  /** The group that opens at `open`, unless it is the text of a span or link. */
  read(open: number, end: number, allowsLinks: boolean): CitationGroup | undefined {
    if (!this.#mayHoldKey(open, end) || this.#isHopeless(open, end)) return undefined;
    const group = this.#parts(open, this.#effort.horizon(open, end), allowsLinks);
    return group && !this.#isLabel(group.close + 1, end) ? group : undefined;
  }

  /** Where the locator closes that may follow a bare key, as in `@key [p. 3]`, or -1. */
  locatorClose(from: number, end: number, allowsLinks: boolean): number {
    const open = skipOneBreak(this.#text, from, end);
    if (open >= end || this.#text.charCodeAt(open) !== openBracket || this.#text.charAt(open + 1) === '^' || this.#isHopeless(open, end)) return -1;
    const horizon = this.#effort.horizon(open, end);
    for (let position = open + 1; position < horizon;) {
      if (this.#text.charCodeAt(position) === closeBracket) {
        const after = position + 1 < end ? this.#text.charCodeAt(position + 1) : -1;
        const isSpan = after === openBrace && readAttributes(this.#text, position + 1, end, this.#effort) !== undefined;
        return isSpan || after === openBracket || after === openParenthesis ? -1 : position;
      }
      position = this.#skip(position, end, allowsLinks);
      if (position < 0) break;
    }
    this.#effort.waste(horizon - open);
    return -1;
  }

  /** Once too much was read in vain, a bracket must have its pair before more is read behind it. */
  #isHopeless(open: number, end: number): boolean {
    return this.#effort.isSpent && this.#pairs.closeOf(open, end) < 0;
  }

  #mayHoldKey(open: number, end: number): boolean {
    if (open < this.#searchedFrom || open > this.#nextKey) {
      const at = this.#text.indexOf('@', open);
      this.#searchedFrom = open;
      this.#nextKey = at < 0 ? this.#text.length : at;
    }
    return this.#nextKey < end;
  }

  #parts(open: number, end: number, allowsLinks: boolean): CitationGroup | undefined {
    const text = this.#text;
    const keys: string[] = [];
    let needsKey = true;
    let position = open + 1;
    while (position < end) {
      const code = text.charCodeAt(position);
      if (code === closeBracket) return needsKey ? undefined : { keys, close: position };
      const key = code === atSign ? readCitationKey(text, position, end) : undefined;
      if (key) keys.push(key.key);
      if (code === semicolon) {
        if (needsKey) break;
        needsKey = true;
      } else if (key) needsKey = false;
      const next = key ? key.end : this.#skip(position, end, allowsLinks);
      if (next < 0) break;
      position = next;
    }
    this.#effort.waste(position - open);
    return undefined;
  }

  /** Behind one piece of running text, or -1 where the paragraph ends. */
  #skip(position: number, end: number, allowsLinks: boolean): number {
    const text = this.#text;
    const code = text.charCodeAt(position);
    if (code === newline && isBlankFrom(text, position + 1, end)) return -1;
    if (code === openBracket) return this.#skipBracket(position, end, allowsLinks);
    // The semicolon of a character reference parts nothing.
    if (code === ampersand) return readCharacterReference(text, position, end)?.end ?? position + 1;
    const link = code === lessThan && allowsLinks ? readAutolink(text, position, end) : undefined;
    return link?.end ?? readVerbatim(text, position, end, this.#effort)?.end ?? position + 1;
  }

  #skipBracket(open: number, end: number, allowsLinks: boolean): number {
    const note = noteMarkerEnd(this.#text, open, end);
    if (note > 0) return note;
    const close = this.#pairs.closeOf(open, end);
    if (close < 0) return open + 1;
    const block = readAttributes(this.#text, close + 1, end, this.#effort);
    if (block) return block.end;
    if (!allowsLinks) return this.#mayHoldKey(open, close) ? close + 1 : open + 1;
    const target = this.#text.charCodeAt(close + 1) === openParenthesis ? skipLinkTarget(this.#text, close + 1, end, this.#effort) : -1;
    return target > 0 ? target : close + 1;
  }

  #isLabel(after: number, end: number): boolean {
    if (after >= end) return false;
    const code = this.#text.charCodeAt(after);
    if (code === openBrace) return readAttributes(this.#text, after, end, this.#effort) !== undefined;
    if (code === openParenthesis) return skipLinkTarget(this.#text, after, end, this.#effort) > 0;
    return code === openBracket && this.#pairs.closeOf(after, end) > 0;
  }
}
