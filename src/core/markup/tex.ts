import { lazily } from '../lazily';
import {
  asterisk, backslash, closeBrace, closeBracket, isLetterAt, openBrace, openBracket, skipSpaces, widthAt,
} from './characters';
import { skipOneBreak } from './attributes';
import type { Effort } from './effort';
import { skipBalanced } from './verbatim';

/** TeX that is not a command by itself. */
const notCommands = new Set(['begin', 'end', 'and']);
/** Signs that Pandoc knows to take no arguments. */
const signs = new Set('LaTeX TeX ldots dots vdots lq rq aa AA ae AE oe OE o O l L ss i j bar S P dag ddag copyright pounds textbackslash quad qquad'.split(' '));
const dimension = lazily(() => /^\s?=?-?\d+(?:\.\d+)?(?:pt|pc|in|bp|cm|mm|dd|cc|sp)?(?![\p{L}\p{N}])/u);

/**
 * Behind a TeX command with what Pandoc takes for its arguments, as in `\\cite[p. 3]{key}`, or -1.
 * The spaces behind its name or an optional argument are TeX's, not the text's.
 */
export function skipTexCommand(text: string, start: number, end: number, effort: Effort): number {
  let nameEnd = start + 1;
  while (nameEnd < end && isLetterAt(text, nameEnd)) nameEnd += widthAt(text, nameEnd);
  const name = text.slice(start + 1, nameEnd);
  if (notCommands.has(name)) return -1;
  const afterName = skipSpaces(text, nameEnd, end);
  const star = skipOneBreak(text, nameEnd, end);
  const behind = star < end && text.charCodeAt(star) === asterisk ? skipSpaces(text, star + 1, end) : afterName;
  return signs.has(name) ? behind : skipArguments(text, behind, end, effort);
}

function skipArguments(text: string, start: number, end: number, effort: Effort): number {
  let behind = start;
  let position = skipOneBreak(text, start, end);
  const horizon = effort.horizon(position, end);
  while (position < end && text.charCodeAt(position) === openBracket) {
    const close = skipOption(text, position, horizon);
    if (close < 0) {
      effort.waste(horizon - position);
      break;
    }
    behind = skipSpaces(text, close, end);
    position = skipOneBreak(text, close, end);
  }
  const size = dimension().exec(text.slice(behind, Math.min(end, behind + 24)));
  if (size) behind = position = behind + size[0].length;
  while (position < end && text.charCodeAt(position) === openBrace) {
    behind = skipBalanced(text, position, horizon, openBrace, closeBrace);
    if (behind < 0) {
      effort.waste(horizon - position);
      return -1;
    }
    position = skipOneBreak(text, behind, end);
  }
  return behind;
}

/** Behind an optional argument, or -1; braces nest in it, brackets do not. */
function skipOption(text: string, start: number, end: number): number {
  let depth = 0;
  for (let position = start + 1; position < end; position++) {
    const code = text.charCodeAt(position);
    if (code === closeBracket && depth === 0) return position + 1;
    if (code === backslash) position++;
    else if (code === openBrace) depth++;
    else if (code === closeBrace && depth > 0) depth--;
  }
  return -1;
}
