import { lazily } from '../lazily';
import type { Span } from '../model';

/** Letters of scripts that put spaces between words; in others a selection means what it covers. */
const letter = lazily(() => /[\p{L}\p{M}\p{N}]/u);
const unspaced = lazily(() => /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u);

/** The span with the rest of the words that it cuts through. */
export function wholeWords(text: string, { start, end }: Span): Span {
  if (start >= end) return { start, end };
  let [from, to] = [start, end];
  while (isWithinWord(text, from)) from--;
  while (isWithinWord(text, to)) to++;
  return { start: from, end: to };
}

function isWithinWord(text: string, at: number): boolean {
  return isLetter(text[at - 1]) && isLetter(text[at]);
}

function isLetter(character = ''): boolean {
  return letter().test(character) && !unspaced().test(character);
}
