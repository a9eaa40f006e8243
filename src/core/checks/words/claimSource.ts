import type { ClaimTag } from '../../entities/articleRecord';
import { readMarkup, type Reading } from '../../markup/readMarkup';
import type { Span } from '../../model';

/** What stands behind the plain words of the claims of one article, once its text is at hand. */
export class ClaimSource {
  readonly #text: string;
  readonly #kinds: ReadonlySet<string>;
  /** The text with a blank for everything that is no part of anybody's words. */
  #words: string | undefined;
  #code: readonly Span[] = [];

  constructor(text: string, kinds: ReadonlySet<string>) {
    this.#text = text;
    this.#kinds = kinds;
  }

  /** The code and the block quotes among the claim's words, as spans of its plain text; undefined where that cannot be told. */
  apart(tag: ClaimTag): readonly Span[] | undefined {
    const places = this.#placesOf(tag);
    if (!places) return undefined;
    const apart = [...this.#code.filter(({ start, end }) => start < tag.contentEnd && end > tag.contentStart), ...quotedLines(this.#text, tag)];
    const spans: { start: number; end: number }[] = [];
    for (const [at, place] of places.entries()) {
      if (!apart.some(({ start, end }) => start <= place && place < end)) continue;
      const last = spans.at(-1);
      if (last?.end === at) last.end++;
      else spans.push({ start: at, end: at + 1 });
    }
    return spans;
  }

  /** Where words of the claim's plain text stand in the article; the whole claim where that cannot be told. */
  locate(tag: ClaimTag, words: Span): Span {
    const places = this.#placesOf(tag);
    const [start, last] = [places?.[words.start], places?.[words.end - 1]];
    return start === undefined || last === undefined ? { start: tag.contentStart, end: tag.contentEnd } : { start, end: last + 1 };
  }

  #placesOf(tag: ClaimTag): readonly number[] | undefined {
    this.#words ??= this.#readWords();
    return align(tag.text, this.#words, tag);
  }

  #readWords(): string {
    const reading = readMarkup(this.#text, { kinds: this.#kinds, all: true, regions: true });
    this.#code = reading.regions.filter(({ kind }) => kind === 'code');
    return blanked(this.#text, wordless(this.#text, reading));
  }
}

/** Attributes, addresses, HTML and the like: what is written and not said. */
function wordless(text: string, { tags, regions }: Reading): readonly Span[] {
  const written = new Set<string>(['html', 'latex', 'raw', 'note', 'frontMatter']);
  return [
    ...tags.flatMap((tag) => [{ start: tag.start, end: tag.contentStart }, { start: tag.contentEnd, end: tag.end }]),
    ...regions.filter(({ kind }) => written.has(kind)),
    ...regions.filter(({ kind }) => kind === 'link').map(({ start, end }) => {
      const target = text.slice(start, end).lastIndexOf('](');
      return { start: target < 0 ? end : start + target, end };
    }),
  ];
}

function blanked(text: string, spans: readonly Span[]): string {
  let result = '';
  let from = 0;
  for (const { start, end } of spans.toSorted((one, other) => one.start - other.start)) {
    if (end <= from) continue;
    result += text.slice(from, Math.max(from, start)) + ' '.repeat(end - Math.max(from, start));
    from = end;
  }
  return result + text.slice(from);
}

/** Marks that Markdown takes away, and white space. */
const passed = /[\s*_~^\\`[\]>|:#+.()$-]/u;

/** By offset in `plain`, the offset in the article where the same character stands; undefined where the two do not go together. */
function align(plain: string, words: string, { contentStart, contentEnd }: ClaimTag): readonly number[] | undefined {
  const places: number[] = [];
  let at = contentStart;
  for (let index = 0; index < plain.length; index++) {
    const character = plain.charAt(index);
    if (/\s/u.test(character)) {
      places.push(at);
      continue;
    }
    while (at < contentEnd && words.charAt(at) !== character && passed.test(words.charAt(at))) at++;
    if (words.charAt(at) !== character || at >= contentEnd) return undefined;
    places.push(at++);
  }
  return places;
}

/** The lines of block quotes in which the claim stands, or which stand in it. */
function quotedLines(text: string, { contentStart, contentEnd }: ClaimTag): readonly Span[] {
  const first = text.lastIndexOf('\n', contentStart - 1) + 1;
  return [...text.slice(first, contentEnd).matchAll(/^[ \t]*>.*$/gmu)].map(({ index, 0: line }) => ({ start: first + index, end: first + index + line.length }));
}
