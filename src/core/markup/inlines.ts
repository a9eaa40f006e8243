import {
  atSign, caret, exclamation, hyphen, isBlankFrom, lessThan, newline, openBrace,
  openBracket, openParenthesis,
} from './characters';
import { readAttributes, skipOneBreak } from './attributes';
import { readAutolink } from './autolinks';
import { BracketPairs } from './brackets';
import type { Chunk } from './chunk';
import { CitationGroups, type CitationGroup } from './citationGroups';
import { readCitationKey } from './citations';
import type { Effort } from './effort';
import type { Draft, Findings } from './findings';
import { skipLinkTarget } from './links';
import { NextMark } from './nextMark';
import { noteMarkerEnd } from './noteMarkers';
import { plainClose } from './pendingText';
import type { RegionKind } from './readMarkup';
import { Sentences } from './sentences';
import type { TagBlock } from './tagBlocks';
import { isBlockTagAt, readVerbatim } from './verbatim';

/** What may begin something; every other character is passed over at full speed. */
const active = ['\n', '\\', '`', '$', '<', '[', '@', '{'];

/** Brackets nested deeper are text; each level is a call. */
const deepestBracket = 200;

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
  readonly #groups: CitationGroups;
  readonly #marks: NextMark;
  readonly #sentences: Sentences;
  #inNote: boolean;
  #allowsLinks = true;
  #inCitation = false;
  #nesting = 0;

  constructor(chunk: Chunk, found: Findings, effort: Effort, inNote: boolean, endsParagraph: EndsParagraph) {
    this.#chunk = chunk;
    this.#text = chunk.text;
    this.#found = found;
    this.#effort = effort;
    this.#inNote = inNote;
    this.#endsParagraph = endsParagraph;
    this.#marks = new NextMark(chunk.text, active);
    this.#pairs = new BracketPairs(chunk, found, effort);
    this.#groups = new CitationGroups(chunk.text, this.#pairs, effort);
    this.#sentences = new Sentences(chunk.text, found.numbers);
  }

  /** Reads running text up to `end` or to where its paragraph ends before that, and returns that place. */
  read(from: number, end: number): number {
    this.#pairs.begin();
    this.#sentences.begin(from);
    const stop = this.#region(from, end);
    this.#pairs.finish();
    if (stop === from) this.#sentences.takeBack();
    if (this.#found.openDivs > 0 && !this.#inNote) this.#found.parts.push({ chunk: this.#chunk, from, to: stop, allowsLinks: true });
    this.#found.addRegion('block', this.#chunk, from, stop);
    return stop;
  }

  #region(from: number, end: number): number {
    this.#nesting++;
    const stop = this.#scan(from, end);
    this.#nesting--;
    return stop;
  }

  #scan(from: number, end: number): number {
    const marks = this.#marks;
    let start = from;
    for (let position = marks.from(start); position < end; position = marks.from(start)) {
      const next = this.#step(this.#text.charCodeAt(position), start, position, end);
      if (next < 0) return position;
      start = next;
    }
    return end;
  }

  /** Behind what begins at `position`, or -1 where the paragraph ends; `start` is behind what was read before. */
  #step(code: number, start: number, position: number, end: number): number {
    switch (code) {
      case newline: return isBlankFrom(this.#text, position + 1, end) || this.#endsParagraph(position + 1) ? -1 : position + 1;
      case openBracket: return this.#opener(start, position, end);
      case atSign: return this.#bareCitation(position, end);
      case lessThan: return this.#angle(position, end);
      case openBrace: return this.#pairs.passBrace(position, end);
      default: return this.#verbatim(position, end) ?? position + 1;
    }
  }

  /** A bracket opens a note behind a caret and an image behind an exclamation mark, unless that belongs to what was read before. */
  #opener(start: number, open: number, end: number): number {
    const before = open > start ? this.#text.charCodeAt(open - 1) : -1;
    return before === caret ? this.#inlineNote(open, end) : this.#bracket(open, end, before === exclamation);
  }

  #verbatim(position: number, end: number): number | undefined {
    const verbatim = readVerbatim(this.#text, position, end, this.#effort);
    if (!verbatim) return undefined;
    if (verbatim.kind !== 'escape') this.#pass(verbatim.kind, position, verbatim.end);
    return verbatim.end;
  }

  /** What is no text, and holds nothing to be read. */
  #pass(kind: RegionKind, start: number, end: number): void {
    this.#found.addRegion(kind, this.#chunk, start, end);
    this.#sentences.pass(start, end);
  }

  #angle(position: number, end: number): number {
    const link = this.#allowsLinks ? readAutolink(this.#text, position, end) : undefined;
    if (link) {
      this.#pass('link', position, link.end);
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
      this.#pass('note', open, note);
      return note;
    }
    const plain = plainClose(text, open, end);
    const close = this.#nesting >= deepestBracket ? -1 : plain > 0 ? plain : this.#pairs.closeOf(open, end);
    const after = close > 0 && close + 1 < end ? text.charCodeAt(close + 1) : -1;
    const block = after === openBrace && !isImage ? this.#found.blocks.read(text, close + 1, end, this.#effort) : undefined;
    if (block) return this.#span(open, close, block, plain > 0);
    const group = isImage || this.#inCitation ? undefined : this.#groups.read(open, end, this.#allowsLinks);
    if (group) return this.#citation(open, group);
    if (close < 0) return open + 1;
    if (!this.#allowsLinks && !isImage) return open + 1;
    const target = after === openParenthesis ? skipLinkTarget(text, close + 1, end, this.#effort) : -1;
    return target > 0 ? this.#link(isImage ? open - 1 : open, open + 1, close, target, end) : this.#reference(open, close, end, isImage);
  }

  #span(open: number, close: number, block: TagBlock, isPlain: boolean): number {
    const found = this.#found;
    const end = close + 1 + block.length;
    this.#pairs.passAttributes(close + 1, end);
    if (block.isTypography) {
      this.#region(open + 1, close);
    } else {
      if (!found.mayNest(this.#chunk, open, end)) return open + 1;
      const place = { start: open, end, contentStart: open + 1, contentEnd: close, blockStart: close + 1 };
      const draft = found.add('span', block, this.#chunk, place, this.#inNote, this.#sentences.placeAt(open));
      if (draft?.kind !== undefined) this.#pairs.noteKind(open);
      if (!isPlain) this.#nested(open + 1, close, draft);
      else if (draft) draft.text = this.#text.slice(open + 1, close);
    }
    this.#sentences.pass(close + 1, end);
    return end;
  }

  #nested(from: number, to: number, draft: Draft | undefined): void {
    const found = this.#found;
    const outer = found.parent;
    if (draft) {
      found.parent = found.tags.length - 1;
      found.textParts[found.parent] = [{ chunk: this.#chunk, from, to, allowsLinks: this.#allowsLinks }];
    }
    found.depth++;
    this.#region(from, to);
    found.depth--;
    found.parent = outer;
  }

  #link(start: number, from: number, close: number, target: number, end: number): number {
    const after = readAttributes(this.#text, target, end, this.#effort)?.end ?? target;
    this.#pairs.passAttributes(close + 1, after);
    this.#found.addRegion('link', this.#chunk, start, after);
    this.#linkText(from, close, this.#text.charCodeAt(start) === exclamation);
    this.#sentences.pass(close + 1, after);
    return after;
  }

  #linkText(from: number, to: number, isImage: boolean): void {
    const allowed = this.#allowsLinks;
    this.#allowsLinks = allowed && isImage;
    this.#region(from, to);
    this.#allowsLinks = allowed;
  }

  /** `[text][key]`, `[key][]` or `[key]`: a link if the key is defined, and else just text in brackets. */
  #reference(open: number, close: number, end: number, isImage: boolean): number {
    const text = this.#text;
    const second = secondLabel(text, close, end, this.#pairs);
    const label = second && second.close > second.open + 1 ? second : { open, close };
    const isLink = this.#found.isLinkLabel(text.slice(label.open + 1, label.close));
    const after = readAttributes(text, (second?.close ?? close) + 1, end, this.#effort)?.end ?? (second?.close ?? close) + 1;
    if (isLink) {
      this.#pairs.passAttributes(close + 1, after);
      this.#linkText(open + 1, close, isImage);
      this.#sentences.pass(close + 1, after);
      this.#found.addRegion('link', this.#chunk, isImage ? open - 1 : open, after);
      return after;
    }
    this.#region(open + 1, close);
    if (second) this.#region(second.open + 1, second.close);
    this.#sentences.pass((second?.close ?? close) + 1, after);
    return after;
  }

  #inlineNote(open: number, end: number): number {
    const close = noteClose(this.#text, open - 1, end, this.#pairs, this.#effort);
    if (close < 0) return this.#bracket(open, end, false);
    const outer = this.#inNote;
    this.#inNote = true;
    this.#sentences.aside(open - 1, close + 1, () => { this.#region(open + 1, close); });
    this.#inNote = outer;
    return close + 1;
  }

  #citation(open: number, group: CitationGroup): number {
    this.#found.addCitation(group.keys, this.#chunk, open, group.close + 1);
    this.#inCitation = true;
    this.#region(open + 1, group.close);
    this.#inCitation = false;
    this.#sentences.pass(open, group.close + 1);
    return group.close + 1;
  }

  #bareCitation(position: number, end: number): number {
    const citation = this.#inCitation ? undefined : readCitationKey(this.#text, position, end);
    if (!citation) return position + 1;
    const start = this.#text.charCodeAt(position - 1) === hyphen ? position - 1 : position;
    const locator = this.#groups.locatorClose(citation.end, end, this.#allowsLinks);
    this.#found.addCitation([citation.key], this.#chunk, start, locator < 0 ? citation.end : locator + 1);
    if (locator < 0) return citation.end;
    this.#region(skipOneBreak(this.#text, citation.end, end) + 1, locator);
    this.#sentences.pass(start, locator + 1);
    return locator + 1;
  }
}

/** The label behind a first one, as in `[text][key]`. */
export function secondLabel(text: string, close: number, end: number, pairs: BracketPairs): { readonly open: number; readonly close: number } | undefined {
  const open = close + 1;
  const next = text.charCodeAt(open + 1);
  if (open >= end || text.charCodeAt(open) !== openBracket || next === caret || next === atSign) return undefined;
  const secondClose = pairs.closeOf(open, end);
  return secondClose < 0 ? undefined : { open, close: secondClose };
}

/** Where the note `^[…]` closes, or -1: before attributes, an address or a label it is a span or link behind a caret. */
export function noteClose(text: string, caretAt: number, end: number, pairs: BracketPairs, effort: Effort): number {
  const close = pairs.closeOf(caretAt + 1, end);
  const after = close > 0 && close + 1 < end ? text.charCodeAt(close + 1) : -1;
  if (after === openBrace && readAttributes(text, close + 1, end, effort)) return -1;
  if (after === openParenthesis && skipLinkTarget(text, close + 1, end, effort) > 0) return -1;
  return after === openBracket && pairs.closeOf(close + 1, end) > 0 ? -1 : close;
}
