import type { ArticleTable } from './articleTable';
import type { PackedArticle } from './packedArticle';
import { Postings } from './postings';

/** In which articles keys of one sort stand; found out when it is first asked for, and kept up from then on. */
export class KeyPlaces {
  readonly #articles: ArticleTable;
  readonly #keysOf: (article: PackedArticle) => readonly string[];
  #postings: Postings | undefined;

  /** `keysOf` gives the keys of an article, one as often as it stands there. */
  constructor(articles: ArticleTable, keysOf: (article: PackedArticle) => readonly string[]) {
    this.#articles = articles;
    this.#keysOf = keysOf;
  }

  /** Where the keys stand, now and from now on. */
  follow(): Postings {
    return this.#postings ??= this.#collected();
  }

  /** The article with this number is another now, or gone. Gives back whether it has the same keys, as far as anyone has asked. */
  replace(number: number, before: PackedArticle | undefined, now: PackedArticle | undefined): boolean {
    if (!this.#postings) return true;
    const keysOf = (article: PackedArticle | undefined): readonly string[] => (article ? this.#keysOf(article) : []);
    const [keys, keysNow] = [keysOf(before), keysOf(now)];
    if (keys.length === keysNow.length && keys.every((key, at) => key === keysNow[at])) return true;
    this.#postings.removeKeys(number, keys);
    this.#postings.addKeys(number, keysNow);
    return false;
  }

  #collected(): Postings {
    const postings = new Postings();
    for (const { number, article } of this.#articles.all()) postings.addKeys(number, this.#keysOf(article));
    return postings;
  }
}
