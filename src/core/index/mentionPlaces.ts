import type { Registry } from '../entities/registry';
import type { IndexedArticle } from './articleTable';
import { type Meaning, Meanings } from './meanings';
import type { PackedArticle, Texts } from './packedArticle';
import { Postings } from './postings';

/** What the mentions of all articles name, and in which articles each key is mentioned. */
export class MentionPlaces {
  readonly #postings = new Postings();
  #meanings: Meanings;

  constructor(registry: Registry, texts: Texts) {
    this.#meanings = new Meanings(registry, texts, this.#postings);
  }

  /** What namings mean in this article other than anywhere. */
  ownMeaningsOf(article: PackedArticle): IndexedArticle['ownMeanings'] {
    return this.#meanings.ownOf(article);
  }

  meaningOf({ article, ownMeanings }: IndexedArticle, mention: number): Meaning {
    const naming = article.naming(mention);
    return ownMeanings?.get(naming) ?? this.#meanings.of(naming);
  }

  add(indexed: IndexedArticle): void {
    this.#eachKey(indexed, (key) => { this.#postings.add(key, indexed.number); });
  }

  /** An article that was added, with the meanings that it had then. */
  remove(indexed: IndexedArticle): void {
    this.#eachKey(indexed, (key) => { this.#postings.remove(key, indexed.number); });
  }

  /** The names of entities have changed: resolves again what is named differently. `replace` gives an article its own meanings anew. */
  follow(registry: Registry, articles: Iterable<IndexedArticle>, replace: (indexed: IndexedArticle, own: IndexedArticle['ownMeanings']) => IndexedArticle): void {
    const { meanings, changed } = this.#meanings.under(registry);
    const concerned = [...articles].filter(({ article, ownMeanings }) => ownMeanings !== undefined || usesAny(article, changed));
    for (const indexed of concerned) this.remove(indexed);
    const before = this.#meanings;
    this.#meanings = meanings;
    for (const indexed of concerned) this.add(replace(indexed, meanings.ownOf(indexed.article)));
    before.forgetAll();
  }

  /** The number means another text from now on; no article uses it. */
  forget(naming: number): void {
    this.#meanings.forget(naming);
  }

  /** The keys that the article mentions. */
  keysIn(indexed: IndexedArticle): ReadonlySet<string> {
    const keys = new Set<number>();
    this.#eachKey(indexed, (key) => { keys.add(key); });
    return new Set(Array.from(keys, (key) => this.#postings.keyOf(key)));
  }

  /** The article's mentions of the key, by their index. */
  indexesOf(indexed: IndexedArticle, key: string): readonly number[] {
    const { article } = indexed;
    const wanted = this.#postings.numberOf(key);
    const found: number[] = [];
    if (wanted === undefined) return found;
    const own = settledIn(indexed);
    // As in `#eachKey`, which would call a function for each of hundreds of thousands of mentions.
    for (let mention = 0; mention < article.mentionCount; mention++) {
      const naming = article.naming(mention);
      const only = this.#meanings.only(naming);
      const isIt = only > 0 && own?.has(naming) !== true ? only - 1 === wanted : this.meaningOf(indexed, mention).postings.includes(wanted);
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

  /** The number of each key of each mention, by place. */
  #eachKey(indexed: IndexedArticle, visit: (key: number) => void): void {
    const { article } = indexed;
    const own = settledIn(indexed);
    for (let mention = 0; mention < article.mentionCount; mention++) {
      const naming = article.naming(mention);
      const only = this.#meanings.only(naming);
      if (only > 0 && own?.has(naming) !== true) visit(only - 1);
      else for (const key of this.meaningOf(indexed, mention).postings) visit(key);
    }
  }
}

/** The meanings of its own that an article gives to more than short names: none but where its front matter settles names. */
function settledIn({ article, ownMeanings }: IndexedArticle): IndexedArticle['ownMeanings'] {
  return article.settlesNames ? ownMeanings : undefined;
}

function usesAny(article: PackedArticle, namings: ReadonlySet<number>): boolean {
  if (namings.size === 0) return false;
  for (let mention = 0; mention < article.mentionCount; mention++) if (namings.has(article.naming(mention))) return true;
  return false;
}
