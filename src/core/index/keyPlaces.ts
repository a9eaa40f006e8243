import { finish, type Steps } from '../steps';
import type { ArticleTable } from './articleTable';
import type { PackedArticle } from './packedArticle';
import { Postings } from './postings';

/** So many articles are looked at before others have their turn. */
const aStep = 16;

const noKeys: readonly string[] = [];

/** In which articles keys of one sort stand; found out when it is first asked for, and kept up from then on. */
export class KeyPlaces {
  readonly #articles: ArticleTable;
  readonly #keysOf: (article: PackedArticle) => readonly string[];
  readonly #postings = new Postings();
  /** By the number of an article that was looked at, its keys. */
  readonly #keys = new Map<number, readonly string[]>();
  #isComplete = false;

  /** `keysOf` gives the keys of an article, one as often as it stands there. */
  constructor(articles: ArticleTable, keysOf: (article: PackedArticle) => readonly string[]) {
    this.#articles = articles;
    this.#keysOf = keysOf;
  }

  /** Where the keys stand, now and from now on. */
  follow(): Postings {
    if (!this.#isComplete) finish(this.following());
    return this.#postings;
  }

  /** Finds it out in steps. */
  *following(): Steps<void> {
    if (this.#isComplete) return;
    let looked = 0;
    // What comes, goes or changes in the meantime does so in this very walk.
    for (const { number, article } of this.#articles.all()) {
      if (!this.#keys.has(number)) this.#put(number, article);
      if (++looked % aStep === 0) yield;
    }
    this.#isComplete = true;
  }

  /** The keys of the article with this number, by place. */
  in(number: number): readonly string[] {
    this.follow();
    return this.#keys.get(number) ?? noKeys;
  }

  /** The article with this number is another now, or gone. Gives back whether it has the same keys, as far as anyone has asked. */
  replace(number: number, now: PackedArticle | undefined): boolean {
    const before = this.#keys.get(number);
    // One that nobody has looked at yet will be when its turn comes.
    if (!before && !this.#isComplete) return true;
    const keys = now ? this.#keysOf(now) : noKeys;
    if (before && now && sameKeys(before, keys)) return true;
    if (before) this.#postings.removeKeys(number, before);
    if (now) this.#put(number, now, keys);
    else this.#keys.delete(number);
    return sameKeys(before ?? noKeys, keys);
  }

  #put(number: number, article: PackedArticle, keys = this.#keysOf(article)): void {
    this.#keys.set(number, keys);
    this.#postings.addKeys(number, keys);
  }
}

function sameKeys(some: readonly string[], others: readonly string[]): boolean {
  return some.length === others.length && some.every((key, at) => key === others[at]);
}
