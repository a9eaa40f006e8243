import type { Span } from '../model';
import { firstIndex } from './firstIndex';

/** One word, number or decisive sign of a text. */
export interface Word {
  /** In the form in which words are compared. */
  readonly folded: string;
  /** In the text that the words were made of. */
  readonly start: number;
  readonly end: number;
}

const joint = '(?:[-\\u2010\\u2011] ?(?=[\\p{Ll}\\p{Lo}])|[\'’ʼ](?=\\p{L}))';
const ideograph = '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}]';
/** What is written without spaces between words counts letter by letter, so that a new line break changes nothing. */
const single = `${ideograph}\\p{M}*`;
const run = `(?!${ideograph})[\\p{L}\\p{N}](?:(?!${ideograph})[\\p{L}\\p{M}\\p{N}])*`;
/** Nearly every word, found faster than by what follows. */
const simple = '[A-Za-z]+(?![\\p{L}\\p{M}\\p{N}\'’ʼ\\-\\u2010\\u2011])';
const number = '\\p{Nd}+(?:[.,:]\\p{Nd}+)*';
/** A minus, a sign of order or of a currency says as much as a digit does; a dash between numbers makes them a range. */
const signs = '(?<![\\p{L}\\p{N}])[-−+](?=\\p{Nd})|(?<=\\p{Nd} ?)[-\\u2010-\\u2015−](?= ?\\p{Nd})|[<>≤≥≈±](?= ?\\p{Nd})|[?？؟%‰°&]|\\p{Sc}';
const pattern = new RegExp(`${simple}|${number}|${single}|${run}(?:${joint}${run})*|${signs}`, 'gu');

/**
 * The words of a readable text, and its form in which only words count: compatibility forms, case, quotation marks,
 * dashes, hyphens within words and all other punctuation are one there.
 */
export class Words {
  /** The folded words, one space before and behind each. */
  readonly folded: string;
  readonly #text: string;
  readonly #all: readonly Word[];
  /** By word, where it begins in `folded`. */
  readonly #starts: Uint32Array;
  #counts: ReadonlyMap<string, number> | undefined;

  constructor(text: string) {
    this.#text = text;
    this.#all = wordsIn(text);
    this.#starts = new Uint32Array(this.#all.length);
    let length = 1;
    this.#all.forEach(({ folded }, at) => {
      this.#starts[at] = length;
      length += folded.length + 1;
    });
    this.folded = ` ${this.#all.map(({ folded }) => `${folded} `).join('')}`;
  }

  get all(): readonly Word[] {
    return this.#all;
  }

  /** A word as it stands in the text. */
  writtenAs({ start, end }: Word): string {
    return this.#text.slice(start, end);
  }

  /** The number of the word that holds an offset of `folded`, or stands behind it. */
  indexAt(offset: number): number {
    return firstIndex(this.#all.length, (at) => (this.#starts[at] ?? 0) + (this.#all[at]?.folded.length ?? 0) > offset);
  }

  /** Where the words of another text stand in this one, in the same order and without another between them; at most `most`. */
  placesOf(text: string, most = 2): readonly Span[] {
    const wanted = new Words(text);
    if (wanted.all.length === 0) return [];
    const places: Span[] = [];
    for (let at = this.folded.indexOf(wanted.folded); at >= 0 && places.length < most; at = this.folded.indexOf(wanted.folded, at + 1)) {
      const first = this.indexAt(at + 1);
      places.push(this.spanOf(first, first + wanted.all.length - 1));
    }
    return places;
  }

  /** At most `length` code units of `folded` around the word with a number. */
  foldedAround(word: number, length: number): Span {
    const middle = this.#starts[word] ?? this.folded.length;
    const start = Math.max(0, Math.min(Math.floor(middle - length / 2), this.folded.length - Math.floor(length)));
    return { start, end: Math.min(this.folded.length, start + Math.ceil(length)) };
  }

  /** The number of the first word that ends behind an offset of the text. */
  wordAt(offset: number): number {
    return firstIndex(this.#all.length, (at) => (this.#all[at]?.end ?? 0) > offset);
  }

  /** From the word with one number to that with another, in the text. */
  spanOf(first: number, last: number): Span {
    return { start: this.#all[first]?.start ?? this.#text.length, end: this.#all[last]?.end ?? this.#text.length };
  }

  /** How often a folded word stands in the text. */
  count(folded: string): number {
    if (!this.#counts) {
      const counts = new Map<string, number>();
      for (const word of this.#all) counts.set(word.folded, (counts.get(word.folded) ?? 0) + 1);
      this.#counts = counts;
    }
    return this.#counts.get(folded) ?? 0;
  }
}

function wordsIn(text: string): readonly Word[] {
  return [...text.matchAll(pattern)].map(({ index, 0: found }) => ({ folded: folded(found), start: index, end: index + found.length }));
}

const plain = /^[a-z0-9]+$/;

function folded(word: string): string {
  if (plain.test(word)) return word;
  // What is raised, lowered or a fraction would be read as another number: 10² is not 102.
  const form = /\p{No}/u.test(word) ? word.normalize('NFC') : word.normalize('NFKC');
  return form.toLowerCase().replace(/[’ʼ]/gu, '\'').replace(/[\u2010-\u2015−]/gu, '-').replace(/(?<=\p{L}\p{M}*)- ?/gu, '').replace('؟', '?');
}
