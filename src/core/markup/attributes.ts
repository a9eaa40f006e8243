import {
  backslash, closeBrace, doubleQuote, equals, hash, hyphen, isAlphanumericAt, isBlankFrom, isLetterAt, isUnicodeSpace,
  newline, openBrace, period, singleQuote, skipSpaces, space, widthAt,
} from './characters';
import { Effort } from './effort';
import { readCharacterReference } from './entities';

/** What one item of an attribute block is, with its whole extent and that of its value. */
export interface AttributeItem {
  readonly kind: 'id' | 'class' | 'pair';
  readonly key: string;
  readonly value: string;
  readonly start: number;
  readonly end: number;
  /** Without the quotation marks around it. */
  readonly valueStart: number;
  readonly valueEnd: number;
}

/** An attribute block, `{#id .class key=value}`, up to `end`, which is behind its brace. */
export interface AttributeBlock {
  readonly items: readonly AttributeItem[];
  readonly end: number;
}

interface Value { readonly value: string; readonly start: number; readonly end: number; readonly after: number }

/** Reads the attribute block at `start`, or undefined where Pandoc sees none; `effort` bounds what is read in vain in a long text. */
export function readAttributes(text: string, start: number, end: number, effort = new Effort(end - start)): AttributeBlock | undefined {
  if (text.charCodeAt(start) !== openBrace) return undefined;
  const horizon = effort.horizon(start, end);
  // Most blocks hold one item, for which an array that grows would be far too large.
  let items: AttributeItem[] | undefined;
  let position = skipOneBreak(text, start + 1, horizon);
  while (position < horizon) {
    if (text.charCodeAt(position) === closeBrace) return { items: items ?? [], end: position + 1 };
    const item = readItem(text, position, horizon, effort);
    if (!item) break;
    if (items) items.push(item);
    else items = [item];
    position = skipOneBreak(text, item.end, horizon);
  }
  effort.waste(position - start);
  return undefined;
}

/** Spaces with at most one line break among them: a blank line ends everything inline. */
export function skipOneBreak(text: string, start: number, end: number): number {
  let position = skipSpaces(text, start, end);
  if (position < end && text.charCodeAt(position) === newline) {
    const next = skipSpaces(text, position + 1, end);
    if (next >= end || text.charCodeAt(next) !== newline) position = next;
  }
  return position;
}

function readItem(text: string, start: number, end: number, effort: Effort): AttributeItem | undefined {
  const code = text.charCodeAt(start);
  if (code === period) return readName('class', text, start, isLetterAt(text, start + 1), end);
  if (code === hash) return readName('id', text, start, isAlphanumericAt(text, start + 1), end);
  if (code === hyphen) return { kind: 'class', key: 'class', value: 'unnumbered', start, end: start + 1, valueStart: start, valueEnd: start + 1 };
  return isLetterAt(text, start) ? readPair(text, start, end, effort) : undefined;
}

function readName(kind: 'id' | 'class', text: string, start: number, begins: boolean, end: number): AttributeItem | undefined {
  const after = begins ? skipName(text, start + 1, end) : start + 1;
  if (after === start + 1) return undefined;
  return { kind, key: kind, value: text.slice(start + 1, after), start, end: after, valueStart: start + 1, valueEnd: after };
}

function skipName(text: string, start: number, end: number): number {
  let position = start;
  while (position < end) {
    const code = text.charCodeAt(position);
    if (code < 128 && nameCharacters[code] === 1) position++;
    else if (code >= 128 && isAlphanumericAt(text, position)) position += widthAt(text, position);
    else break;
  }
  return Math.min(position, end);
}

const nameCharacters = new Uint8Array(128);
for (const character of 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_:.') nameCharacters[character.charCodeAt(0)] = 1;

function readPair(text: string, start: number, end: number, effort: Effort): AttributeItem | undefined {
  const keyEnd = skipName(text, start, end);
  if (keyEnd >= end || text.charCodeAt(keyEnd) !== equals) return undefined;
  const key = text.slice(start, keyEnd);
  const value = readQuoted(text, keyEnd + 1, end, effort) ?? readBare(text, keyEnd + 1, end);
  return { kind: 'pair', key, value: value.value, start, end: value.after, valueStart: value.start, valueEnd: value.end };
}

/** A value in quotation marks; one that begins with white space is not taken as quoted by Pandoc. */
function readQuoted(text: string, start: number, end: number, effort: Effort): Value | undefined {
  const quote = text.charCodeAt(start);
  if (start >= end || (quote !== doubleQuote && quote !== singleQuote)) return undefined;
  if (text.charCodeAt(start + 1) === quote && start + 1 < end) return { value: '', start: start + 1, end: start + 1, after: start + 2 };
  if (isUnicodeSpace(text.charCodeAt(start + 1))) return undefined;
  let position = start + 1;
  let isPlain = true;
  while (position < end) {
    const code = text.charCodeAt(position);
    if (code === quote) return { value: quotedValue(text, start + 1, position, isPlain), start: start + 1, end: position, after: position + 1 };
    if (code === newline && isBlankFrom(text, position + 1, end)) break;
    const width = code === backslash ? escapeWidth(text, position, end) : 1;
    if (width > 1 || code === newline || code === 0x26) isPlain = false;
    position += width;
  }
  effort.waste(position - start);
  return undefined;
}

/** 2 where a backslash escapes the character behind it, which it does unless that is a letter or number. */
export function escapeWidth(text: string, position: number, end: number): number {
  return position + 1 < end && !isAlphanumericAt(text, position + 1) ? 1 + widthAt(text, position + 1) : 1;
}

function quotedValue(text: string, start: number, end: number, isPlain: boolean): string {
  if (isPlain) return text.slice(start, end);
  let value = '';
  let position = start;
  while (position < end) {
    const code = text.charCodeAt(position);
    const width = code === backslash ? escapeWidth(text, position, end) : 1;
    const reference = code === 0x26 ? readCharacterReference(text, position, end) : undefined;
    if (width > 1) value += text.slice(position + 1, position + width);
    else if (reference) value += reference.value;
    else value += code === newline ? ' ' : text.charAt(position);
    position = reference ? reference.end : position + width;
  }
  return value;
}

function readBare(text: string, start: number, end: number): Value {
  let value = '';
  let position = start;
  let copied = start;
  while (position < end) {
    const code = text.charCodeAt(position);
    if (code === space || code === newline || code === closeBrace) break;
    const width = code === backslash ? escapeWidth(text, position, end) : 1;
    if (width > 1) {
      value += text.slice(copied, position) + text.slice(position + 1, position + width);
      copied = position + width;
    }
    position += width;
  }
  position = Math.min(position, end);
  return { value: value + text.slice(copied, position), start, end: position, after: position };
}
