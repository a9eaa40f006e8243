import type { Span } from '../model';

/** What an id names; ids are unique among those of one sort. */
export type IdSort = 'entity' | 'claim' | 'source' | 'evidence' | 'question';

/** An id of a case, whatever holds it. */
export interface NamedId {
  readonly sort: IdSort;
  /** In NFC. */
  readonly id: string;
}

/** A place at which an id is written. */
export interface IdPlace extends NamedId {
  /** What is replaced to write another. */
  readonly span: Span;
  /** What to write there for another id. */
  readonly written: (id: string) => string;
}
