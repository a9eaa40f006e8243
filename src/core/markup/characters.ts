import { lazily } from '../lazily';

/** The characters that mean something in Markdown, by UTF-16 code unit. */
export const newline = 0x0a;
export const space = 0x20;
export const exclamation = 0x21;
export const doubleQuote = 0x22;
export const hash = 0x23;
export const dollar = 0x24;
export const ampersand = 0x26;
export const singleQuote = 0x27;
export const openParenthesis = 0x28;
export const closeParenthesis = 0x29;
export const asterisk = 0x2a;
export const plus = 0x2b;
export const hyphen = 0x2d;
export const period = 0x2e;
export const slash = 0x2f;
export const colon = 0x3a;
export const semicolon = 0x3b;
export const lessThan = 0x3c;
export const equals = 0x3d;
export const greaterThan = 0x3e;
export const atSign = 0x40;
export const openBracket = 0x5b;
export const backslash = 0x5c;
export const closeBracket = 0x5d;
export const caret = 0x5e;
export const underscore = 0x5f;
export const backtick = 0x60;
export const openBrace = 0x7b;
export const pipe = 0x7c;
export const closeBrace = 0x7d;
export const tilde = 0x7e;

/** A lookup of ASCII characters, for loops that run over every character. */
export function asciiSet(characters: string): Uint8Array {
  const set = new Uint8Array(128);
  for (let index = 0; index < characters.length; index++) set[characters.charCodeAt(index)] = 1;
  return set;
}

export function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

export function isAsciiLetter(code: number): boolean {
  const lower = code | 0x20;
  return lower >= 0x61 && lower <= 0x7a;
}

const letter = lazily(() => /\p{L}/u);
const letterOrNumber = lazily(() => /[\p{L}\p{N}]/u);
const spaceSeparator = lazily(() => /\p{Zs}/u);

/** Whether a letter of any script stands at `index`, as Haskell's isLetter sees it. */
export function isLetterAt(text: string, index: number): boolean {
  const code = text.charCodeAt(index);
  if (code < 128) return isAsciiLetter(code);
  const point = text.codePointAt(index);
  return point !== undefined && letter().test(String.fromCodePoint(point));
}

/** Whether a letter or number of any script stands at `index`, as Haskell's isAlphaNum sees it. */
export function isAlphanumericAt(text: string, index: number): boolean {
  const code = text.charCodeAt(index);
  if (code < 128) return isAsciiLetter(code) || isDigit(code);
  const point = text.codePointAt(index);
  return point !== undefined && letterOrNumber().test(String.fromCodePoint(point));
}

/** The same for the character that ends at `index`, which may be the second half of a surrogate pair. */
export function isAlphanumericBefore(text: string, index: number): boolean {
  if (index <= 0) return false;
  const code = text.charCodeAt(index - 1);
  const isTrail = code >= 0xdc00 && code <= 0xdfff && index > 1;
  return isAlphanumericAt(text, isTrail ? index - 2 : index - 1);
}

/** How many code units the character at `index` takes. */
export function widthAt(text: string, index: number): number {
  const code = text.codePointAt(index);
  return code !== undefined && code > 0xffff ? 2 : 1;
}

/** White space of any kind, a no-break space included, as Haskell's isSpace sees it. */
export function isUnicodeSpace(code: number): boolean {
  if (code <= space) return code === space || (code >= 9 && code <= 13);
  return code >= 0xa0 && spaceSeparator().test(String.fromCharCode(code));
}

/** The first position from `index` that is not a space; tabs are gone by then. */
export function skipSpaces(text: string, index: number, end: number): number {
  let position = index;
  while (position < end && text.charCodeAt(position) === space) position++;
  return position;
}

/** Whether nothing but spaces stands between `index` and the end of its line. */
export function isBlankFrom(text: string, index: number, end: number): boolean {
  const position = skipSpaces(text, index, end);
  return position >= end || text.charCodeAt(position) === newline;
}

/** Where the line of `index` ends: at its line feed or at `end`. */
export function lineEndAt(text: string, index: number, end: number): number {
  const position = text.indexOf('\n', index);
  return position < 0 || position > end ? end : position;
}

/** How many times `code` stands in a row from `index`. */
export function runLength(text: string, index: number, end: number, code: number): number {
  let position = index;
  while (position < end && text.charCodeAt(position) === code) position++;
  return position - index;
}
