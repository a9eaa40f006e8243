import type { IndexedArticle } from './articleTable';

/** By article, and by the key of a name that is no entity of the case, the first mention: an article in the index never changes. */
const firstMentions = new WeakMap<IndexedArticle, ReadonlyMap<string, number>>();

/** The text of the article's first mention under a key that is no entity's id; `keysOf` gives the keys of a mention. All of an article are found at once, for a long one may be the first to mention thousands. */
export function firstTextIn(indexed: IndexedArticle, key: string, keysOf: (mention: number) => readonly string[]): string {
  const mentions = firstMentions.get(indexed) ?? firstOfEach(indexed.article.mentionCount, keysOf);
  firstMentions.set(indexed, mentions);
  const mention = mentions.get(key);
  return mention === undefined ? '' : indexed.article.mentionText(mention);
}

function firstOfEach(count: number, keysOf: (mention: number) => readonly string[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (let mention = 0; mention < count; mention++) {
    for (const key of keysOf(mention)) if (key.startsWith(' ') && !found.has(key)) found.set(key, mention);
  }
  return found;
}
