import { lazily } from '../lazily';
import { particleLength } from './koreanParticles';

const letterBefore = lazily(() => /[\p{L}\p{M}\p{N}]$/u);
const letterAfter = lazily(() => /^[\p{L}\p{M}\p{N}]/u);
/** The small words that French, Italian and others put before a name with an apostrophe: `l’OTAN`. */
const elision = lazily(() => /(?:^|[^\p{L}\p{M}\p{N}])(?:\p{Ll}{1,5}|[LD])['’]$/u);
const afterSentence = /(?:^|[.!?…:]["”’»)\]]*\s+|\n\s*\n\s*|\n#+\s+|["“„«‘(]\s*)["“„«‘([*_]*$/u;
const katakana = lazily(() => /[\p{Script=Katakana}ーｰﾞﾟ]/u);
const hangul = lazily(() => /\p{Script=Hangul}/u);

/** How far back these rules look. */
const reach = 40;

/** Whether a name of a script with spaces may begin here: not inside a word, an identifier or “O’Neill”. */
export function canBeginAt(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - reach), start);
  if (letterBefore().test(before)) return false;
  if (/[\p{L}\p{N}]_+$/u.test(before)) return false;
  return !/[\p{L}\p{N}]['’]$/u.test(before) || elision().test(before);
}

/** Whether such a name may end here; a possessive may follow, the rest of a word may not. */
export function canEndAt(text: string, end: number): boolean {
  const after = text.slice(end, end + reach);
  if (letterAfter().test(after) || /^_+[\p{L}\p{N}]/u.test(after)) return false;
  return !/^['’][\p{L}\p{N}]/u.test(after) || /^['’][sS](?![\p{L}\p{M}\p{N}])/u.test(after);
}

/** Whether a sentence, a heading or a quotation begins here. */
export function isSentenceStart(text: string, offset: number): boolean {
  return afterSentence.test(text.slice(Math.max(0, offset - reach), offset));
}

/** Whether a name of a script without spaces may stand here: a Korean one with particles after it, a katakana one not inside a longer word. */
export function canStandAt(text: string, start: number, end: number): boolean {
  const before = text.slice(start - 1, start);
  const after = text.slice(end, end + reach);
  if (hangul().test(text.slice(start, start + 1)) && letterBefore().test(before)) return false;
  if (hangul().test(text.slice(end - 1, end))) return particleLength(after.normalize('NFC')) !== undefined;
  if (katakana().test(text.slice(start, start + 1)) && katakana().test(before)) return false;
  return !(katakana().test(text.slice(end - 1, end)) && katakana().test(after.slice(0, 1)));
}
