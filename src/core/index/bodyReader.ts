import type { ArticleRecord, ClaimTag, LocatedCitation, LocatedProblem } from '../entities/articleRecord';
import { ClaimRefRow, ClaimRow, CitationRow, forms, Head, NameRow, ProblemRow, severities } from './articleLayout';

/** What an article's body holds behind its mentions. */
export type BodyRest = Omit<ArticleRecord, 'document' | 'title' | 'mentions'>;

/** What the reader needs of the article. */
export interface BodySource {
  count(of: Head): number;
  /** The body's number at this index. */
  at(index: number): number;
  /** The string, or the own text, of this place. */
  string(place: number): string;
  ownText(place: number): string;
}

/** Reads what stands in a body behind the mentions and their references, from front to back. */
export class BodyReader {
  readonly #source: BodySource;
  #next: number;

  constructor(source: BodySource, start: number) {
    this.#source = source;
    this.#next = start;
  }

  read(): BodyRest {
    const claims = this.#several(Head.Claims, () => this.claim());
    const citations = this.#several(Head.Citations, () => this.#citation());
    const names = new Map(this.#several(Head.Names, () => this.#name()));
    return { claims, citations, names, problems: this.#several(Head.Problems, () => this.#problem()) };
  }

  claim(): ClaimTag {
    const row = this.#row(ClaimRow.Size);
    const id = row(ClaimRow.Id);
    const form = row(ClaimRow.Form);
    const refs = Array.from({ length: row(ClaimRow.Refs) }, () => this.#row(ClaimRefRow.Size));
    return {
      id: id === 0 ? undefined : this.#source.ownText(id), text: this.#source.ownText(row(ClaimRow.Text)),
      start: row(ClaimRow.Start), end: row(ClaimRow.End), contentStart: row(ClaimRow.ContentStart), contentEnd: row(ClaimRow.ContentEnd),
      line: row(ClaimRow.Line), column: row(ClaimRow.Column), form: forms[form >> 1] ?? 'span', quotes: (form & 1) === 1,
      refs: refs.map((ref) => this.#source.ownText(ref(ClaimRefRow.Id))),
      refSpans: refs.map((ref) => ({ start: ref(ClaimRefRow.Start), end: ref(ClaimRefRow.End) })),
    };
  }

  #several<Item>(count: Head, read: () => Item): Item[] {
    return Array.from({ length: this.#source.count(count) }, read);
  }

  #citation(): LocatedCitation {
    const row = this.#row(CitationRow.Size);
    const keys = Array.from({ length: row(CitationRow.Keys) }, () => this.#source.string(this.#row(1)(0)));
    return { keys, start: row(CitationRow.Start), end: row(CitationRow.End), line: row(CitationRow.Line), column: row(CitationRow.Column) };
  }

  #name(): [name: string, id: string] {
    const row = this.#row(NameRow.Size);
    return [this.#source.string(row(NameRow.Name)), this.#source.string(row(NameRow.Id))];
  }

  #problem(): LocatedProblem {
    const row = this.#row(ProblemRow.Size);
    return {
      code: this.#source.string(row(ProblemRow.Code)), severity: severities[row(ProblemRow.Severity)] ?? 'error',
      start: row(ProblemRow.Start), end: row(ProblemRow.End), line: row(ProblemRow.Line), column: row(ProblemRow.Column),
      args: JSON.parse(this.#source.ownText(row(ProblemRow.Args))) as LocatedProblem['args'],
    };
  }

  /** The next `size` numbers, by their column. */
  #row(size: number): (column: number) => number {
    const start = this.#next;
    this.#next += size;
    return (column) => this.#source.at(start + column);
  }
}
