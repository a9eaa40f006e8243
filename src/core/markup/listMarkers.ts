import {
  atSign, asciiSet, closeParenthesis, hash, hyphen, isAlphanumericAt, isAsciiLetter, isDigit, newline, openParenthesis, period, skipSpaces, space,
  underscore,
} from './characters';

/** Where a list item's text begins, and how far its further lines are indented. */
export interface ListMarker {
  readonly contentStart: number;
  readonly indent: number;
}

const bullets = asciiSet('*+-');
const rules = asciiSet('*-_');

/** Whether the line at `start` is a horizontal rule: three or more of the same mark. */
export function isRule(text: string, start: number, end: number): boolean {
  let position = skipSpaces(text, start, end);
  const mark = text.charCodeAt(position);
  if (position >= end || mark > 127 || rules[mark] === 0) return false;
  let count = 0;
  for (; position < end; position++) {
    const code = text.charCodeAt(position);
    if (code === newline) break;
    if (code === mark) count++;
    else if (code !== space) return false;
  }
  return count >= 3;
}

/** The list marker that a line begins with; `start` is where its indentation begins. */
export function readListMarker(text: string, start: number, end: number): ListMarker | undefined {
  const first = skipSpaces(text, start, end);
  if (first - start > 3 || first >= end) return undefined;
  const code = text.charCodeAt(first);
  if (code < 128 && bullets[code] === 1) return readBullet(text, start, first, end);
  return readNumber(text, start, first, end);
}

/** The same for bullets alone, which Pandoc tries earlier than numbers. */
export function readBulletMarker(text: string, start: number, end: number): ListMarker | undefined {
  const first = skipSpaces(text, start, end);
  const code = text.charCodeAt(first);
  return first - start <= 3 && first < end && code < 128 && bullets[code] === 1 ? readBullet(text, start, first, end) : undefined;
}

function readBullet(text: string, start: number, first: number, end: number): ListMarker | undefined {
  const next = text.charCodeAt(first + 1);
  if (first + 1 < end && next !== space && next !== newline) return undefined;
  return isRule(text, first, end) ? undefined : markerEnding(text, start, first + 1, end);
}

function markerEnding(text: string, start: number, after: number, end: number): ListMarker {
  const contentStart = skipMarkerSpace(text, after, end);
  return { contentStart, indent: contentStart - start };
}

/** One space belongs to the marker, and up to three more unless still more follow: those begin code. */
export function skipMarkerSpace(text: string, after: number, end: number): number {
  const next = skipSpaces(text, after, end);
  return next - after <= 4 ? next : after + 1;
}

function readNumber(text: string, start: number, first: number, end: number): ListMarker | undefined {
  const isEnclosed = text.charCodeAt(first) === openParenthesis;
  const from = isEnclosed ? first + 1 : first;
  const numberEnd = skipNumeral(text, from, end);
  if (numberEnd === from) return undefined;
  const delimiter = text.charCodeAt(numberEnd);
  const after = numberEnd + 1;
  if (delimiter !== closeParenthesis && (isEnclosed || delimiter !== period)) return undefined;
  const next = text.charCodeAt(after);
  if (after < end && next !== space && next !== newline) return undefined;
  if (delimiter === period && isInitial(text, from, numberEnd, after, end)) return undefined;
  const marker = markerEnding(text, start, after, end);
  return text.charCodeAt(from) === atSign ? { contentStart: marker.contentStart, indent: 4 } : marker;
}

/** A capital with a full stop and one space may be a first name, and `p. 3` is a page. */
function isInitial(text: string, from: number, numberEnd: number, after: number, end: number): boolean {
  const code = text.charCodeAt(from);
  const isLone = numberEnd === from + 1;
  if (code === 0x70 && isLone && isDigit(text.charCodeAt(after + 1))) return true;
  if (!isLone || code < 0x41 || code > 0x5a) return false;
  const second = text.charCodeAt(after + 1);
  return after + 1 < end && second !== space && second !== newline;
}

function skipNumeral(text: string, from: number, end: number): number {
  const code = text.charCodeAt(from);
  let position = from;
  if (isDigit(code)) {
    while (position < end && isDigit(text.charCodeAt(position))) position++;
    return position;
  }
  if (code === hash) return from + 1;
  if (code === atSign) return skipExampleLabel(text, from + 1, end);
  return isAsciiLetter(code) ? skipRoman(text, from, end) : from;
}

function skipExampleLabel(text: string, from: number, end: number): number {
  let position = from;
  while (position < end) {
    const code = text.charCodeAt(position);
    const joins = (code === underscore || code === hyphen) && isAlphanumericAt(text, position + 1);
    if (!joins && !isAlphanumericAt(text, position)) break;
    position++;
  }
  return position;
}

const lowerRoman = /^m*(?:cm)?d?(?:cd)?c*(?:xc)?l?(?:xl)?x*(?:ix)?v?(?:iv)?i*$/u;
const longestRoman = 20;

/** A single letter is a numeral; several are where they make a Roman one. */
function skipRoman(text: string, from: number, end: number): number {
  let position = from;
  while (position < end && position - from < longestRoman && isAsciiLetter(text.charCodeAt(position))) position++;
  const delimiter = text.charCodeAt(position);
  if (delimiter !== period && delimiter !== closeParenthesis) return from;
  if (position === from + 1) return position;
  const letters = text.slice(from, position);
  const isOneCase = letters === letters.toLowerCase() || letters === letters.toUpperCase();
  return isOneCase && lowerRoman.test(letters.toLowerCase()) ? position : from;
}
