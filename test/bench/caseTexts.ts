import { readFileSync } from 'node:fs';
import path from 'node:path';
import { listArticles } from '../../src/node/listArticles';

/** The articles of a case in memory, in the order of their documents. */
export function caseTexts(folder: string): readonly { readonly document: string; readonly text: string }[] {
  return listArticles(folder).map((document) => ({ document, text: readFileSync(path.join(folder, document), 'utf8') }));
}
