import path from 'node:path';
import { readArticle } from '../core/entities/readArticle';
import type { SeenClaim } from '../core/evidence/newRecords';
import { listArticles } from './listArticles';
import { readTextFile } from './readTextFile';

/** Where an article of a folder makes a claim, and in which words; only articles that hold the id are read as Markdown. */
export function findClaim(folder: string, id: string, kinds: ReadonlySet<string>): SeenClaim | undefined {
  for (const document of listArticles(folder)) {
    const content = readTextFile(path.join(folder, document));
    if (!('text' in content) || !content.text.includes(id)) continue;
    const tag = readArticle(document, content.text, kinds).claims.find((claim) => claim.id === id);
    if (tag) return { document, text: tag.text };
  }
  return undefined;
}
