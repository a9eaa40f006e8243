import type { Registry } from '../entities/registry';
import { inParts, type Steps } from '../steps';
import type { IndexedArticle } from './articleTable';
import { type Counts, countUp } from './counts';
import { type ArticleNames, type Meaning, Meanings, type OwnMeanings } from './meanings';
import type { PackedArticle, Texts } from './packedArticle';
import { Postings } from './postings';

/** So many mentions are counted before others have their turn. */
const aStep = 1 << 10;

/** What the mentions of all articles name to one registry, and in which articles each key is mentioned. */
export class MentionPlaces {
  readonly #postings = new Postings();
  readonly #meanings: Meanings;
  /** By the number of an article: what its namings mean other than anywhere. */
  readonly #own = new Map<number, OwnMeanings>();

  constructor(registry: Registry, texts: Texts) {
    this.#meanings = new Meanings(registry, texts, this.#postings);
  }

  /** What an article's mentions name; to be let go when the article is added or given up. */
  namesIn(article: PackedArticle, isThere: () => boolean): Steps<ArticleNames> {
    return this.#meanings.namesIn(article, isThere);
  }

  /** Whether these are names as this registry has them. */
  knows({ meanings }: ArticleNames): boolean {
    return meanings === this.#meanings;
  }

  /** How often an article that was added mentions each key, by the keys' numbers; once it is there no longer, its own numbers may mean other texts, and the rest is not counted. */
  *countsIn({ number, article }: IndexedArticle, isThere: () => boolean): Steps<Counts> {
    const own = this.#own.get(number);
    const settled = settledIn(article, own);
    const counts: Counts = new Map();
    yield* inParts(article.mentionCount, aStep, (from, to) => {
      for (let mention = isThere() ? from : to; mention < to; mention++) {
        const naming = article.naming(mention);
        const lone = this.#meanings.loneKeyPlusOne(naming);
        if (lone > 0 && settled?.has(naming) !== true) countUp(counts, lone - 1);
        else for (const key of (own?.get(naming) ?? this.#meanings.of(naming)).postings) countUp(counts, key);
      }
    });
    return counts;
  }

  meaningOf({ number, article }: IndexedArticle, mention: number): Meaning {
    const naming = article.naming(mention);
    return this.#own.get(number)?.get(naming) ?? this.#meanings.of(naming);
  }

  add(article: number, { own, counts }: ArticleNames): void {
    if (own) this.#own.set(article, own);
    for (const [key, times] of counts) this.#postings.add(key, article, times);
  }

  /** As it was added. */
  remove(article: number, counts: Counts): void {
    this.#own.delete(article);
    for (const [key, times] of counts) this.#postings.remove(key, article, times);
  }

  /** The number means another text from now on; no article uses it. */
  forget(naming: number): void {
    this.#meanings.forget(naming);
  }

  /** The keys with these numbers. */
  *keysOf(numbers: Iterable<number>): Generator<string> {
    for (const number of numbers) yield this.#postings.keyOf(number);
  }

  /** The article's mentions of the key, by their index. */
  indexesOf(indexed: IndexedArticle, key: string): readonly number[] {
    const { article } = indexed;
    const wanted = this.#postings.numberOf(key);
    const found: number[] = [];
    if (wanted === undefined) return found;
    const settled = settledIn(article, this.#own.get(indexed.number));
    for (let mention = 0; mention < article.mentionCount; mention++) {
      const naming = article.naming(mention);
      const lone = this.#meanings.loneKeyPlusOne(naming);
      const isIt = lone > 0 && settled?.has(naming) !== true ? lone - 1 === wanted : this.meaningOf(indexed, mention).postings.includes(wanted);
      if (isIt) found.push(mention);
    }
    return found;
  }

  /** Those that are mentioned anywhere. */
  keys(): IterableIterator<string> {
    return this.#postings.keys();
  }

  count(key: string): number {
    return this.#postings.count(key);
  }

  /** The numbers of the articles that mention the key, ascending. */
  articles(key: string): readonly number[] {
    return this.#postings.articles(key);
  }
}

/** The meanings of its own that an article gives to more than short names: none but where its front matter settles names. */
function settledIn(article: PackedArticle, own: OwnMeanings | undefined): OwnMeanings | undefined {
  return article.settlesNames ? own : undefined;
}
