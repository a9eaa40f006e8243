import { problemOf } from '../problemTable';
import { asciiSet, space } from './characters';
import type { Chunk } from './chunk';
import type { Effort } from './effort';
import type { Draft, Findings, TextPart } from './findings';
import { trimSpaces } from './plainSpaces';
import { PlainText } from './plainText';
import { markupProblems } from './problems';

/** What is not simply itself in plain text. */
const marked = asciiSet('\n\\`$<[]^@!{*_~&');

/** All texts of one article together may be this long, in UTF-16 code units, since nesting repeats them. */
export const longestTexts = 1_000_000;

/** Gives a span its text at once where it holds no markup at all, and says so; any other has its text when the whole document is read. */
export function addText(found: Findings, draft: Draft, part: TextPart): boolean {
  const { from, to, chunk: { text } } = part;
  let previous = space;
  let isPlain = true;
  for (let position = from; position < to && isPlain; position++) {
    const code = text.charCodeAt(position);
    isPlain = (code > 127 || marked[code] === 0) && (code !== space || previous !== space);
    previous = code;
  }
  isPlain &&= previous !== space || from === to;
  if (isPlain) draft.text = text.slice(from, to);
  else found.textParts[found.tags.length - 1] = [part];
  return isPlain;
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
  for (const [index, tag] of found.tags.entries()) {
    const parts = found.textParts[index];
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
