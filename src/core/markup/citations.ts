import {
  asciiSet, atSign, closeBrace, colon, hyphen, isAlphanumericAt, isAlphanumericBefore, isUnicodeSpace, openBrace, period,
  slash, underscore, widthAt,
} from './characters';

/** A citation's key and where it ends; the `@` stands at the position that it was asked for. */
export interface CitationKey {
  readonly key: string;
  readonly end: number;
}

const inner = asciiSet(':.#$%&-+?<>~/');

/** Reads the key behind the `@` at `start`; undefined where it is none, as in an e-mail address. */
export function readCitationKey(text: string, start: number, end: number): CitationKey | undefined {
  if (text.charCodeAt(start) !== atSign || followsWord(text, start)) return undefined;
  const first = start + 1;
  if (first >= end) return undefined;
  if (text.charCodeAt(first) === openBrace) return readBracedKey(text, first, end);
  if (!isKeyCharacter(text, first) && text.charAt(first) !== '*') return undefined;
  let position = first + widthAt(text, first);
  while (position < end) {
    const next = skipKeyCharacter(text, position, end);
    if (next === position) break;
    position = next;
  }
  return { key: text.slice(first, position), end: position };
}

/** A key never begins inside a word; a hyphen before the `@` belongs to the citation. */
function followsWord(text: string, start: number): boolean {
  const before = text.charCodeAt(start - 1) === hyphen ? start - 1 : start;
  if (before <= 0) return false;
  if (text.charCodeAt(before - 1) === period && before > 1) return text.charCodeAt(before - 2) !== period;
  return isAlphanumericBefore(text, before);
}

function isKeyCharacter(text: string, position: number): boolean {
  return text.charCodeAt(position) === underscore || isAlphanumericAt(text, position);
}

function skipKeyCharacter(text: string, position: number, end: number): number {
  if (isKeyCharacter(text, position)) return position + widthAt(text, position);
  const code = text.charCodeAt(position);
  if (position + 1 >= end) return position;
  if (code < 128 && inner[code] === 1 && isKeyCharacter(text, position + 1)) return position + 1;
  return (code === colon || code === slash) && text.charCodeAt(position + 1) === slash ? position + 1 : position;
}

function readBracedKey(text: string, start: number, end: number): CitationKey | undefined {
  let depth = 0;
  for (let position = start; position < end; position++) {
    const code = text.charCodeAt(position);
    if (isUnicodeSpace(code)) return undefined;
    if (code === openBrace) depth++;
    else if (code === closeBrace && --depth === 0) return { key: text.slice(start + 1, position), end: position + 1 };
  }
  return undefined;
}
