import {
  asciiSet, atSign, caret, exclamation, hyphen, isBlankFrom, lessThan, newline, openBrace,
  openBracket, openParenthesis,
} from './characters';
import { readAttributes, skipOneBreak, type AttributeBlock } from './attributes';
import { readAutolink } from './autolinks';
import { BracketPairs } from './brackets';
import type { Chunk } from './chunk';
import { readCitationKey, readGroupKeys } from './citations';
import type { Effort } from './effort';
import type { Findings } from './findings';
import { skipLinkTarget } from './links';
import { noteMarkerEnd } from './noteMarkers';
import { addText } from './pendingText';
import { isBlockTagAt, readVerbatim } from './verbatim';

/** What may begin something; every other character is passed over at full speed. */
const active = asciiSet('\n\\`$<[^@!{');

/** What the text around a paragraph adds to the rules by which it ends. */
export type EndsParagraph = (lineStart: number) => boolean;

/** Finds tags, citations and notes in the running text of one chunk. */
export class InlineReader {
  readonly #chunk: Chunk;
  readonly #text: string;
  readonly #found: Findings;
  readonly #effort: Effort;
  readonly #endsParagraph: EndsParagraph;
  readonly #pairs: BracketPairs;
  #inNote: boolean;
  #allowsLinks = true;
  #inCitation = false;

  constructor(chunk: Chunk, found: Findings, effort: Effort, inNote: boolean, endsParagraph: EndsParagraph) {
    this.#chunk = chunk;
    this.#text = chunk.text;
    this.#found = found;
    this.#effort = effort;
    this.#inNote = inNote;
    this.#endsParagraph = endsParagraph;
    this.#pairs = new BracketPairs(chunk, found, effort);
  }

  /** Reads running text up to `end` or to where its paragraph ends before that, and returns that place. */
  read(from: number, end: number): number {
    this.#pairs.begin();
    const stop = this.#region(from, end);
    this.#pairs.finish();
    if (this.#found.openDivs > 0 && !this.#inNote) this.#found.parts.push({ chunk: this.#chunk, from, to: stop, allowsLinks: true });
    this.#found.addRegion('block', this.#chunk, from, stop);
    return stop;
  }

  #region(from: number, end: number): number {
    const text = this.#text;
    let position = from;
    while (position < end) {
      const code = text.charCodeAt(position);
      if (code > 127 || active[code] === 0) {
        position++;
        continue;
      }
      const next = this.#step(code, position, end);
      if (next < 0) return position;
      position = next;
    }
    return Math.min(position, end);
  }

  /** Behind what begins at `position`, or -1 where the paragraph ends. */
  #step(code: number, position: number, end: number): number {
    switch (code) {
      case newline: return isBlankFrom(this.#text, position + 1, end) || this.#endsParagraph(position + 1) ? -1 : position + 1;
      case openBracket: return this.#bracket(position, end, false);
      case exclamation: return this.#text.charCodeAt(position + 1) === openBracket ? this.#bracket(position + 1, end, true) : position + 1;
      case caret: return this.#text.charCodeAt(position + 1) === openBracket ? this.#inlineNote(position, end) : position + 1;
      case atSign: return this.#bareCitation(position, end);
      case lessThan: return this.#angle(position, end);
      case openBrace: return this.#pairs.passBrace(position, end);
      default: return this.#verbatim(position, end) ?? position + 1;
    }
  }

  #verbatim(position: number, end: number): number | undefined {
    const verbatim = readVerbatim(this.#text, position, end, this.#effort);
    if (!verbatim) return undefined;
    if (verbatim.kind !== 'escape') this.#found.addRegion(verbatim.kind, this.#chunk, position, verbatim.end);
    return verbatim.end;
  }

  #angle(position: number, end: number): number {
    const link = this.#allowsLinks ? readAutolink(this.#text, position, end) : undefined;
    if (link) {
      this.#found.addRegion('link', this.#chunk, position, link.end);
      return link.end;
    }
    const after = this.#verbatim(position, end);
    if (after !== undefined) return after;
    return isBlockTagAt(this.#text, position, end, this.#effort) ? -1 : position + 1;
  }

  #bracket(open: number, end: number, isImage: boolean): number {
    const text = this.#text;
    const note = isImage ? -1 : noteMarkerEnd(text, open, end);
    if (note > 0) {
      this.#found.addRegion('note', this.#chunk, open, note);
      return note;
    }
    const close = this.#pairs.closeOf(open, end);
    if (close < 0) return open + 1;
    const after = text.charCodeAt(close + 1);
    if (after === openBrace && !isImage && close + 1 < end) {
      const block = readAttributes(text, close + 1, end);
      if (block) return this.#span(open, close, block);
    }
    const target = after === openParenthesis && close + 1 < end ? skipLinkTarget(text, close + 1, end) : -1;
    if (target > 0) return this.#link(isImage ? open - 1 : open, open + 1, close, target, end);
    if (!isImage && this.#citation(open, close, end)) return close + 1;
    return this.#allowsLinks || isImage ? this.#reference(open, close, end) : open + 1;
  }

