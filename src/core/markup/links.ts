import { backslash, closeParenthesis, doubleQuote, greaterThan, isAlphanumericAt, isBlankFrom, lessThan, newline, openParenthesis, singleQuote, skipSpaces, space } from './characters';
import { escapeWidth, skipOneBreak } from './attributes';
import type { Effort } from './effort';

/** Behind the `(target "title")` that begins at `start`, or -1 where it is none. */
export function skipLinkTarget(text: string, start: number, limit: number, effort: Effort): number {
  const end = effort.horizon(start, limit);
  let position = skipSpaces(text, start + 1, end);
  const angled = text.charCodeAt(position) === lessThan ? skipAngled(text, position, end) : -1;
  position = angled > 0 ? angled : skipAddress(text, position, end, effort);
  const close = skipSpaces(text, position, end);
  if (close < end && text.charCodeAt(close) === closeParenthesis) return close + 1;
  effort.waste(position - start);
  const title = skipOneBreak(text, position, end);
  const titleEnd = skipQuotedTitle(text, title, end);
  if (titleEnd < 0) return -1;
  const last = skipSpaces(text, titleEnd, end);
  return last < end && text.charCodeAt(last) === closeParenthesis ? last + 1 : -1;
}

function skipAngled(text: string, start: number, end: number): number {
  let position = start + 1;
  while (position < end) {
    const code = text.charCodeAt(position);
    if (code === greaterThan) return position + 1;
    if (code === newline && isBlankFrom(text, position + 1, end)) return -1;
    position += code === backslash ? escapeWidth(text, position, end) : 1;
  }
  return -1;
}

/** An address may hold spaces, as long as no title or end follows them, and parentheses in pairs. */
function skipAddress(text: string, start: number, end: number, effort: Effort): number {
  let position = start;
  while (position < end) {
    const code = text.charCodeAt(position);
    if (code === closeParenthesis) return position;
    const next = code === openParenthesis ? skipParentheses(text, position, effort.horizon(position, end), effort) : skipAddressCharacter(text, position, end);
    if (next === position) return position;
    position = next;
  }
  return position;
}

function skipAddressCharacter(text: string, position: number, end: number): number {
  const code = text.charCodeAt(position);
  if (code === backslash) return position + escapeWidth(text, position, end);
  if (code === newline) return isBlankFrom(text, position + 1, end) ? position : position + 1;
  if (code !== space) return position + 1;
  const after = skipSpaces(text, position, end);
  const next = text.charCodeAt(after);
  return next === doubleQuote || next === singleQuote || next === closeParenthesis ? position : after;
}

function skipParentheses(text: string, start: number, end: number, effort: Effort): number {
  if (effort.isSpent) return start + 1;
  let depth = 0;
  let position = start;
  for (; position < end; position++) {
    const code = text.charCodeAt(position);
    if (code === backslash) position += escapeWidth(text, position, end) - 1;
    else if (code === openParenthesis) depth++;
    else if (code === closeParenthesis && --depth === 0) return position + 1;
    else if (code === newline && isBlankFrom(text, position + 1, end)) break;
  }
  effort.waste(position - start);
  return start + 1;
}

/** Behind a title in quotation marks, or -1; the closing mark is one that no letter or number follows. */
export function skipQuotedTitle(text: string, start: number, end: number): number {
  const quote = text.charCodeAt(start);
  if (start >= end || (quote !== doubleQuote && quote !== singleQuote)) return -1;
  let position = start + 1;
  while (position < end) {
    const code = text.charCodeAt(position);
    if (code === quote && (position + 1 >= end || !isAlphanumericAt(text, position + 1))) return position + 1;
    if (code === newline && isBlankFrom(text, position + 1, end)) return -1;
    position += code === backslash ? escapeWidth(text, position, end) : 1;
  }
  return -1;
}
