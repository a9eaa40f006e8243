import { lazily } from './lazily';

/** One column each: Latin, Greek, Cyrillic and their punctuation. */
const plain = /^[\x20-\x7e\u00a0-\u00ac\u00ae-\u02ff\u0370-\u0482\u048a-\u052f\u2010-\u2027\u2030-\u205e]*$/;
const invisible = lazily(() => /[\p{Mn}\p{Me}\p{Cf}]/u);
const wide = lazily(() => /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff01-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}/u);

/** How many columns a text takes in a terminal: East Asian characters and emoji take two, combining marks none. */
export function textWidth(text: string): number {
  if (plain.test(text)) return text.length;
  let width = 0;
  for (const character of text) width += invisible().test(character) ? 0 : wide().test(character) ? 2 : 1;
  return width;
}
