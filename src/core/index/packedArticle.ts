import type { ArticleRecord, ClaimTag, Mention } from '../entities/articleRecord';
import type { Span } from '../model';
import { finish, inParts, type Steps } from '../steps';
import { type Cells, ClaimRefRow, ClaimRow, CitationRow, Head, MentionColumn, ownTextsFrom, RefSpanRow, stringsOf } from './articleLayout';
import { BodyReader, type BodyRest } from './bodyReader';
import { fits, unknownFit } from './loneKeys';
import { readNaming, type WrittenNaming } from './naming';
import { placeBehind, textAt } from './textBytes';

/** Gives back the text that a number stands for. */
export interface Texts {
  textOf(number: number): string;
}

/** The document of the article that begins at `start` among these numbers. */
export function documentAt({ words, bytes }: Cells, start: number): string {
  return textAt(bytes, ownTextsFrom(words, start));
}

/** So many mentions are compared before others have their turn. */
const aStep = 1 << 10;
/** So many are put together. */
const recordedAtOnce = 1 << 7;

const noSpans: readonly Span[] = [];
const noNames: ReadonlyMap<string, string> = new Map();

/** An article as numbers, read where it is asked for: what is not asked for costs nothing. */
export class PackedArticle {
  readonly #cells: Cells;
  readonly #start: number;
  readonly #texts: Texts;
  readonly #isWide: boolean;
  /** The first cell of the body, in cells of its width. */
  readonly #body: number;
  readonly #mentions: number;
  /** Kept once it was asked for, as whoever takes the article in asks again and again. */
  #document: string | undefined;

  /** The article that begins at `start` among these numbers. */
  constructor(cells: Cells, start: number, texts: Texts) {
    const { words } = cells;
    this.#cells = cells;
    this.#start = start;
    this.#texts = texts;
    this.#isWide = words[start + Head.IsWide] === 1;
    this.#body = (start + Head.Size + (words[start + Head.Strings] ?? 0) + (words[start + Head.TextWords] ?? 0)) * (this.#isWide ? 1 : 2);
    this.#mentions = words[start + Head.Mentions] ?? 0;
  }

