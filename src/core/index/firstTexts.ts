import { inParts, type Steps } from '../steps';
import type { IndexedArticle } from './articleTable';

/** So many mentions are looked at before others have their turn. */
const aStep = 1 << 10;

/** The first text under each key that is no entity's id, by article. */
export class FirstTexts {
  readonly #firstMentions = new WeakMap<IndexedArticle, ReadonlyMap<string, number>>();

  /** That of the article's first mention under the key; `keysOf` gives the keys of a mention. All of an article are found at once, for a long one may be the first to mention thousands. */
  *in(indexed: IndexedArticle, key: string, keysOf: (mention: number) => readonly string[]): Steps<string> {
    const mentions = this.#firstMentions.get(indexed) ?? (yield* firstOfEach(indexed, keysOf));
    this.#firstMentions.set(indexed, mentions);
    const mention = mentions.get(key);
    return mention === undefined ? '' : indexed.article.mentionText(mention);
  }

  /** The article's mentions mean something else from now on. */
  forget(indexed: IndexedArticle): void {
    this.#firstMentions.delete(indexed);
  }
}

function* firstOfEach({ article }: IndexedArticle, keysOf: (mention: number) => readonly string[]): Steps<ReadonlyMap<string, number>> {
  const found = new Map<string, number>();
  const namings = new Set<number>();
  yield* inParts(article.mentionCount, aStep, (from, to) => {
    for (let mention = from; mention < to; mention++) {
      const naming = article.naming(mention);
      if (namings.has(naming)) continue;
      namings.add(naming);
      for (const key of keysOf(mention)) if (key.startsWith(' ') && !found.has(key)) found.set(key, mention);
    }
  });
  return found;
}
