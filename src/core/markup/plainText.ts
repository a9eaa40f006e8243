import {
  ampersand, asciiSet, asterisk, atSign, backslash, caret, exclamation, hyphen, isAlphanumericBefore, isBlankFrom,
  lessThan, newline, openBrace, openBracket, openParenthesis, runLength, skipSpaces, space, tilde, underscore,
} from './characters';
import { readAttributes, skipOneBreak } from './attributes';
import { readAutolink } from './autolinks';
import { BracketPairs } from './brackets';
import type { Chunk } from './chunk';
import { CitationGroups } from './citationGroups';
import { readCitationKey } from './citations';
import type { Effort } from './effort';
import { endsEmphasis } from './emphasis';
import { readCharacterReference } from './entities';
import type { Findings } from './findings';
import { noteClose, secondLabel } from './inlines';
import { skipLinkTarget } from './links';
import { noteMarkerEnd } from './noteMarkers';
import { escapedText, isBreak, skipBreaks, trimSpaces } from './plainSpaces';
import { referenceKey } from './referenceKey';
import { isBlockTagAt, readVerbatim } from './verbatim';

const marked = asciiSet(' \n\\`$<[^@-!*_~&');
/** Emphasis nested deeper is taken as it stands: nobody writes it, and each level is a call. */
const deepest = 100;
interface Piece { readonly text: string; readonly end: number }

/**
 * Running text without its markup, as pandoc stringifies it. This follows Pandoc's recursive descent
 * where the reader of tags need not: emphasis takes no tag away, but its stars are not text.
 */
export class PlainText {
  readonly #text: string;
  readonly #found: Findings;
  readonly #effort: Effort;
  readonly #pairs: BracketPairs;
  readonly #groups: CitationGroups;
  readonly #failed = new Set<number>();
  #depth = 0;
  #allowsLinks = true;

  constructor(chunk: Chunk, found: Findings, effort: Effort) {
    this.#text = chunk.text;
    this.#found = found;
    this.#effort = effort;
    this.#pairs = new BracketPairs(chunk, found, effort);
    this.#groups = new CitationGroups(this.#text, this.#pairs, effort);
  }

  /** The text from `from` to `to`, without spaces around it; within a link's text there are no other links. */
  render(from: number, to: number, allowsLinks: boolean): string {
    this.#allowsLinks = allowsLinks;
    this.#pairs.begin();
    return this.#trimmed(from, to);
  }

  /** White space at both ends is dropped as it stands in the source: what a TeX command leaves stays. */
  #trimmed(from: number, to: number): string {
    let last = to;
    while (last > from && isBreak(this.#text.charCodeAt(last - 1)) && this.#text.charCodeAt(last - 2) !== backslash) last--;
    return this.#within(skipBreaks(this.#text, from, last), last);
  }

  #within(from: number, end: number): string {
    this.#depth++;
    const { text } = this.#run(from, end, () => false);
    this.#depth--;
    return text;
  }