  /** The numbers of the strings that the article uses; of one that it uses twice perhaps twice. */
  get strings(): Uint32Array {
    return stringsOf(this.#cells.words, this.#start);
  }

  get document(): string {
    return this.#document ??= documentAt(this.#cells, this.#start);
  }

  get title(): string {
    const first = this.#ownTexts;
    return this.#ownText(placeBehind(this.#cells.bytes, first) - first);
  }

  get mentionCount(): number {
    return this.#mentions;
  }

  /** The number of the text that `namingText` makes of a mention. */
  naming(mention: number): number {
    return this.#string(this.#cell(mention, MentionColumn.Naming));
  }

  /** The mentions whose naming fits, by their index; `isMeant` is asked where `known`, by naming, does not say. */
  mentionsNamed(known: Uint8Array, isMeant: (naming: number) => boolean): readonly number[] {
    const { words, halves } = this.#cells;
    const cells = this.#isWide ? words : halves;
    const [first, strings] = [this.#body + MentionColumn.Naming * this.#mentions, this.#start + Head.Size];
    const found: number[] = [];
    for (let mention = 0; mention < this.#mentions; mention++) {
      const naming = words[strings + (cells[first + mention] ?? 0)] ?? 0;
      const fit = known[naming] ?? unknownFit;
      if (fit === fits || (fit === unknownFit && isMeant(naming))) found.push(mention);
    }
    return found;
  }

  paragraph(mention: number): number {
    return this.#cell(mention, MentionColumn.Paragraph);
  }

  sentence(mention: number): number {
    return this.#cell(mention, MentionColumn.Sentence);
  }

  /** Whether all mentions have the namings of the other's, one by one, and nothing else settles what they mean. */
  *isNamedAs(other: PackedArticle): Steps<boolean> {
    if (this.mentionCount !== other.mentionCount || this.settlesNames || other.settlesNames) return false;
    let same = 0;
    yield* inParts(this.mentionCount, aStep, (from, to) => {
      for (let mention = from; mention < to; mention++) if (this.naming(mention) === other.naming(mention)) same++;
    });
    return same === this.mentionCount;
  }

  mentionText(mention: number): string {
    return this.#written(mention).text;
  }

  mention(index: number): Mention {
    const { kind, refs, text } = this.#written(index);
    const date = this.#cell(index, MentionColumn.Date) >> 1;
    return {
      start: this.#cell(index, MentionColumn.Start), end: this.#cell(index, MentionColumn.End),
      contentStart: this.#cell(index, MentionColumn.ContentStart), contentEnd: this.#cell(index, MentionColumn.ContentEnd),
      line: this.#cell(index, MentionColumn.Line), column: this.#cell(index, MentionColumn.Column),
      paragraph: this.paragraph(index), sentence: this.sentence(index),
      kind, refs, refSpans: refs.length === 0 ? noSpans : this.#refSpansOf(index),
      text,
      inNote: (this.#cell(index, MentionColumn.Date) & 1) === 1,
      date: date === 0 ? undefined : this.#text(date - 1),
    };
  }

  /** Whether its front matter settles names. */
  get settlesNames(): boolean {
    return this.#count(Head.Names) > 0;
  }

  /** Normalised name → id, as the front matter settles it. */
  names(): ReadonlyMap<string, string> {
    return this.settlesNames ? this.#rest().names : noNames;
  }

  claims(): readonly ClaimTag[] {
    return this.#count(Head.Claims) === 0 ? [] : this.#rest().claims;
  }

  /** The tags that make the claim, by place. */
  claimsWithId(id: string): ClaimTag[] {
    const rows: number[] = [];
    this.#eachClaim((row) => { if (this.#claimId(row) === id) rows.push(row); });
    return rows.map((row) => this.#restFrom(row).claim());
  }

  /** The ids of the claims that the article makes, by place, one as often as it is made. */
  claimIds(): string[] {
    const ids: string[] = [];
    this.#eachClaim((row) => {
      const id = this.#claimId(row);
      if (id !== undefined) ids.push(id);
    });
    return ids;
  }

  /** The keys of the sources that the article cites, by place, one as often as it is cited. */
  citedKeys(): string[] {
    const keys: string[] = [];
    let row = this.#eachClaim(() => undefined);
    for (let left = this.#count(Head.Citations); left > 0; left--) {
      const end = row + CitationRow.Size + this.#at(row + CitationRow.Keys);
      for (let key = row + CitationRow.Size; key < end; key++) keys.push(this.#text(this.#at(key)));
      row = end;
    }
    return keys;
  }

  record(): ArticleRecord {
    return finish(this.recording());
  }

  /** The same in steps; it holds good only if the article is there all the while. */
  *recording(): Steps<ArticleRecord> {
    const mentions: Mention[] = [];
    yield* inParts(this.mentionCount, recordedAtOnce, (from, to) => {
      for (let index = from; index < to; index++) mentions.push(this.mention(index));
    });
    return { document: this.document, title: this.title, mentions, ...this.#rest() };
  }

  #rest(): BodyRest {
    return this.#restFrom(this.#claimsStart()).read();
  }

  #restFrom(start: number): BodyReader {
    return new BodyReader({
      count: (of) => this.#count(of),
      at: (index) => this.#at(index),
      string: (place) => this.#text(place),
      ownText: (place) => this.#ownText(place),
    }, start);
  }

  #written(mention: number): WrittenNaming {
    return readNaming(this.#texts.textOf(this.naming(mention)));
  }

  #claimId(row: number): string | undefined {
    const id = this.#at(row + ClaimRow.Id);
    return id === 0 ? undefined : this.#ownText(id);
  }

  /** Calls with the beginning of each claim's row, and gives what follows the last. */
  #eachClaim(visit: (row: number) => void): number {
    let row = this.#claimsStart();
    for (let left = this.#count(Head.Claims); left > 0; left--) {
      visit(row);
      row += ClaimRow.Size + ClaimRefRow.Size * this.#at(row + ClaimRow.Refs);
    }
    return row;
  }

  #refSpansOf(mention: number): Span[] {
    const start = this.#refSpansStart();
    const end = this.#claimsStart();
    // The rows stand in the order of their mentions.
    let [low, high] = [0, this.#count(Head.RefSpans)];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#at(start + RefSpanRow.Size * middle) < mention) low = middle + 1;
      else high = middle;
    }
    const spans: Span[] = [];
    for (let at = start + RefSpanRow.Size * low; at < end && this.#at(at) === mention; at += RefSpanRow.Size) {
      spans.push({ start: this.#at(at + RefSpanRow.Start), end: this.#at(at + RefSpanRow.End) });
    }
    return spans;
  }

  #refSpansStart(): number {
    return MentionColumn.Size * this.mentionCount;
  }

  #claimsStart(): number {
    return this.#refSpansStart() + RefSpanRow.Size * this.#count(Head.RefSpans);
  }

  #cell(mention: number, column: MentionColumn): number {
    return this.#at(column * this.#mentions + mention);
  }

  #text(place: number): string {
    return this.#texts.textOf(this.#string(place));
  }

  /** The number of the string at this place. */
  #string(place: number): number {
    return this.#cells.words[this.#start + Head.Size + place] ?? 0;
  }

  get #ownTexts(): number {
    return ownTextsFrom(this.#cells.words, this.#start);
  }

  #ownText(place: number): string {
    return textAt(this.#cells.bytes, this.#ownTexts + place);
  }

  #count(of: Head): number {
    return this.#cells.words[this.#start + of] ?? 0;
  }

  #at(index: number): number {
    return (this.#isWide ? this.#cells.words[this.#body + index] : this.#cells.halves[this.#body + index]) ?? 0;
  }
}