  #span(open: number, close: number, block: AttributeBlock): number {
    const found = this.#found;
    this.#pairs.passAttributes(close + 1, block.end);
    if (isTypography(block)) {
      this.#region(open + 1, close);
      return block.end;
    }
    if (!found.mayNest(this.#chunk, open, block.end)) return open + 1;
    const place = { start: open, end: block.end, contentStart: open + 1, contentEnd: close };
    const draft = found.add('span', block, this.#chunk, place, this.#inNote);
    if (draft) addText(found, draft, { chunk: this.#chunk, from: open + 1, to: close, allowsLinks: this.#allowsLinks });
    if (draft?.kind !== undefined) this.#pairs.noteKind(open);
    this.#nested(open + 1, close, draft !== undefined);
    return block.end;
  }

  #nested(from: number, to: number, isReturned: boolean): void {
    const found = this.#found;
    const outer = found.parent;
    if (isReturned) found.parent = found.tags.length - 1;
    found.depth++;
    this.#region(from, to);
    found.depth--;
    found.parent = outer;
  }

  #link(start: number, from: number, close: number, target: number, end: number): number {
    const allowed = this.#allowsLinks;
    const text = this.#text;
    const after = readAttributes(text, target, end)?.end ?? target;
    this.#pairs.passAttributes(close + 1, after);
    this.#found.addRegion('link', this.#chunk, start, after);
    this.#allowsLinks = allowed && text.charCodeAt(start) === exclamation;
    this.#region(from, close);
    this.#allowsLinks = allowed;
    return after;
  }

  /** `[text][key]`, `[key][]` or `[key]`: whether it is a link shows when all definitions are known. */
  #reference(open: number, close: number, end: number): number {
    const text = this.#text;
    this.#region(open + 1, close);
    const second = close + 1;
    let after = second;
    if (second < end && text.charCodeAt(second) === openBracket && text.charCodeAt(second + 1) !== caret && text.charCodeAt(second + 1) !== atSign) {
      const secondClose = this.#pairs.closeOf(second, end);
      if (secondClose > 0) {
        this.#region(second + 1, secondClose);
        after = secondClose + 1;
      }
    }
    return readAttributes(text, after, end)?.end ?? after;
  }

  #inlineNote(position: number, end: number): number {
    const close = noteClose(this.#text, position, end, this.#pairs);
    if (close < 0) return position + 1;
    const outer = this.#inNote;
    this.#inNote = true;
    this.#region(position + 2, close);
    this.#inNote = outer;
    return close + 1;
  }

  #citation(open: number, close: number, end: number): boolean {
    const text = this.#text;
    const at = text.indexOf('@', open);
    if (at < 0 || at > close || this.#inCitation) return false;
    if (close + 1 < end && text.charCodeAt(close + 1) === openBracket && this.#pairs.closeOf(close + 1, end) > 0) return false;
    const keys = readGroupKeys(text, open + 1, close, this.#effort, (start) => this.#pairs.closeOf(start, close));
    if (!keys) return false;
    this.#found.addCitation(keys, this.#chunk, open, close + 1);
    this.#inCitation = true;
    this.#region(open + 1, close);
    this.#inCitation = false;
    return true;
  }

  #bareCitation(position: number, end: number): number {
    const citation = this.#inCitation ? undefined : readCitationKey(this.#text, position, end);
    if (!citation) return position + 1;
    const start = this.#text.charCodeAt(position - 1) === hyphen ? position - 1 : position;
    const locator = this.#locatorEnd(citation.end, end);
    this.#found.addCitation([citation.key], this.#chunk, start, locator);
    return citation.end;
  }

  /** A bracket behind a bare key is its locator, as in `@key [p. 3]`. */
  #locatorEnd(from: number, end: number): number {
    const close = locatorClose(this.#text, skipOneBreak(this.#text, from, end), end, this.#pairs);
    return close < 0 ? from : close + 1;
  }
}

/** Where the locator that begins at `open` closes, or -1 where a link, a span or something else stands there. */
export function locatorClose(text: string, open: number, end: number, pairs: BracketPairs): number {
  if (open >= end || text.charCodeAt(open) !== openBracket || text.charCodeAt(open + 1) === caret) return -1;
  const close = pairs.closeOf(open, end);
  if (close < 0) return -1;
  const after = close + 1 < end ? text.charCodeAt(close + 1) : -1;
  return after === openBracket || after === openParenthesis ? -1 : close;
}

/** Where the note `^[…]` closes, or -1: before attributes, an address or a label it is a span or link behind a caret. */
export function noteClose(text: string, caretAt: number, end: number, pairs: BracketPairs): number {
  const close = pairs.closeOf(caretAt + 1, end);
  const after = close > 0 && close + 1 < end ? text.charCodeAt(close + 1) : -1;
  if (after === openBrace && readAttributes(text, close + 1, end)) return -1;
  if (after === openParenthesis && skipLinkTarget(text, close + 1, end) > 0) return -1;
  return after === openBracket && pairs.closeOf(close + 1, end) > 0 ? -1 : close;
}

/** Pandoc makes small capitals and underlining of these instead of a span. */
function isTypography(block: AttributeBlock): boolean {
  const only = block.items.length === 1 ? block.items[0] : undefined;
  return only?.kind === 'class' && (only.value === 'smallcaps' || only.value === 'ul' || only.value === 'underline');
}
