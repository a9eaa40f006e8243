import type { Span, TextEdit } from '../../../../src/core/model';
import { edited, paragraphsOf, sentencesOf, textOf, wordsOf, type Dice, type EditedText } from './randomEdits';

/** What somebody does to a source's text after it was quoted. */
export type EditClass = (before: string, quoted: Span, dice: Dice) => EditedText;

const put = (start: number, end: number, text: string): TextEdit => ({ start, end, text });
const isOutside = ({ start, end }: Span) => (span: Span): boolean => span.end <= start || span.start >= end;
const isInside = ({ start, end }: Span) => (span: Span): boolean => span.start >= start && span.end <= end;
const replaced = (edit: (found: string, dice: Dice) => string, pattern: RegExp): EditClass => (before, quoted, dice) =>
  edited(before, quoted, [...before.matchAll(pattern)].map(({ index, 0: found }) => put(index, index + found.length, edit(found, dice))));

const reflow = replaced((found, dice) => (found.includes('\n') ? '\r\n\r\n' : dice.of([' ', ' ', ' ', '\n', '  ', '\r\n'])), /\s+/gu);

const typography = replaced((found, dice) => (dice.happens(50) ? found : others[found] ?? found), /[“”‘’"'–—-]|\.\.\.|…|,(?= )/gu);
const others: Readonly<Record<string, string>> = {
  '“': '"', '”': '"', '‘': '\'', '’': '\'', '"': '”', '\'': '’', '–': '-', '—': ' - ', '...': '…', '…': '...', ',': '',
};

const tags: EditClass = (before, quoted, dice) => edited(before, quoted, wordsOf(before).filter(() => dice.happens(8)).flatMap(({ start, end }) =>
  [put(start, start, '['), put(end, end, dice.of(['](http://example.org/a_b_c "x")', ']{.actor}', ']{.event ref=launch-2023-05-31}']))]));

/** Other sentences of the text come in, right beside the quotation too. */
const insertions: EditClass = (before, quoted, dice) => {
  const places = [quoted.start, quoted.end, ...wordsOf(before).filter(isOutside(quoted)).map(({ start }) => start)].filter(() => dice.happens(3));
  return edited(before, quoted, places.map((place) => put(place, place, ` ${beginning(before, dice.of(sentencesOf(before).filter(isOutside(quoted))), dice)} `)));
};

/** The quoted words are used once more, with what stands before them. */
const copied: EditClass = (before, quoted, dice) => {
  const far = wordsOf(before).filter(({ start, end }) => end < quoted.start - 100 || start > quoted.end + 100);
  if (far.length === 0) return edited(before, quoted, []);
  const place = dice.of(far);
  return edited(before, quoted, [put(place.start, place.start, `${before.slice(Math.max(0, quoted.start - dice.below(60)), quoted.end)} `)]);
};

function beginning(text: string, sentence: Span, dice: Dice): string {
  return textOf(text, sentence).split(' ').slice(0, 3 + dice.below(12)).join(' ');
}

const deletions: EditClass = (before, quoted, dice) => {
  const parts = [...sentencesOf(before), ...wordsOf(before)].filter(isOutside(quoted));
  return edited(before, quoted, parts.filter(() => dice.happens(10)).map(({ start, end }) => put(start, end, '')));
};

const mistypedAround: EditClass = (before, quoted, dice) =>
  edited(before, quoted, wordsOf(before).filter(isOutside(quoted)).filter(() => dice.happens(10)).map((word) => put(word.start, word.end, mistyped(textOf(before, word), dice))));

/** What was quoted with a slip of the pen is put right; or a slip comes in. */
const mistypedWithin: EditClass = (before, quoted, dice) => {
  const words = wordsOf(before, quoted).filter(({ start, end }) => end - start > 3 && /^\p{Ll}+$/u.test(before.slice(start, end)));
  if (words.length === 0) return edited(before, quoted, []);
  const word = dice.of(words);
  return edited(before, quoted, [put(word.start, word.end, mistyped(textOf(before, word), dice))]);
};

function mistyped(word: string, dice: Dice): string {
  const at = 1 + dice.below(Math.max(1, word.length - 2));
  const [start, letter, next, end] = [word.slice(0, at), word.charAt(at), word.charAt(at + 1), word.slice(at + 1)];
  return dice.of([start + end, start + letter + letter + end, start + next + letter + word.slice(at + 2), `${start}${dice.of(['a', 'e', 'i', 'o', 'r', 's', 't', 'n'])}${end}`]);
}

const movedParagraph: EditClass = (before, quoted, dice) => {
  const own = paragraphsOf(before).find(({ start, end }) => start <= quoted.start && quoted.end <= end);
  if (!own) return edited(before, quoted, []);
  const rest = [...paragraphsOf(before).filter(({ start }) => start !== own.start), { start: before.length, end: before.length }];
  const target = dice.of(rest).start;
  const moved = `${textOf(before, own)}\n\n`;
  const after = edited(before, own, [put(own.start, own.end, ''), put(target, target, moved)]).after;
  const at = target <= own.start ? target : target - (own.end - own.start);
  return { before, quoted, after, expected: { start: at + quoted.start - own.start, end: at + quoted.end - own.start } };
};

/** One after another, each on the outcome of the last. */
function together(...classes: readonly EditClass[]): EditClass {
  return (before, quoted, dice) => classes.reduce<EditedText>((soFar, edit) =>
    ({ ...edit(soFar.after, soFar.expected ?? quoted, dice), before, quoted }), { before, quoted, after: before, expected: quoted });
}

const gone = (before: string, quoted: Span, instead = ''): EditedText =>
  ({ ...edited(before, quoted, [put(quoted.start, quoted.end, instead)]), expected: undefined });

const deleted: EditClass = (before, quoted) => gone(before, quoted);

const twinInPlace: EditClass = (before, quoted, dice) => gone(before, quoted, twinOf(before, quoted, dice));

/** Deleted, while a sentence that is nearly the same stands elsewhere. */
const twinElsewhere: EditClass = (before, quoted, dice) => {
  const place = dice.of([0, before.length, ...paragraphsOf(before).map(({ start }) => start)].filter((start) => start <= quoted.start || start >= quoted.end));
  const twin = twinOf(before, quoted, dice);
  const after = edited(before, quoted, [put(quoted.start, quoted.end, ''), put(place, place, `${twin}${/[.!?]$/u.test(twin) ? '' : '.'} `)]).after;
  return { before, quoted, after, expected: undefined };
};

const opposites: Readonly<Record<string, string>> = {
  north: 'south', south: 'north', east: 'west', west: 'east', more: 'less', increase: 'decrease', success: 'failure', failed: 'succeeded', first: 'second',
  second: 'first', can: 'cannot', will: 'would', is: 'was', are: 'were', has: 'had', before: 'after', after: 'before', support: 'oppose',
  likely: 'unlikely', possible: 'impossible', legal: 'illegal', with: 'without', all: 'some', three: 'four', two: 'three', one: 'two', launched: 'launches',
};

/** The same words but for one that matters: a number, a name, a denial, an opposite, any other word. */
export function twinOf(text: string, quoted: Span, dice: Dice): string {
  const words = wordsOf(text, quoted);
  const change = (word: Span, by: string): string => text.slice(quoted.start, word.start) + by + text.slice(word.end, quoted.end);
  const numbers = words.filter((word) => /\d/u.test(textOf(text, word)));
  const names = words.filter((word) => /^\p{Lu}/u.test(textOf(text, word)));
  const known = words.filter((word) => opposites[textOf(text, word).toLowerCase()]);
  const word = dice.of(words);
  const inner = dice.of(words.slice(1));
  const ways = [
    () => change(word, otherWord(text, textOf(text, word), dice)),
    () => change(inner, `${dice.of(['not', 'never', 'reportedly', 'hardly', 'no', 'allegedly'])} ${textOf(text, inner)}`),
    ...(numbers.length > 0 ? [() => { const one = dice.of(numbers); return change(one, otherNumber(textOf(text, one), dice)); }] : []),
    ...(names.length > 0 ? [() => { const one = dice.of(names); return change(one, otherWord(text, textOf(text, one), dice, /^\p{Lu}/u)); }] : []),
    ...(known.length > 0 ? [() => { const one = dice.of(known); return change(one, opposites[textOf(text, one).toLowerCase()] ?? ''); }] : []),
  ];
  return dice.of(ways)();
}

function otherNumber(number: string, dice: Dice): string {
  const digits = [...number.matchAll(/\d/gu)].map(({ index }) => index);
  const at = dice.of(digits);
  return `${number.slice(0, at)}${(Number(number.charAt(at)) + 1 + dice.below(9)) % 10}${number.slice(at + 1)}`;
}

function otherWord(text: string, word: string, dice: Dice, like = /^./u): string {
  const fillers = new Set(['the', 'that', 'of', 'and']);
  const choices = wordsOf(text).map((span) => textOf(text, span)).filter((other) => other.toLowerCase() !== word.toLowerCase() && like.test(other) && !fillers.has(other.toLowerCase()));
  return dice.of(choices);
}

const lostWords: EditClass = (before, quoted, dice) => {
  const words = wordsOf(before, quoted).filter(isInside(quoted)).filter((word) => !['the', 'that', 'of', 'and'].includes(textOf(before, word).toLowerCase()));
  if (words.length < 2) return gone(before, quoted);
  const { start, end } = dice.of(words);
  return gone(before, quoted, before.slice(quoted.start, start) + before.slice(end, quoted.end));
};

/** Where the quoted words stay, and where they go. */
export const editClasses: Readonly<Record<string, EditClass>> = {
  'reflowed': reflow,
  'typography': typography,
  'tags and links added': tags,
  'insertions around': insertions,
  'copied elsewhere': copied,
  'deletions around': deletions,
  'slips around': mistypedAround,
  'a slip within': mistypedWithin,
  'paragraph moved': movedParagraph,
  'all of it together': together(reflow, typography, insertions, deletions, mistypedAround),
  'sentence deleted': deleted,
  'a word gone': lostWords,
  'near twin in place': twinInPlace,
  'near twin elsewhere': twinElsewhere,
};