  /** Reads one thing after another until `isOver`, or until Pandoc would stop. */
  #run(from: number, end: number, isOver: (position: number) => boolean): Piece {
    const text = this.#text;
    let out = '';
    let position = from;
    let copied = from;
    while (position < end) {
      const code = text.charCodeAt(position);
      const isPlain = code > 127 || marked[code] === 0;
      if (!isPlain && isOver(position)) return { text: out + text.slice(copied, position), end: position };
      if (isPlain || (code === space && !isBreak(text.charCodeAt(position + 1)))) {
        position++;
        continue;
      }
      out += text.slice(copied, position);
      const piece = this.#inline(code, position, end);
      if (!piece) return { text: out, end: position };
      out += piece.text;
      position = copied = Math.min(piece.end, end);
    }
    return { text: out + text.slice(copied, end), end };
  }

  /** The piece that begins at `position`; undefined where running text ends. */
  #inline(code: number, position: number, end: number): Piece | undefined {
    switch (code) {
      case space: return this.#spaces(position, end);
      case newline: return isBlankFrom(this.#text, position + 1, end) ? undefined : { text: ' ', end: skipSpaces(this.#text, position + 1, end) };
      case asterisk: case underscore: return this.#emphasis(code, position, end);
      case tilde: return this.#struck(position, end) ?? this.#lowered(tilde, position, end) ?? this.#literal(position);
      case caret: return this.#raised(position, end);
      case openBracket: return this.#bracket(position, end, false);
      case exclamation: return this.#text.charCodeAt(position + 1) === openBracket ? this.#bracket(position + 1, end, true) : this.#literal(position);
      case atSign: return this.#citation(position, end);
      case hyphen: return this.#text.charCodeAt(position + 1) === atSign ? this.#citation(position, end) : this.#literal(position);
      case ampersand: {
        const reference = readCharacterReference(this.#text, position, end);
        return reference ? { text: reference.value, end: reference.end } : this.#literal(position);
      }
      case lessThan: return this.#angle(position, end);
      default: return this.#verbatim(position, end) ?? this.#literal(position);
    }
  }

  #literal(position: number): Piece {
    return { text: this.#text.charAt(position), end: position + 1 };
  }

  /** A run of spaces is one; a line break behind it belongs to it. */
  #spaces(position: number, end: number): Piece {
    const after = skipSpaces(this.#text, position, end);
    if (after < end && this.#text.charCodeAt(after) === newline && !isBlankFrom(this.#text, after + 1, end)) {
      return { text: ' ', end: skipSpaces(this.#text, after + 1, end) };
    }
    return { text: ' ', end: after };
  }

  #verbatim(position: number, end: number): Piece | undefined {
    const text = this.#text;
    const verbatim = readVerbatim(text, position, end, this.#effort);
    if (!verbatim) return undefined;
    const content = text.slice(verbatim.contentStart, verbatim.contentEnd);
    switch (verbatim.kind) {
      case 'escape': return { text: escapedText(content), end: content === '\n' ? skipSpaces(text, verbatim.end, end) : verbatim.end };
      case 'code': return { text: trimSpaces(content.replaceAll('\n', ' ')), end: verbatim.end };
      case 'math': return { text: text.startsWith('$$', position) ? content : content.trim(), end: verbatim.end };
      case 'html': return { text: text.startsWith('<br', position) ? ' ' : '', end: verbatim.end };
      case 'latex': case 'raw': return { text: '', end: verbatim.end };
    }
  }

  #angle(position: number, end: number): Piece | undefined {
    const link = this.#allowsLinks ? readAutolink(this.#text, position, end) : undefined;
    if (link) return { text: this.#text.slice(position + 1, link.end - 1), end: link.end };
    const verbatim = this.#verbatim(position, end);
    if (verbatim) return verbatim;
    return isBlockTagAt(this.#text, position, end, this.#effort) ? undefined : this.#literal(position);
  }

  #emphasis(mark: number, position: number, end: number): Piece {
    const size = runLength(this.#text, position, end, mark);
    const after = position + size;
    const marks = this.#text.slice(position, after);
    const isIntraword = mark === underscore && isAlphanumericBefore(this.#text, position);
    if (isIntraword) return this.#literal(position);
    if (size > 3 || after >= end || this.#depth >= deepest || this.#text.charCodeAt(after) === space) return { text: marks, end: after };
    this.#depth++;
    const piece = size === 3 ? this.#three(mark, after, end) : size === 2 ? this.#two(mark, after, end, '') : this.#one(mark, after, end, '');
    this.#depth--;
    return piece;
  }

  #one(mark: number, from: number, end: number, prefix: string): Piece {
    let out = '';
    let position = from;
    for (;;) {
      const run = this.#run(position, end, (at) => endsEmphasis(this.#text, mark, 1, at, end));
      out += run.text;
      position = run.end;
      const opensTwo = runLength(this.#text, position, end, mark) >= 2 && !endsEmphasis(this.#text, mark, 1, position + 2, end);
      if (!opensTwo || position >= end || this.#depth >= deepest) break;
      this.#depth++;
      const inner = this.#two(mark, position + 2, end, '');
      this.#depth--;
      out += inner.text;
      position = inner.end;
    }
    if (position < end && endsEmphasis(this.#text, mark, 1, position, end)) return { text: prefix + out, end: position + 1 };
    return { text: String.fromCharCode(mark) + prefix + out, end: position };
  }

  #two(mark: number, from: number, end: number, prefix: string): Piece {
    const run = this.#run(from, end, (at) => endsEmphasis(this.#text, mark, 2, at, end));
    if (run.end < end && endsEmphasis(this.#text, mark, 2, run.end, end)) return { text: prefix + run.text, end: run.end + 2 };
    const sign = String.fromCharCode(mark);
    return { text: sign + sign + prefix + run.text, end: run.end };
  }

  #three(mark: number, from: number, end: number): Piece {
    const run = this.#run(from, end, (at) => endsEmphasis(this.#text, mark, 1, at, end));
    if (run.end < end) {
      if (endsEmphasis(this.#text, mark, 3, run.end, end)) return { text: run.text, end: run.end + 3 };
      if (endsEmphasis(this.#text, mark, 2, run.end, end)) return this.#one(mark, run.end + 2, end, run.text);
      if (endsEmphasis(this.#text, mark, 1, run.end, end)) return this.#two(mark, run.end + 1, end, run.text);
    }
    return { text: String.fromCharCode(mark).repeat(3) + run.text, end: run.end };
  }

  /** `~~struck out~~`; what was found not to close is not tried again, else nesting would double the work. */
  #struck(position: number, end: number): Piece | undefined {
    const text = this.#text;
    const from = position + 2;
    const next = text.charCodeAt(from);
    if (!text.startsWith('~~', position) || from >= end || next === tilde || next === space || next === newline) return undefined;
    return this.#tried(position, () => {
      const run = this.#run(from, end, (at) => this.#endsStruck(at, end));
      return run.end < end && text.startsWith('~~', run.end) ? { text: trimSpaces(run.text), end: run.end + 2 } : undefined;
    });
  }

  #endsStruck(position: number, end: number): boolean {
    const after = skipSpaces(this.#text, position, end);
    return this.#text.startsWith('~~', after) && after + 2 <= end;
  }

  /** `H~2~O` and `x^2^`: no space or line break between the marks. */
  #lowered(mark: number, position: number, end: number): Piece | undefined {
    const from = position + 1;
    if (from >= end) return undefined;
    return this.#tried(-position - 1, () => {
      const run = this.#run(from, end, (at) => {
        const code = this.#text.charCodeAt(at);
        return code === mark || code === space || code === newline;
      });
      return run.end < end && this.#text.charCodeAt(run.end) === mark ? { text: run.text, end: run.end + 1 } : undefined;
    });
  }

  #tried(key: number, read: () => Piece | undefined): Piece | undefined {
    if (this.#failed.has(key) || this.#depth >= deepest || this.#effort.isSpent) return undefined;
    this.#depth++;
    const piece = read();
    this.#depth--;
    if (!piece) this.#failed.add(key);
    return piece;
  }

  #raised(position: number, end: number): Piece {
    if (this.#text.charCodeAt(position + 1) === openBracket && position + 1 < end) {
      const close = noteClose(this.#text, position, end, this.#pairs, this.#effort);
      if (close > 0) return { text: '', end: close + 1 };
    }
    return this.#lowered(caret, position, end) ?? this.#literal(position);
  }

  #bracket(open: number, end: number, isImage: boolean): Piece {
    const text = this.#text;
    const start = isImage ? open - 1 : open;
    const note = isImage ? -1 : noteMarkerEnd(text, open, end);
    if (note > 0) return { text: this.#found.isDefined(text.slice(open, note)) ? '' : text.slice(open, note), end: note };
    const close = this.#depth < deepest * 2 ? this.#pairs.closeOf(open, end) : -1;
    const after = close > 0 && close + 1 < end ? text.charCodeAt(close + 1) : -1;
    const block = after === openBrace && !isImage ? readAttributes(text, close + 1, end, this.#effort) : undefined;
    if (block) {
      this.#pairs.passAttributes(close + 1, block.end);
      return { text: this.#content(open, close, true), end: block.end };
    }
    const group = isImage ? undefined : this.#groups.read(open, end, this.#allowsLinks);
    if (group) return { text: text.slice(open, group.close + 1).replace(/[ \n]+/gu, ' '), end: group.close + 1 };
    if (close < 0) return this.#literal(start);
    const target = after === openParenthesis ? skipLinkTarget(text, close + 1, end, this.#effort) : -1;
    if (target > 0 && (this.#allowsLinks || isImage)) {
      this.#pairs.passAttributes(close + 1, target);
      return { text: this.#content(open, close, isImage), end: readAttributes(text, target, end, this.#effort)?.end ?? target };
    }
    return this.#allowsLinks || isImage ? this.#reference(start, open, close, end) : this.#literal(open);
  }

  #content(open: number, close: number, allowsLinks: boolean): string {
    const outer = this.#allowsLinks;
    this.#allowsLinks = outer && allowsLinks;
    const text = this.#trimmed(open + 1, close);
    this.#allowsLinks = outer;
    return text;
  }

  #reference(start: number, open: number, close: number, end: number): Piece {
    const text = this.#text;
    const second = secondLabel(text, close, end, this.#pairs);
    const named = second && second.close > second.open + 1 ? second : { open, close };
    const key = text.slice(named.open + 1, named.close);
    const labelEnd = second?.close ?? close;
    const after = readAttributes(text, labelEnd + 1, end, this.#effort)?.end ?? labelEnd + 1;
    const isDefined = this.#found.isDefined(referenceKey(key));
    if (isDefined) return { text: this.#content(open, close, start < open), end: after };
    const label = this.#within(open + 1, close);
    const rest = second ? `[${this.#within(second.open + 1, second.close)}]` : '';
    return { text: `${text.slice(start, open)}[${label}]${rest}`, end: after };
  }

  #citation(from: number, end: number): Piece {
    const position = this.#text.charCodeAt(from) === hyphen ? from + 1 : from;
    const citation = readCitationKey(this.#text, position, end);
    if (!citation) return this.#literal(from);
    const open = skipOneBreak(this.#text, citation.end, end);
    const close = this.#groups.locatorClose(citation.end, end, this.#allowsLinks);
    const key = this.#text.slice(position, citation.end);
    if (close < 0) return { text: key, end: citation.end };
    return { text: `${key} ${this.#text.slice(open, close + 1).replace(/[ \n]+/gu, ' ')}`, end: close + 1 };
  }
}
