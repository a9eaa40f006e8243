import type { Mention } from '../entities/articleRecord';
import type { LocatedMention } from './entries';
import type { PackedArticle } from './packedArticle';

/** A mention that is put together only when it is looked at: of tens of thousands that are found, a few are shown. */
export class PackedMention implements LocatedMention {
  readonly document: string;
  readonly index: number;
  readonly #article: PackedArticle;

  constructor(document: string, index: number, article: PackedArticle) {
    this.document = document;
    this.index = index;
    this.#article = article;
  }

  get mention(): Mention {
    return this.#article.mention(this.index);
  }
}
