import type { ArticleRecord, ClaimTag, LocatedCitation, LocatedProblem, Mention } from '../entities/articleRecord';
import { articleNumbers, forms, MentionColumn, severities } from './articleLayout';
import { GrowingNumbers } from './growingNumbers';
import type { GrowingStrings } from './growingStrings';
import { GrowingTexts } from './textBytes';

/** Turns records into numbers, one after another, with one numbering of the strings that they share. */
export class RecordPacker {
  readonly #numbering: GrowingStrings;
  /** By the number of a string: its place among those of the article at hand, if `#seenIn` says that it is of this one. */
  readonly #places = new GrowingNumbers();
  readonly #seenIn = new GrowingNumbers();
  readonly #strings = new GrowingNumbers();
  readonly #texts = new GrowingTexts();
  readonly #body = new GrowingNumbers();
  #article = 0;

  constructor(numbering: GrowingStrings) {
    this.#numbering = numbering;
  }

  /** As `articleLayout.ts` says. */
  pack(record: ArticleRecord): Uint32Array {
    this.#begin();
    this.#texts.add(record.document);
    this.#texts.add(record.title);
    this.#mentions(record.mentions);
    const refSpans = this.#refSpans(record.mentions);
    for (const claim of record.claims) this.#claim(claim);
    for (const citation of record.citations) this.#citation(citation);
    for (const [name, id] of record.names) this.#put(this.#placeOf(name), this.#placeOf(id));
    for (const problem of record.problems) this.#problem(problem);
    const { mentions, claims, citations, names, problems } = record;
    const counts = [mentions.length, refSpans, claims.length, citations.length, names.size, problems.length];
    return articleNumbers({ counts, strings: this.#strings.all(), texts: this.#texts.all(), body: this.#body.all() });
  }

  #begin(): void {
    this.#article++;
    this.#strings.clear();
    this.#texts.clear();
    this.#body.clear();
  }

  // Walked by index: the engine keeps giving up its fast code for an iteration over the arguments.
  #put(...numbers: readonly number[]): void {
    for (let at = 0; at < numbers.length; at++) this.#body.push(numbers[at] ?? 0);
  }

  #placeOf(text: string): number {
    return this.#place(this.#numbering.numberOf(text));
  }

  /** Of the string with this number. */
  #place(number: number): number {
    if (this.#seenIn.at(number) === this.#article) return this.#places.at(number);
    const place = this.#strings.length;
    this.#strings.push(number);
    this.#places.set(number, place);
    this.#seenIn.set(number, this.#article);
    return place;
  }

  #mentions(mentions: readonly Mention[]): void {
    const cells = this.#body.room(MentionColumn.Size * mentions.length);
    for (let at = 0; at < mentions.length; at++) {
      const mention = mentions[at];
      if (mention) this.#mention(mention, cells, at, mentions.length);
    }
  }

  /** Sets the cells of one mention, each in its column of so many rows. */
  #mention(mention: Mention, cells: Uint32Array, row: number, rows: number): void {
    const date = mention.date === undefined ? 0 : this.#placeOf(mention.date) + 1;
    cells[rows * MentionColumn.Naming + row] = this.#place(this.#numbering.numberOfNaming(mention));
    cells[rows * MentionColumn.Start + row] = mention.start;
    cells[rows * MentionColumn.End + row] = mention.end;
    cells[rows * MentionColumn.ContentStart + row] = mention.contentStart;
    cells[rows * MentionColumn.ContentEnd + row] = mention.contentEnd;
    cells[rows * MentionColumn.Line + row] = mention.line;
    cells[rows * MentionColumn.Column + row] = mention.column;
    cells[rows * MentionColumn.Paragraph + row] = mention.paragraph;
    cells[rows * MentionColumn.Sentence + row] = mention.sentence;
    cells[rows * MentionColumn.Date + row] = 2 * date + (mention.inNote ? 1 : 0);
  }

  #refSpans(mentions: readonly Mention[]): number {
    let rows = 0;
    for (let at = 0; at < mentions.length; at++) {
      for (const { start, end } of mentions[at]?.refSpans ?? []) {
        this.#put(at, start, end);
        rows++;
      }
    }
    return rows;
  }

  #claim({ id, text, start, end, contentStart, contentEnd, line, column, form, quotes, refs, refSpans }: ClaimTag): void {
    this.#put(
      id === undefined ? 0 : this.#texts.add(id), this.#texts.add(text), start, end, contentStart, contentEnd, line, column,
      2 * forms.indexOf(form) + (quotes ? 1 : 0), refs.length,
    );
    refs.forEach((ref, at) => { this.#put(this.#texts.add(ref), refSpans[at]?.start ?? start, refSpans[at]?.end ?? end); });
  }

  #citation({ start, end, line, column, keys }: LocatedCitation): void {
    this.#put(start, end, line, column, keys.length);
    for (const key of keys) this.#put(this.#placeOf(key));
  }

  #problem({ code, severity, start, end, line, column, args }: LocatedProblem): void {
    this.#put(this.#placeOf(code), severities.indexOf(severity), start, end, line, column, this.#texts.add(JSON.stringify(args)));
  }
}
