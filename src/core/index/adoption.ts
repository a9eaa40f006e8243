import { cellsOf, stringsOf } from './articleLayout';
import { PackedArticle } from './packedArticle';
import { eachStart, type PackedArticles } from './packedArticles';
import type { StringPool } from './stringPool';

/** What an adoption needs of the index that takes the articles in. */
export interface Adopter {
  readonly strings: StringPool;
  put(article: PackedArticle): void;
  releaseStrings(numbers: Iterable<number>): void;
}

/** Takes the parts of one packer into an index, in their order. */
export class Adoption {
  readonly #adopter: Adopter;
  /** By the packer's number of a string, the index's. */
  readonly #numbers: number[] = [];

  constructor(adopter: Adopter) {
    this.#adopter = adopter;
  }

  /**
   * Adds the articles whose documents are wanted, or replaces what was known of them, and gives these documents. The pack's
   * numbers belong to the index afterwards.
   */
  adopt({ firstString, strings, numbers }: PackedArticles, wants: (document: string) => boolean = () => true): readonly string[] {
    // A packer that begins anew.
    if (firstString === 0 && strings.length > 0) this.dispose();
    strings.forEach((text, at) => { this.#numbers[firstString + at] = this.#adopter.strings.hold(text); });
    const documents: string[] = [];
    const cells = cellsOf(numbers);
    for (const start of eachStart(numbers)) {
      this.#renumber(stringsOf(numbers, start));
      const article = new PackedArticle(cells, start, this.#adopter.strings);
      const { document } = article;
      if (!wants(document)) continue;
      this.#adopter.put(article);
      documents.push(document);
    }
    return documents;
  }

  /** Lets go of the texts that no article uses; no more parts of the packer can be taken in. */
  dispose(): void {
    this.#adopter.releaseStrings(this.#numbers.splice(0));
  }

  #renumber(strings: Uint32Array): void {
    for (let at = 0; at < strings.length; at++) strings[at] = this.#numbers[strings[at] ?? 0] ?? 0;
  }
}
