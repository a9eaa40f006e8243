import { lazily } from '../lazily';

/** A piece of a name or of running text: a word, white space, or one other character, as names are compared. */
interface Atom {
  /** Empty for what leaves no trace in a name, such as a bidi mark. */
  readonly key: string;
  readonly end: number;
}

const word = lazily(() => /[\p{L}\p{M}\p{N}]+/uy);
/** White space with at most one line break in it, and what a block quote puts after that. */
const gap = /[^\S\r\n]*(?:\r?\n[ \t]*(?:>[ \t]*)*)?[^\S\r\n]*/uy;
const ascii = /^[ -~]*$/;
const invisible = /[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/u;

/** The piece that begins at `offset`; undefined at the end of the text and where a paragraph ends. */
export function atomAt(text: string, offset: number): Atom | undefined {
  if (offset >= text.length) return undefined;
  const letters = matchAt(word(), text, offset);
  if (letters !== '') return { key: ascii.test(letters) ? letters : letters.normalize('NFKC'), end: offset + letters.length };
  const space = matchAt(gap, text, offset);
  if (space !== '') return /\r|\n/u.test(text[offset + space.length] ?? '') ? undefined : { key: ' ', end: offset + space.length };
  const character = String.fromCodePoint(text.codePointAt(offset) ?? 0);
  return { key: foldSign(character), end: offset + character.length };
}

/** The pieces of a name, from its first word on. */
export function atomsOf(name: string): readonly string[] {
  const trimmed = name.normalize('NFKC').replace(/^[^\p{L}\p{N}]+/u, '').trimEnd();
  const keys: string[] = [];
  for (let atom = atomAt(trimmed, 0); atom; atom = atomAt(trimmed, atom.end)) {
    if (atom.key !== '') keys.push(atom.key);
  }
  return keys;
}

function foldSign(character: string): string {
  if (/['’‘ʼʻ`´]/u.test(character)) return "'";
  if (/[-‐‑]/u.test(character)) return '-';
  return invisible.test(character) ? '' : character;
}

function matchAt(pattern: RegExp, text: string, offset: number): string {
  pattern.lastIndex = offset;
  return pattern.exec(text)?.[0] ?? '';
}
