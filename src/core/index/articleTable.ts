import type { PackedArticle } from './packedArticle';

/** An article of the case as it is at the moment. */
export interface IndexedArticle {
  /** Small and unique among the articles of the moment. */
  readonly number: number;
  readonly document: string;
  readonly article: PackedArticle;
}

/** All articles in the code-unit order of their documents. */
interface Order {
  readonly documents: readonly string[];
  readonly articles: IndexedArticle[];
  /** By the number of an article, its place in order. */
  readonly ranks: Uint32Array;
}

/** The articles by document, by number, and in order. */
export class ArticleTable {
  readonly #byDocument = new Map<string, IndexedArticle>();
  /** How many numbers were ever given. */
  #numbers = 0;
  readonly #free: number[] = [];
  #order: Order | undefined;
  #changes = 0;

  /** How often an article has come, changed or gone. */
  get changes(): number {
    return this.#changes;
  }

  get(document: string): IndexedArticle | undefined {
    return this.#byDocument.get(document);
  }

  all(): IterableIterator<IndexedArticle> {
    return this.#byDocument.values();
  }

  /** Takes the place of what is there for the same document, number included. */
  put(document: string, article: PackedArticle): IndexedArticle {
    const before = this.#byDocument.get(document);
    const indexed = { number: before?.number ?? this.#free.pop() ?? this.#numbers++, document, article };
    this.#byDocument.set(document, indexed);
    this.#changes++;
    if (!before) this.#order = undefined;
    else if (this.#order) this.#order.articles[this.#order.ranks[indexed.number] ?? 0] = indexed;
    return indexed;
  }

  delete({ document, number }: IndexedArticle): void {
    this.#byDocument.delete(document);
    this.#changes++;
    this.#free.push(number);
    this.#order = undefined;
  }

  /** In code-unit order. */
  documents(): readonly string[] {
    return this.#ordered.documents;
  }

  /** In the order of their documents. */
  inOrder(): readonly IndexedArticle[] {
    return this.#ordered.articles;
  }

  /** The articles with these numbers, in the order of their documents. */
  numbered(numbers: readonly number[]): IndexedArticle[] {
    const { articles, ranks } = this.#ordered;
    // By index, for a function called for each of ten thousand costs more than all the rest.
    const wanted = new Uint32Array(numbers.length);
    for (let at = 0; at < wanted.length; at++) wanted[at] = ranks[numbers[at] ?? 0] ?? 0;
    wanted.sort();
    const found: IndexedArticle[] = [];
    for (const rank of wanted) {
      const indexed = articles[rank];
      if (indexed) found.push(indexed);
    }
    return found;
  }

  /** Of the articles with these numbers the first in order. */
  first(numbers: readonly number[]): IndexedArticle | undefined {
    const { articles, ranks } = this.#ordered;
    let first = articles.length;
    for (const number of numbers) first = Math.min(first, ranks[number] ?? first);
    return articles[first];
  }

  get #ordered(): Order {
    if (this.#order) return this.#order;
    const documents = [...this.#byDocument.keys()].sort();
    const articles = documents.map((document) => this.#byDocument.get(document)).filter((indexed) => indexed !== undefined);
    const ranks = new Uint32Array(this.#numbers);
    articles.forEach(({ number }, rank) => { ranks[number] = rank; });
    return this.#order = { documents, articles, ranks };
  }
}
