import { lazily } from '../lazily';
import type { Span } from '../model';

interface Word extends Span {
  readonly text: string;
}

const words = lazily(() => /(?:\p{Lu}\.){2,}|\p{Lu}\.(?=\s\p{Lu})|[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:[-'’‘ʼ‐‑&][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*/gu);
const possessive = /['’][sS]$/u;
const capitalised = lazily(() => /^(?:\p{Lu}|\p{Lt}|(?:al|el|an|as|ad|ar|at|az|ash|ul)[-‐‑]\p{Lu}|(?:d|l)['’]\p{Lu})/u);
const particle = /^(?:al|el|bin|bint|ibn|abu|van|von|der|den|de|del|della|di|da|dos|das|du|la|le|ten|ter|zu|zur|af|av|of|for|the)$/u;
const gap = /^(?:[^\S\r\n]+|[^\S\r\n]*\r?\n[ \t]*(?:>[ \t]*)*)$/u;
/** Words that are capitalised at the start of a sentence and seldom begin a name. */
const openers = new Set(('The A An In On At By To Of As If It Its He His She Her They Their We Our This That These Those But And Or Nor So Yet For From With Without When While Where Since '
  + 'After Before During Despite Although Though However Moreover Meanwhile Following Under Over Both Then There What Who How Why Not No Such Some Many Most').split(' '));

/** The names and the other words of a text in order: runs of capitalised words with what joins them are one. */
export function nameWordsIn(text: string): readonly Span[] {
  const all = [...text.matchAll(words())].map(({ 0: found, index }) => {
    const word = found.replace(possessive, '');
    return { text: word, start: index, end: index + word.length };
  });
  const spans: Span[] = [];
  for (let at = 0; at < all.length;) {
    const last = endOfRun(text, all, at);
    const first = all[at];
    const end = all[last];
    if (first && end) spans.push({ start: first.start, end: end.end });
    at = last + 1;
  }
  return spans;
}

/** Index of the last word of the name that begins with the word at `first`; `first` itself where none does. */
function endOfRun(text: string, all: readonly Word[], first: number): number {
  const opening = all[first];
  if (!opening || !capitalised().test(opening.text) || openers.has(opening.text)) return first;
  let last = first;
  for (let at = first + 1; at < all.length; at++) {
    const word = all[at];
    const before = all[at - 1];
    if (!word || !before || !gap.test(text.slice(before.end, word.start))) break;
    if (capitalised().test(word.text) || /^\p{N}+$/u.test(word.text) && last === at - 1) last = at;
    else if (!particle.test(word.text)) break;
  }
  return last;
}
