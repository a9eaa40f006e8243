import { lazily } from '../lazily';
import { readCharacterReference } from '../markup/entities';
import type { TextEdit } from '../model';

/** A run of signs that may open or close emphasis. */
interface Run {
  readonly start: number;
  readonly signs: string;
}

const sign = /\n[^\S\n]*\n|\\[\s!-/:-@[-`{-~]|&[#\w]{1,10};|\*{1,3}|_{1,3}|~~/gu;
const wordCharacter = lazily(() => /[\p{L}\p{N}]/u);

/** Marks of emphasis that match, backslashes before signs, and character references; `isVerbatim` says where signs are just signs. */
export function hiddenSigns(text: string, isVerbatim: (offset: number) => boolean): readonly TextEdit[] {
  const edits: TextEdit[] = [];
  let open: Run[] = [];
  for (const { index: start, 0: signs } of text.matchAll(sign)) {
    if (signs.startsWith('\n')) open = [];
    else if (isVerbatim(start)) continue;
    else if (signs.startsWith('\\')) edits.push({ start, end: start + 1, text: '' });
    else if (signs.startsWith('&')) edits.push(...reference(text, start));
    else open = withRun(text, open, { start, signs }, edits);
  }
  return edits.sort((a, b) => a.start - b.start);
}

function reference(text: string, start: number): readonly TextEdit[] {
  const found = readCharacterReference(text, start, text.length);
  return found ? [{ start, end: found.end, text: found.value }] : [];
}

/** Closes the run that this one matches, or else opens one. */
function withRun(text: string, open: Run[], run: Run, edits: TextEdit[]): Run[] {
  const end = run.start + run.signs.length;
  const [before = '', after = ''] = [text[run.start - 1], text[end]];
  const isWithin = run.signs.startsWith('_') && wordCharacter().test(before) && wordCharacter().test(after);
  if (isWithin) return open;
  const partner = /^\S/u.test(before) ? open.findLastIndex(({ signs }) => signs === run.signs) : -1;
  const opened = open[partner];
  if (opened && opened.start + opened.signs.length < run.start) {
    for (const { start, signs } of [opened, run]) edits.push({ start, end: start + signs.length, text: '' });
    return open.slice(0, partner);
  }
  return /^\S/u.test(after) && open.length < deepest ? [...open, run] : open;
}

/** Nobody nests emphasis deeper, and a text of stars must not cost more. */
const deepest = 20;
