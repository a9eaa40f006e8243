import { lazily } from '../lazily';
import type { Word, Words } from './words';

/** Words that come and go when a sentence is polished and say nothing by themselves; there are none that deny, hedge or count. */
const fillers: ReadonlySet<string> = new Set(['the', 'that', 'of', 'and']);

/** Shorter words are too often others when one letter differs: now and not, Iran and Iraq. */
const shortestMistyped = 6;
/** Alphabets in which one wrong letter is seen as an error; elsewhere a letter is a word, or a root. */
const alphabet = lazily(() => /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{M}]+$/u);

/** Whether a word may be missing or added without the words saying something else. */
export function isFiller({ folded }: Word): boolean {
  return fillers.has(folded);
}

/** Whether two words are in capitals and not, such as US and us: one of them is a name. */
export function isAcronymOfOther(one: string, other: string): boolean {
  return isAcronym(one) ? isLower(other) : isAcronym(other) && isLower(one);
}

function isAcronym(word: string): boolean {
  return word.length > 1 && word.length < 7 && word === word.toUpperCase() && word !== word.toLowerCase();
}

function isLower(word: string): boolean {
  return word === word.toLowerCase();
}

/**
 * Whether one word is the other mistyped: neither a number nor a name, first and last letter the same (which prefixes
 * that deny and endings that tell times are not), within one letter missing or added, two exchanged, or one vowel for another.
 * `known` says whether a word stands elsewhere in the text: two words that do are two words.
 */
export function isMistyped(one: Word, other: Word, words: { readonly quoted: Words; readonly text: Words }): boolean {
  const [a, b] = [one.folded, other.folded];
  if (Math.min(a.length, b.length) < shortestMistyped || !alphabet().test(a) || !alphabet().test(b)) return false;
  if (a[0] !== b[0] || a.at(-1) !== b.at(-1)) return false;
  if (isName(words.quoted.writtenAs(one)) || isName(words.text.writtenAs(other))) return false;
  return isOneSlip(a, b) && !(words.text.count(a) > 0 && words.text.count(b) > 1);
}

function isName(written: string): boolean {
  return /\p{Lu}/u.test(written);
}

const vowels = /^[aeiouyаеиоуыэюяё]$/u;

function isOneSlip(a: string, b: string): boolean {
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  let [endA, endB] = [a.length, b.length];
  while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) [endA, endB] = [endA - 1, endB - 1];
  const [left, right] = [a.slice(start, endA), b.slice(start, endB)];
  if (left.length + right.length === 1) return true;
  if (left.length === 1 && right.length === 1) return vowels.test(left) && vowels.test(right);
  return left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0];
}
