import path from 'node:path';
import { readArticle } from '../core/entities/readArticle';
import type { SeenClaim } from '../core/evidence/newRecords';
import { listArticles } from './listArticles';
import { readTextFileWith } from './readTextFile';

/**
 * Where an article of a folder makes a claim, and in which words: only articles that hold the id are read as Markdown, and
 * no others are looked for while the one that made it last still does.
 */
export function findClaim(folder: string, id: string, kinds: ReadonlySet<string>, lastSeen?: string): SeenClaim | undefined {
  return (lastSeen === undefined ? undefined : claimIn(folder, lastSeen, id, kinds)) ?? claimAnywhere(folder, id, kinds);
}

function claimAnywhere(folder: string, id: string, kinds: ReadonlySet<string>): SeenClaim | undefined {
  for (const document of listArticles(folder)) {
    const seen = claimIn(folder, document, id, kinds);
    if (seen) return seen;
  }
  return undefined;
}

function claimIn(folder: string, document: string, id: string, kinds: ReadonlySet<string>): SeenClaim | undefined {
  const content = readTextFileWith(path.join(folder, document), id);
  if (!content || !('text' in content)) return undefined;
  const tag = readArticle(document, content.text, kinds).claims.find((claim) => claim.id === id);
  return tag && { document, text: tag.text };
}
