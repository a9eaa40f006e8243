import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { choicesFrom } from '../../pandoc/random';
import { ArticleWriter, Speakers } from './articleText';
import { caseEvidence } from './caseEvidence';
import { castFor } from './cast';
import { links, tags, type Notation } from './notation';

/** Which way of marking the articles of a case have. */
export type Marking = 'tags' | 'links';

const seed = 20240527;
/** The mean of an article, in bytes. */
const articleBytes = 6950;
/** Articles of the one long article's length: 5 MB in a case of 10,000. */
const longShare = 500;
const folderSize = 40;

/** Where the one long article of a case stands. */
export const longArticle = 'long.md';

/** Writes a case of that many articles, one long article and, with tags, an evidence file; always the same one for a number. */
export function writeCase(folder: string, articles: number, marking: Marking): void {
  const speakers = new Speakers(castFor(articles));
  const claims: string[] = [];
  const write = (document: string, at: number, bytes: number): void => {
    const notation: Notation = marking === 'tags' ? tags : links('../'.repeat(document.split('/').length - 1));
    const article = new ArticleWriter(choicesFrom(seed + at), speakers, notation).write(`Report ${at}: ports and routes`, bytes);
    claims.push(...article.claims);
    mkdirSync(path.dirname(path.join(folder, document)), { recursive: true });
    writeFileSync(path.join(folder, document), article.text);
  };
  for (let at = 0; at < articles; at++) write(documentOf(at), at, lengthOf(at));
  write(longArticle, articles, articles * longShare);
  if (marking === 'links') return;
  const amounts = { sources: articles / 10, items: articles / 5, links: articles * 0.4 };
  const recorded = claims.filter((_, at) => at % 10 === 0);
  writeFileSync(path.join(folder, 'evidence.json'), caseEvidence(choicesFrom(seed), speakers.cast, recorded, amounts));
}

/** A quarter in one folder, the others by forty. */
function documentOf(at: number): string {
  if (at % 4 === 0) return `wire/${String(at).padStart(5, '0')}-wire-report.md`;
  const folder = Math.floor(at / folderSize);
  return `reports/${2009 + Math.floor(folder / 12)}/${String(1 + (folder % 12)).padStart(2, '0')}/${String(at).padStart(5, '0')}-ports-and-routes.md`;
}

/** From a third of the mean to five times it, short ones the most. */
function lengthOf(at: number): number {
  const { below } = choicesFrom(seed ^ at);
  const share = below(1000) / 1000;
  return articleBytes * (0.35 + 0.9 * share + (share > 0.95 ? 4 * (share - 0.95) / 0.05 : 0));
}
