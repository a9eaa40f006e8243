import { statSync } from 'node:fs';
import path from 'node:path';
import type { Stamp } from '../core/articles/stamp';
import type { ArticleRecord } from '../core/entities/articleRecord';
import { readArticle } from '../core/entities/readArticle';
import type { Problem } from '../core/model';
import { readStampedTextFile, stampOf } from './readTextFile';

/** An article as it stands on disk, or why it has no text; with the stamp that it had before it was read, if it is there. */
export type ArticleFile = ({ readonly record: ArticleRecord } | { readonly problem: Problem }) & { readonly stamp: Stamp | undefined };

/** Reads one article of a folder. */
export function readArticleFile(folder: string, document: string, kinds: ReadonlySet<string>): ArticleFile {
  const { content, stamp } = readStampedTextFile(path.join(folder, document));
  return 'problem' in content ? { problem: content.problem, stamp } : { record: readArticle(document, content.text, kinds), stamp };
}

/** The stamp that a file has now; undefined where the system gives none. */
export function stampOfFile(file: string): Stamp | undefined {
  try {
    const stats = statSync(file, { throwIfNoEntry: false });
    return stats && stampOf(stats);
  } catch {
    return undefined;
  }
}
