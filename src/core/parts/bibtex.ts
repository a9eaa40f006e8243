import { readBibtex } from '../exchange/bibliography/readBibtex';
import type { ReadSource } from '../exchange/bibliography/readSources';
import { writeBibtex } from '../exchange/bibliography/writeBibtex';

export { readBibtex, writeBibtex };

/** What BibTeX can say of items, to compare others from a BibTeX file with. */
export function throughBibtex(items: readonly ReadSource[]): readonly ReadSource[] {
  return readBibtex(writeBibtex(items))?.sources ?? [];
}
