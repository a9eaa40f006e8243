import type { Span, TextEdit } from '../model';

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

/** An id, and the one that is to stand in its place. */
export interface IdRenaming extends NamedId {
  readonly to: string;
}

/** The edits that write another id wherever this one stands; what is written whole for two is written once. */
export function renamingEdits(places: readonly IdPlace[], { sort, id, to }: IdRenaming): TextEdit[] {
  const own = places.filter((place) => place.sort === sort && place.id === id);
  return [...new Map(own.map(({ span: { start, end }, written }) => [start, { start, end, text: written(to) }])).values()];
}

/** The id that is written at an offset. */
export function idAt(places: readonly IdPlace[], offset: number): IdPlace | undefined {
  return places.find(({ span }) => span.start <= offset && offset <= span.end);
}
