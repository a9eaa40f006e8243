import { lazily } from '../lazily';
import type { Span, TextEdit } from '../model';
import { ContentOffsets } from './content';
import { hiddenMarkup } from './hiddenMarkup';
import { hiddenSigns } from './hiddenSigns';
import { MappedText } from './mappedText';
import { Words } from './words';

/** A span of a source's text with its place as evidence files count it. */
export interface SourcePlace extends Span {
  /** Of its start, in the content without byte-order mark and with LF. */
  readonly position: number;
}

const unseen = '\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff';
const spacing = new RegExp(`[${unseen}]*\\s[\\s${unseen}]*|[${unseen}]+`, 'gu');

/**
 * What a person sees of a text: without tags, front matter and other markup, each run of white space one space,
 * characters that show nothing left out. Quotations are made of it and found in it, so that tags never matter.
 */
export class ReadableText {
  readonly #source: string;
  #offsets: ContentOffsets | undefined;
  readonly #seen: MappedText;
  #words: Words | undefined;

  private constructor(source: string, seen: MappedText) {
    this.#source = source;
    this.#seen = seen.edited(spaces(seen.text));
  }

  static ofMarkdown(source: string): ReadableText {
    const { edits, verbatim } = hiddenMarkup(source);
    const shown = MappedText.of(source).edited(edits);
    let next = 0;
    const isVerbatim = (offset: number): boolean => {
      const at = shown.startOf(offset);
      while ((verbatim[next]?.end ?? Infinity) <= at) next++;
      return (verbatim[next]?.start ?? Infinity) <= at;
    };
    return new ReadableText(source, shown.edited(hiddenSigns(shown.text, isVerbatim)));
  }

  static ofPlainText(source: string): ReadableText {
    return new ReadableText(source, MappedText.of(source));
  }

  get text(): string {
    return this.#seen.text;
  }

  /** Its words, made when they are first asked for. */
  get words(): Words {
    return this.#words ??= new Words(this.text);
  }

  /** What a span of the source shows, without white space at its ends; undefined where that is nothing. */
  spanOf({ start, end }: Span): Span | undefined {
    let [from, to] = [this.#seen.offsetOf(start), Math.min(this.text.length, this.#seen.offsetOf(end - 1) + 1)];
    if (this.#seen.startOf(to - 1) >= end) to -= 1;
    while (from < to && this.text[from] === ' ') from += 1;
    while (to > from && this.text[to - 1] === ' ') to -= 1;
    return from < to ? wholeCharacters(this.text, from, to) : undefined;
  }

  /** Where in the source a span, not empty, stands. */
  placeOf(span: Span): SourcePlace {
    const place = this.#seen.sourceOf(span);
    return { ...place, position: this.#contentOffset(place.start) };
  }

  /** The position of an offset of `text`, as `placeOf` gives it. */
  positionOf(offset: number): number {
    return this.#contentOffset(this.#seen.startOf(offset));
  }

  /** Where in `text` a position stands, as far as it is one of the source's: line ends are not counted anew. */
  offsetAt(position: number): number {
    return this.#seen.offsetOf(position);
  }

  #contentOffset(offset: number): number {
    this.#offsets ??= new ContentOffsets(this.#source);
    return this.#offsets.of(offset);
  }
}

function spaces(text: string): readonly TextEdit[] {
  const edits: TextEdit[] = [];
  for (const { index, 0: found } of text.matchAll(spacing)) {
    const end = index + found.length;
    const divides = index > 0 && end < text.length && /\s/u.test(found.replaceAll('\ufeff', ''));
    if (found !== ' ' || !divides) edits.push({ start: index, end, text: divides ? ' ' : '' });
  }
  return edits;
}

const continuation = lazily(() => /^(?:[\udc00-\udfff\u200d]|\p{M})/u);

/** No half of a surrogate pair, no base letter without its marks. */
function wholeCharacters(text: string, from: number, to: number): Span {
  const continues = (at: number): boolean => continuation().test(text.slice(at, at + 2)) || text[at - 1] === '\u200d';
  let [start, end] = [from, to];
  while (start > 0 && continues(start)) start -= 1;
  while (end < text.length && continues(end)) end += 1;
  return { start, end };
}
