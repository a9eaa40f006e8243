// A process of its own: opens a case and prints what that took. Arguments: the case's folder, the project's, the cache file.
import { statSync } from 'node:fs';
import path from 'node:path';
import { listArticles } from '../../src/node/listArticles';
import { openCase, type OpenedCase } from './openCase';
import { timeOf } from './timing';

/** What one opening took, in milliseconds. */
export interface Opening extends Omit<OpenedCase, 'index'> {
  /** The stats of all articles, whose names are known. */
  readonly stats: number;
}

async function main(folder: string, root: string, cacheFile: string): Promise<void> {
  const documents = listArticles(folder).map((document) => path.join(folder, document));
  const stats = timeOf(() => { for (const document of documents) statSync(document); });
  const { evidence, articles, evidenceBlock, articlesBlock, listingBlock, namesBlock, isWarm } = await openCase(folder, root, cacheFile);
  const opening: Opening = { evidence, articles, evidenceBlock, articlesBlock, listingBlock, namesBlock, isWarm, stats };
  process.stdout.write(JSON.stringify(opening));
}

const [folder = '', root = '', cacheFile = ''] = process.argv.slice(2);
void main(folder, root, cacheFile);
