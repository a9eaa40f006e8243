import type { Span } from '../model';
import {
  backslash, backtick, closeBrace, dollar, isAlphanumericAt, isBlankFrom, isDigit, isLetterAt, isUnicodeSpace,
  lessThan, newline, openBrace, runLength, skipSpaces, space,
} from './characters';
import { escapeWidth, readAttributes } from './attributes';
import type { Effort } from './effort';
import { skipTexCommand } from './tex';
import { isBlockTag, isInlineTag, readHtmlTag } from './html';

/** What Pandoc reads as it stands, without looking for markup in it. */
export interface Verbatim {
  readonly kind: 'escape' | 'code' | 'math' | 'html' | 'latex' | 'raw';
  readonly end: number;
  /** The text between the delimiters, where that counts as text. */
  readonly contentStart: number;
  readonly contentEnd: number;
}

/** Reads the code span, formula, HTML tag, TeX command or escaped character at `start`; undefined where there is none. */
export function readVerbatim(text: string, start: number, end: number, effort: Effort): Verbatim | undefined {
  switch (text.charCodeAt(start)) {
    case backtick: return readCodeSpan(text, start, end, effort);
    case dollar: return readMath(text, start, end, effort);
    case lessThan: return readInlineHtml(text, start, end, effort);
    case backslash: return readBackslash(text, start, end, effort);
    default: return undefined;
  }
}

function readCodeSpan(text: string, start: number, end: number, effort: Effort): Verbatim | undefined {
  const horizon = effort.horizon(start, end);
  const size = runLength(text, start, horizon, backtick);
  let position = start + size;
  while (position < horizon) {
    const code = text.charCodeAt(position);
    if (code === backtick) {
      const run = runLength(text, position, Math.min(end, position + size + 1), backtick);
      if (run === size) return codeSpan(text, { start: start + size, end: position }, position + run, end, effort);
      position += run > size ? runLength(text, position, horizon, backtick) : run;
    } else if (code === newline && isBlankFrom(text, position + 1, end)) break;
    else position++;
  }
  effort.waste(position - start);
  return undefined;
}

/** Code may carry attributes, and `{=format}` makes it raw: no text at all. */
function codeSpan(text: string, content: Span, after: number, end: number, effort: Effort): Verbatim {
  const rawEnd = readRawFormat(text, after, end);
  const [contentStart, contentEnd] = [content.start, content.end];
  if (rawEnd !== undefined) return { kind: 'raw', end: rawEnd, contentStart, contentEnd };
  return { kind: 'code', end: readAttributes(text, after, end, effort)?.end ?? after, contentStart, contentEnd };
}

/** The end of `{=html}` and its like. */
export function readRawFormat(text: string, start: number, end: number): number | undefined {
  if (start >= end || text.charCodeAt(start) !== openBrace) return undefined;
  const sign = skipSpaces(text, start + 1, end);
  if (text.charAt(sign) !== '=') return undefined;
  let position = sign + 1;
  while (position < end && (isAlphanumericAt(text, position) || text.charAt(position) === '-' || text.charAt(position) === '_')) position++;
  const close = skipSpaces(text, position, end);
  return position > sign + 1 && close < end && text.charCodeAt(close) === closeBrace ? close + 1 : undefined;
}

function readMath(text: string, start: number, end: number, effort: Effort): Verbatim | undefined {
  return text.charCodeAt(start + 1) === dollar ? readDisplayMath(text, start, end, effort) : readInlineMath(text, start, end, effort);
}

function readDisplayMath(text: string, start: number, end: number, effort: Effort): Verbatim | undefined {
  const horizon = effort.horizon(start, end);
  let position = start + 2;
  if (text.startsWith('$$', position)) return undefined;
  while (position + 1 < horizon) {
    const code = text.charCodeAt(position);
    if (code === dollar && text.charCodeAt(position + 1) === dollar) {
      return { kind: 'math', end: position + 2, contentStart: start + 2, contentEnd: position };
    }
    if (code === newline && isBlankFrom(text, position + 1, end)) break;
    position++;
  }
  effort.waste(position - start);
  return undefined;
}

/**
 * A formula between single dollars: no space inside next to either of them and no digit behind the
 * second, so that prices in running text stay prices.
 */
function readInlineMath(text: string, start: number, end: number, effort: Effort): Verbatim | undefined {
  const horizon = effort.horizon(start, end);
  let position = start + 1;
  if (position >= end || isUnicodeSpace(text.charCodeAt(position))) return undefined;
  while (position < horizon) {
    const code = text.charCodeAt(position);
    if (code === dollar) {
      if (position + 1 < end && isDigit(text.charCodeAt(position + 1))) break;
      return { kind: 'math', end: position + 1, contentStart: start + 1, contentEnd: position };
    }
    const next = code === backslash ? skipMathCommand(text, position, end) : skipMathSpace(text, position, end);
    if (next < 0) break;
    position = next;
  }
  effort.waste(position - start);
  return undefined;
}

function skipMathCommand(text: string, position: number, end: number): number {
  if (text.startsWith('text{', position + 1)) {
    const close = skipBalanced(text, position + 5, end, openBrace, closeBrace);
    if (close > 0) return close;
  }
  return position + 2;
}

/** Behind white space no dollar may follow, and a blank line ends every formula; otherwise one character on. */
function skipMathSpace(text: string, position: number, end: number): number {
  const code = text.charCodeAt(position);
  if (code !== space && code !== newline) return position + 1;
  const after = skipSpaces(text, position, end);
  if (after < end && text.charCodeAt(after) === newline) return isBlankFrom(text, after + 1, end) ? -1 : after + 1;
  return after < end && text.charCodeAt(after) === dollar ? -1 : after;
}

function readInlineHtml(text: string, start: number, end: number, effort: Effort): Verbatim | undefined {
  const tag = readHtmlTag(text, start, end, effort);
  if (!tag || !isInlineTag(tag)) return undefined;
  return { kind: 'html', end: tag.end, contentStart: start, contentEnd: start };
}

/** Whether a block-level HTML tag stands here, which ends a paragraph without a blank line. */
export function isBlockTagAt(text: string, start: number, end: number, effort: Effort): boolean {
  const tag = readHtmlTag(text, start, end, effort);
  return tag !== undefined && isBlockTag(tag);
}

function readBackslash(text: string, start: number, end: number, effort: Effort): Verbatim | undefined {
  const width = escapeWidth(text, start, end);
  if (width > 1) return { kind: 'escape', end: start + width, contentStart: start + 1, contentEnd: start + width };
  const after = isLetterAt(text, start + 1) ? skipTexCommand(text, start, end, effort) : -1;
  return after < 0 ? undefined : { kind: 'latex', end: after, contentStart: start, contentEnd: start };
}

/** Behind the bracket that closes the one at `start`, or -1. */
export function skipBalanced(text: string, start: number, end: number, open: number, close: number): number {
  let depth = 0;
  for (let position = start; position < end; position++) {
    const code = text.charCodeAt(position);
    if (code === backslash) position++;
    else if (code === open) depth++;
    else if (code === close && --depth === 0) return position + 1;
  }
  return -1;
}
