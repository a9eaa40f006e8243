import type { IndexedArticle } from './articleTable';

/** The first text under each key that is no entity's id, by article: one in the index never changes. */
export class FirstTexts {
  readonly #firstMentions = new WeakMap<IndexedArticle, ReadonlyMap<string, number>>();

  /** That of the article's first mention under the key; `keysOf` gives the keys of a mention. All of an article are found at once, for a long one may be the first to mention thousands. */
  in(indexed: IndexedArticle, key: string, keysOf: (mention: number) => readonly string[]): string {
    const mentions = this.#firstMentions.get(indexed) ?? firstOfEach(indexed.article.mentionCount, keysOf);
    this.#firstMentions.set(indexed, mentions);
    const mention = mentions.get(key);
    return mention === undefined ? '' : indexed.article.mentionText(mention);
  }
}

function firstOfEach(count: number, keysOf: (mention: number) => readonly string[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (let mention = 0; mention < count; mention++) {
    for (const key of keysOf(mention)) if (key.startsWith(' ') && !found.has(key)) found.set(key, mention);
  }
  return found;
}
