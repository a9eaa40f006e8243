import type { Registry } from '../entities/registry';
import { inParts, type Steps } from '../steps';
import type { IndexedArticle } from './articleTable';
import { type Counter, Counters, countedIn, type Counts, eachCount } from './counts';
import { type ArticleNames, type Meaning, Meanings, type OwnMeanings } from './meanings';
import type { PackedArticle, Texts } from './packedArticle';
import { Postings } from './postings';

/** So many mentions are counted before others have their turn. */
const aStep = 1 << 10;

/** To note of every naming whether it fits a key costs more than it saves where fewer articles are looked through. */
const manyArticles = 256;
const allUnknown = new Uint8Array();

/** What the mentions of all articles name to one registry, and in which articles each key is mentioned. */
export class MentionPlaces {
  readonly #postings = new Postings();
  readonly #counters = new Counters();
  readonly #meanings: Meanings;
  /** By the number of an article: what its namings mean other than anywhere. */
  readonly #own = new Map<number, OwnMeanings>();

  constructor(registry: Registry, texts: Texts) {
    this.#meanings = new Meanings(registry, texts, this.#postings, this.#counters);
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
  countsIn(indexed: IndexedArticle, isThere: () => boolean): Steps<Counts> {
    return this.#counters.counting((counter) => this.#counting(indexed, counter, isThere));
  }

  meaningOf({ number, article }: IndexedArticle, mention: number): Meaning {
    const naming = article.naming(mention);
    return this.#own.get(number)?.get(naming) ?? this.#meanings.of(naming);
  }

  /** Calls with the number of each key of a mention. */
  eachKey({ number, article }: IndexedArticle, mention: number, visit: (key: number) => void): void {
    const own = this.#own.get(number);
    this.#eachKey(article.naming(mention), own, settledIn(article, own), visit);
  }

  /** Undefined for a key that nobody has asked the number of. */
  numberOf(key: string): number | undefined {
    return this.#postings.numberOf(key);
  }

  keyOf(number: number): string {
    return this.#postings.keyOf(number);
  }

  add(article: number, { own, counts }: ArticleNames): void {
    if (own) this.#own.set(article, own);
    eachCount(counts, (key, times) => { this.#postings.add(key, article, times); });
  }

  /** As it was added. */
  remove(article: number, counts: Counts): void {
    this.#own.delete(article);
    eachCount(counts, (key, times) => { this.#postings.remove(key, article, times); });
  }

  /** The number means another text from now on; no article uses it. */
  forget(naming: number): void {
    this.#meanings.forget(naming);
  }

  /** The keys that were counted. */
  *keysOf(counts: Counts): Generator<string> {
    for (const number of countedIn(counts)) yield this.#postings.keyOf(number);
  }

  /** The article's mentions of the key, by their index. */
  indexesOf({ number, article }: IndexedArticle, key: string): readonly number[] {
    const wanted = this.#postings.numberOf(key);
    if (wanted === undefined) return [];
    const own = this.#own.get(number);
    const settled = settledIn(article, own);
    const known = settled || this.#postings.articles(key).length < manyArticles ? allUnknown : this.#meanings.loneKeys.fitsOf(wanted);
    return article.mentionsNamed(known, (naming) => {
      const lone = this.#loneKeyPlusOne(naming, settled);
      return lone > 0 ? lone - 1 === wanted : this.#keysIn(naming, own).includes(wanted);
    });
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

  *#counting({ number, article }: IndexedArticle, counter: Counter, isThere: () => boolean): Steps<void> {
    const own = this.#own.get(number);
    const settled = settledIn(article, own);
    const count = (key: number): void => { counter.add(key); };
    yield* inParts(article.mentionCount, aStep, (from, to) => {
      for (let mention = isThere() ? from : to; mention < to; mention++) this.#eachKey(article.naming(mention), own, settled, count);
    });
  }

  #eachKey(naming: number, own: OwnMeanings | undefined, settled: OwnMeanings | undefined, visit: (key: number) => void): void {
    const lone = this.#loneKeyPlusOne(naming, settled);
    if (lone > 0) visit(lone - 1);
    else for (const key of this.#keysIn(naming, own)) visit(key);
  }

  /** 0 where that does not tell what the naming means in an article that settles these. */
  #loneKeyPlusOne(naming: number, settled: OwnMeanings | undefined): number {
    return settled?.has(naming) === true ? 0 : this.#meanings.loneKeys.keyPlusOne(naming);
  }

  #keysIn(naming: number, own: OwnMeanings | undefined): readonly number[] {
    return (own?.get(naming) ?? this.#meanings.of(naming)).postings;
  }
}

/** The meanings of its own that an article gives to more than short names: none but where its front matter settles names. */
function settledIn(article: PackedArticle, own: OwnMeanings | undefined): OwnMeanings | undefined {
  return article.settlesNames ? own : undefined;
}
