import type { Steps } from '../steps';
import type { ArticleTable, IndexedArticle } from './articleTable';
import type { CaseNames } from './caseNames';
import type { Counts } from './counts';
import type { PackedArticle } from './packedArticle';

/** An article as it was counted. */
interface Counted {
  readonly article: PackedArticle;
  readonly counts: Counts;
}

/** The names of a case as they will be, made ready beside those that hold until then. */
export class ComingNames {
  readonly names: CaseNames;
  readonly #articles: ArticleTable;
  /** By the number of an article. */
  readonly #counted = new Map<number, Counted>();
  /** Up to which change of the articles they are counted. */
  #followed: number | undefined;

  constructor(names: CaseNames, articles: ArticleTable) {
    this.names = names;
    this.#articles = articles;
  }

  /** Counts what the articles name; in the end, as they are at that moment. */
  *following(): Steps<void> {
    while (this.#followed !== this.#articles.changes) {
      this.#followed = this.#articles.changes;
      for (const indexed of this.#others()) {
        yield* this.#count(indexed);
        yield;
      }
      if (this.names.areListed) yield* this.names.listing();
    }
  }

  /** The articles that are not counted as they are; what is gone is taken out. */
  #others(): readonly IndexedArticle[] {
    const others: IndexedArticle[] = [];
    const gone = new Set(this.#counted.keys());
    for (const indexed of this.#articles.all()) {
      gone.delete(indexed.number);
      if (this.#counted.get(indexed.number)?.article !== indexed.article) others.push(indexed);
    }
    for (const number of gone) this.#takeOut(number);
    return others;
  }

  *#count(indexed: IndexedArticle): Steps<void> {
    const { number, document, article } = indexed;
    const isThere = (): boolean => this.#articles.get(document)?.article === article;
    if (!isThere()) return;
    const { mentions } = this.names;
    const found = yield* mentions.namesIn(article, isThere);
    if (isThere()) {
      this.#takeOut(number);
      mentions.add(number, found);
      this.names.counted(indexed);
      this.#counted.set(number, { article, counts: found.counts });
      this.#touch(found.counts);
    }
    found.meanings.letGo(found);
  }

  #takeOut(number: number): void {
    const counted = this.#counted.get(number);
    if (!counted) return;
    this.#touch(counted.counts);
    this.names.mentions.remove(number, counted.counts);
    this.#counted.delete(number);
  }

  #touch(counts: Counts): void {
    this.names.touch(this.names.mentions.keysOf(counts));
  }
}
