const possessive = /['’]s$/u;

/** A name as a tag writes it, without the possessive ending that the sentence gives it. */
export function withoutEnding(text: string): string {
  return text.replace(possessive, '');
}

/** Whether a tag’s text is the name, to the letter, be it with a possessive ending. */
export function isNamed(text: string, name: string): boolean {
  const [words, own] = [text.normalize('NFC'), name.normalize('NFC')];
  return words === own || withoutEnding(words) === own;
}

/** The possessive ending that stays behind the other name: none that was the old name’s own, or that the other one has itself. */
export function endingKept(text: string, name: string, to: string): string {
  const ending = possessive.exec(text)?.[0] ?? '';
  const own = name.normalize('NFC');
  if (ending === '' || text.normalize('NFC') === own || possessive.test(to)) return '';
  // “Moody” of “Moody’s” that becomes “Moody’s Investors”: the ending was none.
  return to.startsWith(own) && /^['’]s(?!\p{L})/u.test(to.slice(own.length)) ? '' : ending;
}
