import type { Place } from '../entities/articleRecord';
import type { Span } from '../model';

/** A passage of an article; its line and column where it begins, for articles that no editor has. */
export interface ArticlePlace extends Span, Place {
  readonly document: string;
}

/** A place in the evidence file. */
export interface EvidencePlace extends Span {
  readonly document: undefined;
}

export type AnyPlace = ArticlePlace | EvidencePlace;

/** Of a tag, what its words are found by. */
export interface Tagged extends Span, Place {
  readonly contentStart: number;
  readonly contentEnd: number;
}

/** The words of a tag; a div's begin on the line behind its fence. */
export function wordsOf(document: string, { start, line, column, contentStart, contentEnd }: Tagged, form: 'span' | 'div' = 'span'): ArticlePlace {
  const begins = form === 'div' ? { line: line + 1, column: 1 } : { line, column: column + contentStart - start };
  return { document, start: contentStart, end: contentEnd, ...begins };
}

export function inEvidence({ start, end }: Span): EvidencePlace {
  return { document: undefined, start, end };
}
