import type { ArticleRecord } from '../entities/articleRecord';
import { GrowingStrings } from './growingStrings';
import { RecordPacker } from './packArticle';
import type { PackedArticles } from './packedArticles';

/** Packs articles to hand them over in parts: each part brings along the strings that no earlier one has brought. */
export class ArticlePacker {
  readonly #strings: GrowingStrings;
  readonly #packer: RecordPacker;
  #articles: Uint32Array[] = [];
  #handedOver: number;

  /** `known` are strings that the receiver has already, numbered from 0. */
  constructor(known: readonly string[] = []) {
    this.#strings = new GrowingStrings(known);
    this.#packer = new RecordPacker(this.#strings);
    this.#handedOver = known.length;
  }

  /** How many strings it has numbered so far. */
  get size(): number {
    return this.#handedOver;
  }

  add(record: ArticleRecord): void {
    this.#articles.push(this.#packer.pack(record));
  }

  /** All articles that were added since the last part. */
  take(): PackedArticles {
    const firstString = this.#handedOver;
    const strings = this.#strings.from(firstString);
    const numbers = joined(this.#articles);
    this.#handedOver += strings.length;
    this.#articles = [];
    return { firstString, strings, numbers };
  }
}

/** The numbers of several articles, or of parts of one, in one array of their own. */
export function joined(parts: readonly Uint32Array[]): Uint32Array {
  const numbers = new Uint32Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    numbers.set(part, at);
    at += part.length;
  }
  return numbers;
}
