import type { LoadBibtex } from '../../src/core/loadPart';

/** BibTeX as the tests load it: from its source. */
export const bibtexLibrary: LoadBibtex = () => import('../../src/core/parts/bibtex');
