import { stringsOf } from '../index/articleLayout';
import { joined } from '../index/articlePacker';
import type { PackedArticles } from '../index/packedArticles';

/** Copies articles of one packer into a pack that has their strings alone. */
export class PackedCopy {
  readonly #texts: readonly string[];
  readonly #strings: string[] = [];
  /** By the number that a string has now, the one that it gets. */
  readonly #numbers: (number | undefined)[] = [];
  readonly #copies: Uint32Array[] = [];

  /** `texts` are all strings of the packer, by their numbers. */
  constructor(texts: readonly string[]) {
    this.#texts = texts;
  }

  add(article: Uint32Array): void {
    const copy = article.slice();
    const own = stringsOf(copy);
    own.forEach((number, at) => { own[at] = this.#numbers[number] ??= this.#strings.push(this.#texts[number] ?? '') - 1; });
    this.#copies.push(copy);
  }

  /** The articles that were added, in their order. */
  all(): PackedArticles {
    return { firstString: 0, strings: this.#strings, numbers: joined(this.#copies) };
  }
}
