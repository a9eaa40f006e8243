import { cellsOf, stringsOf } from '../index/articleLayout';
import { joined } from '../index/articlePacker';
import { documentAt } from '../index/packedArticle';
import { eachArticle, eachStart, type PackedArticles } from '../index/packedArticles';
import type { KeptArticles } from './cacheFile';
import type { Stamp } from './stamp';

/** What a batch without articles brings. */
export const noArticles: PackedArticles = { firstString: 0, strings: [], numbers: new Uint32Array() };

/** At most so many articles are handed over together: to take in more at once would hold up the editor. */
export const batchSize = 32;

/** A part of what was kept; each brings the strings that are new in it. */
export interface KeptBatch {
  readonly articles: PackedArticles;
  readonly documents: readonly string[];
  readonly stamps: readonly Stamp[];
}

/** The documents of packed articles, in their order. */
export function documentsIn(numbers: Uint32Array): readonly string[] {
  const cells = cellsOf(numbers);
  return Array.from(eachStart(numbers), (start) => documentAt(cells, start));
}

/** Cuts what was kept into batches of those articles that are still wanted. */
export function* keptBatches({ articles, stamps }: KeptArticles, isWanted: (document: string, stamp: Stamp) => boolean): Generator<KeptBatch> {
  let firstString = 0;
  let part = newPart(firstString);
  const documents = documentsIn(articles.numbers);
  let at = -1;
  for (const article of eachArticle(articles.numbers)) {
    const [document = '', stamp] = [documents[++at], stamps[at]];
    if (!stamp || !isWanted(document, stamp)) continue;
    part.articles.push(article);
    part.documents.push(document);
    part.stamps.push(stamp);
    for (const number of stringsOf(article)) if (number >= part.nextString) part.nextString = number + 1;
    if (part.articles.length < batchSize) continue;
    yield batchOf(part, firstString, articles.strings);
    firstString = part.nextString;
    part = newPart(firstString);
  }
  if (part.articles.length > 0) yield batchOf(part, firstString, articles.strings);
}

interface Part {
  readonly articles: Uint32Array[];
  readonly documents: string[];
  readonly stamps: Stamp[];
  /** One more than the highest number of a string so far. */
  nextString: number;
}

function newPart(nextString: number): Part {
  return { articles: [], documents: [], stamps: [], nextString };
}

function batchOf({ articles, documents, stamps, nextString }: Part, firstString: number, strings: readonly string[]): KeptBatch {
  return { articles: { firstString, strings: strings.slice(firstString, nextString), numbers: joined(articles) }, documents, stamps };
}
