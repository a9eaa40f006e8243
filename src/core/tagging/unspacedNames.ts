import { lazily } from '../lazily';
import type { NameMatch } from './nameIndex';
import { canStandAt } from './nameBoundaries';

const unspaced = lazily(() => /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u);
const letters = lazily(() => new RegExp(unspaced().source, 'gu'));
/** What belongs to the letter before it: marks, the vowels and ends of Korean syllables that are written apart, half-width voicing marks. */
const joined = lazily(() => /[\p{M}\u1160-\u11ff\uff9e\uff9f]/u);
const parts = lazily(() => /[\p{M}\u1100-\u11ff]/u);
const letterWithMarks = lazily(() => new RegExp(`[^]${joined().source}*`, 'gu'));
/** Code units that a letter takes at most where it is written apart. */
const mostParts = 3;

interface UnspacedName {
  readonly name: string;
  /** In the form in which it is compared. */
  readonly said: string;
}

/** Names in scripts without spaces, by their first letter, however an article composes them: half-width, or with Korean syllables taken apart. */
export class UnspacedNames {
  readonly #names = new Map<string, UnspacedName[]>();

  /** Whether names that begin so are kept here. */
  static has(name: string): boolean {
    return unspaced().test(String.fromCodePoint(name.codePointAt(0) ?? 0));
  }

  add(name: string): void {
    const said = name.normalize('NFKC');
    const first = String.fromCodePoint(said.codePointAt(0) ?? 0);
    this.#names.set(first, [...(this.#names.get(first) ?? []), { name, said }].sort((one, other) => other.said.length - one.said.length));
  }

  /** Where in a text names may begin. */
  starts(text: string): readonly number[] {
    return this.#names.size === 0 ? [] : Array.from(text.matchAll(letters()), ({ index }) => index);
  }

  /** The longest that begins at an offset. */
  at(text: string, start: number): NameMatch | undefined {
    for (const { name, said } of this.#names.get(firstLetter(text, start)) ?? []) {
      const end = endOf(text, start, said);
      if (end !== undefined && canStandAt(text, start, end)) return { start, end, name };
    }
    return undefined;
  }
}

function firstLetter(text: string, start: number): string {
  const first = String.fromCodePoint(text.codePointAt(start) ?? 0);
  if (!isLoose(text.slice(start, start + first.length + 1))) return first;
  const [whole = first] = text.slice(start, start + 2 * mostParts).match(letterWithMarks()) ?? [];
  return String.fromCodePoint(whole.normalize('NFKC').codePointAt(0) ?? 0);
}

/** Where the name ends that begins at an offset, if it does. */
function endOf(text: string, start: number, said: string): number | undefined {
  const near = text.slice(start, start + mostParts * said.length + 1);
  if (!isLoose(near)) return near.startsWith(said) ? start + said.length : undefined;
  let [words, end] = ['', start];
  for (const [letter] of near.matchAll(letterWithMarks())) {
    words += letter.normalize('NFKC');
    end += letter.length;
    if (words === said) return end;
    if (!said.startsWith(words)) return undefined;
  }
  return undefined;
}

/** Whether a text may be written otherwise than it is compared. */
function isLoose(text: string): boolean {
  return parts().test(text) || text !== text.normalize('NFKC');
}
