import { groupBy } from '../../core/exchange/groupBy';
import type { DocumentCount } from '../../core/index/entries';

/** The articles of one folder in which something stands, and how often it does in all of them. */
export interface FolderCount {
  /** Its path in the case; empty for the case's own folder. */
  readonly folder: string;
  readonly documents: readonly DocumentCount[];
  readonly count: number;
}

/** Up to so many articles need no folders above them. */
const fewDocuments = 200;

/** The articles by folder, in the order in which the folders come; undefined where all are in one folder, or few. */
export function byFolder(documents: readonly DocumentCount[]): readonly FolderCount[] | undefined {
  if (documents.length <= fewDocuments) return undefined;
  const folders = groupBy(documents, ({ document }) => document.slice(0, Math.max(0, document.lastIndexOf('/'))));
  if (folders.size < 2) return undefined;
  return Array.from(folders, ([folder, inside]) => ({ folder, documents: inside, count: inside.reduce((sum, { count }) => sum + count, 0) }));
}
