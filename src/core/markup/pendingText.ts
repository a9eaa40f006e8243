import { problemOf } from '../problemTable';
import { asciiSet, closeBracket, space } from './characters';
import type { Chunk } from './chunk';
import type { Effort } from './effort';
import type { Findings, TextPart } from './findings';
import { trimSpaces } from './plainSpaces';
import { PlainText } from './plainText';
import { markupProblems } from './problems';

/** What is not simply itself in plain text. */
const marked = asciiSet('\n\\`$<[^@!{*_~&');

/** All texts of one article together may be this long, in UTF-16 code units, since nesting repeats them. */
export const longestTexts = 1_000_000;

/**
 * Where the bracket at `open` closes if what stands between is its own plain text, or -1. Nearly all
 * tags are like that, and so are read in one pass, without pairing brackets or rendering text.
 */
export function plainClose(text: string, open: number, end: number): number {
  let previous = space;
  for (let position = open + 1; position < end; position++) {
    const code = text.charCodeAt(position);
    if (code === closeBracket) return previous === space && position > open + 1 ? -1 : position;
    if ((code < 128 && marked[code] === 1) || (code === space && previous === space)) return -1;
    previous = code;
  }
  return -1;
}

/** Works out the texts that had to wait, up to the limit in all. */
export function fillTexts(found: Findings, effort: Effort): void {
  const readers = new Map<Chunk, PlainText>();
  const render = ({ chunk, from, to, allowsLinks }: TextPart): string => {
    const reader = readers.get(chunk) ?? new PlainText(chunk, found, effort);
    readers.set(chunk, reader);
    return reader.render(from, to, allowsLinks);
  };
  let left = longestTexts;
  let index = -1;
  for (const tag of found.tags) {
    const parts = found.textParts[++index];
    if (parts && left > 0) tag.text = tag.form === 'span' ? parts.map(render).join('') : joined(parts.map(render));
    if (tag.text.length > left) {
      if (left >= 0) found.problems.push(problemOf(markupProblems, 'texts-cut', tag, { limit: longestTexts }));
      tag.text = withoutHalfCharacter(tag.text.slice(0, Math.max(left, 0)));
      left = -1;
    } else if (left >= 0) left -= tag.text.length;
  }
}

/** The texts of a div's blocks, with a space between them. */
function joined(texts: readonly string[]): string {
  return texts.map(trimSpaces).filter((text) => text !== '').join(' ');
}

function withoutHalfCharacter(text: string): string {
  const last = text.charCodeAt(text.length - 1);
  return last >= 0xd800 && last <= 0xdbff ? text.slice(0, -1) : text;
}
