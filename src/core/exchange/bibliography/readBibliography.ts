import { UserError } from '../../userError';
import type { LoadBibtex } from '../../loadPart';
import { readCslJson } from './readCslJson';
import type { ReadSource, ReadSources } from './readSources';

/** A bibliography with what its format makes of other items. */
export interface Bibliography extends ReadSources {
  readonly throughFormat: (items: readonly ReadSource[]) => readonly ReadSource[];
}

/** Reads CSL-JSON or BibTeX, by the first sign of the text; rejects with a UserError where it is neither. */
export async function readBibliography(text: string, loadBibtex: LoadBibtex): Promise<Bibliography> {
  if (/^\ufeff?\s*[[{]/u.test(text)) return { ...readCslJson(text), throughFormat: (items) => items };
  const { readBibtex, throughBibtex } = await loadBibtex();
  const read = readBibtex(text);
  if (!read) throw new UserError('The file is neither CSL-JSON nor BibTeX: it should hold a list of items, or entries like @report{key, title = {…}}.');
  return { ...read, throughFormat: throughBibtex };
}
