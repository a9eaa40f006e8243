import type { Registry } from '../entities/registry';
import { finish, inParts, type Steps } from '../steps';
import type { IndexedArticle } from './articleTable';
import { type Counts, countUp } from './counts';
import { type ArticleNames, type Meaning, Meanings } from './meanings';
import type { PackedArticle, Texts } from './packedArticle';
import { Postings } from './postings';

/** So many mentions are counted before others have their turn. */
const aStep = 1 << 10;

/** What the mentions of all articles name, and in which articles each key is mentioned. */
export class MentionPlaces {
  readonly #postings = new Postings();
  #meanings: Meanings;
  /** Of names that are to come. */
  #prepared: Meanings | undefined;

  constructor(registry: Registry, texts: Texts) {
    this.#meanings = new Meanings(registry, texts, this.#postings);
  }

  /** What an article's mentions name, as long as `knows` says so; to be let go when the article is added or given up. */
  namesIn(article: PackedArticle): Steps<ArticleNames> {
    return this.#meanings.namesIn(article);
  }

  /** Whether no name of an entity has changed since. */
  knows({ meanings }: ArticleNames): boolean {
    return meanings === this.#meanings;
  }

  letGo(names: ArticleNames): void {
    this.#meanings.letGo(names);
  }

  /** How often an article that was added mentions each key, by the keys' numbers; once it is there no longer, its own numbers may mean other texts, and the rest is not counted. */
  *countsIn({ article, ownMeanings }: IndexedArticle, isThere: () => boolean = () => true): Steps<Counts> {
    const own = settledIn({ article, ownMeanings });
    const counts: Counts = new Map();
    yield* inParts(article.mentionCount, aStep, (from, to) => {
      for (let mention = isThere() ? from : to; mention < to; mention++) {
        const naming = article.naming(mention);
        const lone = this.#meanings.loneKeyPlusOne(naming);
        if (lone > 0 && own?.has(naming) !== true) countUp(counts, lone - 1);
        else for (const key of (ownMeanings?.get(naming) ?? this.#meanings.of(naming)).postings) countUp(counts, key);
      }
    });
    return counts;
  }

  meaningOf({ article, ownMeanings }: IndexedArticle, mention: number): Meaning {
    const naming = article.naming(mention);
    return ownMeanings?.get(naming) ?? this.#meanings.of(naming);
  }

  add(article: number, counts: Counts): void {
    for (const [key, times] of counts) this.#postings.add(key, article, times);
  }

  /** As it was added. */
  remove(article: number, counts: Counts): void {
    for (const [key, times] of counts) this.#postings.remove(key, article, times);
  }

  /** Prepares in steps to follow other names of entities, in the place of what was prepared before. */
  *prepare(registry: Registry): Steps<Meanings> {
    this.#prepared?.forgetAll();
    const meanings = this.#meanings.anew(registry);
    this.#prepared = meanings;
    yield* meanings.learnFrom(this.#meanings);
    return meanings;
  }

  /** The names of entities have changed: resolves again what is named differently, as it was prepared. `replace` gives an article its own meanings anew. */
  follow(prepared: Meanings, articles: Iterable<IndexedArticle>, replace: (indexed: IndexedArticle, own: IndexedArticle['ownMeanings']) => IndexedArticle): void {
    // What was prepared before something else was has not heard which numbers mean other texts now.
    const meanings = prepared === this.#prepared ? prepared : prepared.anew();
    this.#prepared = undefined;
    const changed = this.#meanings.changedIn(meanings);
    const concerned = [...articles].filter(({ article }) => article.settlesNames || usesAny(article, changed));
    for (const indexed of concerned) this.remove(indexed.number, finish(this.countsIn(indexed)));
    const before = this.#meanings;
    this.#meanings = meanings;
    for (const indexed of concerned) {
      const names = finish(this.namesIn(indexed.article));
      this.add(replace(indexed, names.own).number, names.counts);
      this.letGo(names);
    }
    before.forgetAll();
  }

  /** The number means another text from now on; no article uses it. */
  forget(naming: number): void {
    this.#meanings.forget(naming);
    this.#prepared?.forget(naming);
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
    const own = settledIn(indexed);
    for (let mention = 0; mention < article.mentionCount; mention++) {
      const naming = article.naming(mention);
      const lone = this.#meanings.loneKeyPlusOne(naming);
      const isIt = lone > 0 && own?.has(naming) !== true ? lone - 1 === wanted : this.meaningOf(indexed, mention).postings.includes(wanted);
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
function settledIn({ article, ownMeanings }: Pick<IndexedArticle, 'article' | 'ownMeanings'>): IndexedArticle['ownMeanings'] {
  return article.settlesNames ? ownMeanings : undefined;
}

function usesAny(article: PackedArticle, namings: ReadonlySet<number>): boolean {
  if (namings.size === 0) return false;
  for (let mention = 0; mention < article.mentionCount; mention++) if (namings.has(article.naming(mention))) return true;
  return false;
}
