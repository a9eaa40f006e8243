import type { IdPlace, NamedId } from '../evidence/idPlace';
import type { TextEdit } from '../model';

/** An id, and the one that is to stand in its place. */
export interface IdRenaming extends NamedId {
  readonly to: string;
}

/** The edits that write another id wherever this one stands; what is written whole for two is written once. */
export function renamingEdits(places: readonly IdPlace[], { sort, id, to }: IdRenaming): TextEdit[] {
  const own = places.filter((place) => place.sort === sort && place.id === id);
  return [...new Map(own.map(({ span: { start, end }, written }) => [start, { start, end, text: written(to) }])).values()];
}
