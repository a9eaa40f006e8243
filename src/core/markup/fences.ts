import { backtick, closeBrace, colon, isBlankFrom, lineEndAt, newline, openBrace, runLength, skipSpaces, space, tilde } from './characters';
import { readAttributes, type AttributeBlock } from './attributes';
import type { Effort } from './effort';
import { readRawFormat } from './verbatim';

/** Behind the fenced code block that begins with the line at `start`, or -1: a fence that is never closed is none. */
export function skipFencedCode(text: string, start: number, end: number, effort: Effort): number {
  const first = skipSpaces(text, start, end);
  const mark = text.charCodeAt(first);
  if (first - start > 3 || (mark !== backtick && mark !== tilde)) return -1;
  const size = runLength(text, first, end, mark);
  if (size < 3) return -1;
  const info = skipInfo(text, skipSpaces(text, first + size, end), end);
  if (info < 0 || !isBlankFrom(text, info, end)) return -1;
  return skipToFence(text, lineEndAt(text, info, end) + 1, end, mark, size, effort);
}

function skipToFence(text: string, from: number, end: number, mark: number, size: number, effort: Effort): number {
  const horizon = effort.horizon(from, end);
  let line = from;
  while (line < horizon) {
    const first = skipSpaces(text, line, end);
    const run = first - line <= 3 ? runLength(text, first, end, mark) : 0;
    if (run >= size && isBlankFrom(text, first + run, end)) return lineEndAt(text, first + run, end);
    line = lineEndAt(text, first + run, end) + 1;
  }
  effort.waste(horizon - from);
  return -1;
}

/** What may follow an opening fence: `{=format}`, attributes, or one word, with attributes behind it. */
function skipInfo(text: string, start: number, end: number): number {
  if (text.charCodeAt(start) === openBrace) {
    const special = readRawFormat(text, start, end) ?? readAttributes(text, start, end)?.end;
    if (special !== undefined) return skipSpaces(text, special, end);
  }
  let position = start;
  while (position < end && text.charCodeAt(position) !== space && text.charCodeAt(position) !== newline) position++;
  const after = skipSpaces(text, position, end);
  if (text.charCodeAt(after) !== openBrace) return after;
  return readAttributes(text, after, end)?.end ?? after;
}

/** The opening line of a fenced div; `end` is behind its line break. */
export interface DivFence {
  readonly block: AttributeBlock & { readonly start: number };
  readonly end: number;
}

/** Reads `::: {.claim}` or `::: claim` at the very start of a line. */
export function readDivFence(text: string, start: number, end: number): DivFence | undefined {
  const size = runLength(text, start, end, colon);
  if (size < 3) return undefined;
  const from = skipSpaces(text, start + size, end);
  const block = readAttributes(text, from, end) ?? readDivName(text, from, end);
  if (!block) return undefined;
  const colons = skipSpaces(text, block.end, end);
  const after = colons + runLength(text, colons, end, colon);
  return isBlankFrom(text, after, end) ? { block: { ...block, start: from }, end: Math.min(lineEndAt(text, after, end) + 1, end) } : undefined;
}

function readDivName(text: string, from: number, end: number): AttributeBlock | undefined {
  let position = from;
  while (position < end && text.charCodeAt(position) !== space && text.charCodeAt(position) !== newline) position++;
  if (position === from || text.charCodeAt(position) === closeBrace) return undefined;
  const value = text.slice(from, position);
  return { items: [{ kind: 'class', key: 'class', value, start: from, end: position, valueStart: from, valueEnd: position }], end: position };
}

/** Whether the line at `start` closes a div. */
export function isDivEnd(text: string, start: number, end: number): boolean {
  if (text.charCodeAt(start) !== colon) return false;
  const size = runLength(text, start, end, colon);
  return size >= 3 && isBlankFrom(text, start + size, end);
}
