import { finish, inParts, type Steps } from '../steps';
import { cellsOf, stringsOf } from './articleLayout';
import { PackedArticle } from './packedArticle';
import { eachStart, type PackedArticles } from './packedArticles';
import type { StringPool } from './stringPool';

/** What an adoption needs of the index that takes the articles in. */
export interface Adopter {
  readonly strings: StringPool;
  /** Takes an article in, at once after what it needs for that, if it is then still wanted; whether it was. */
  put(article: PackedArticle, isWanted: () => boolean): Steps<boolean>;
  releaseStrings(numbers: ArrayLike<number>): Steps<void>;
}

/** So many strings are taken before others have their turn. */
const aStep = 256;

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
  adopt(pack: PackedArticles, wants?: (document: string) => boolean): readonly string[] {
    return finish(this.adopting(pack, wants));
  }

  /** The same in steps, one after another article; what an article brings is there at once, and whether it is wanted is asked just before. */
  *adopting({ firstString, strings, numbers }: PackedArticles, wants: (document: string) => boolean = () => true): Steps<readonly string[]> {
    // A packer that begins anew.
    if (firstString === 0 && strings.length > 0) yield* this.ending();
    yield* inParts(strings.length, aStep, (from, to) => {
      for (let at = from; at < to; at++) this.#numbers[firstString + at] = this.#adopter.strings.hold(strings[at] ?? '');
    });
    const documents: string[] = [];
    const cells = cellsOf(numbers);
    for (const start of eachStart(numbers)) {
      this.#renumber(stringsOf(numbers, start));
      const article = new PackedArticle(cells, start, this.#adopter.strings);
      const { document } = article;
      if (yield* this.#adopter.put(article, () => wants(document))) documents.push(document);
      yield;
    }
    return documents;
  }

  /** Lets go of the texts that no article uses; no more parts of the packer can be taken in. */
  dispose(): void {
    finish(this.ending());
  }

  /** The same in steps. */
  ending(): Steps<void> {
    return this.#adopter.releaseStrings(this.#numbers.splice(0));
  }

  #renumber(strings: Uint32Array): void {
    for (let at = 0; at < strings.length; at++) strings[at] = this.#numbers[strings[at] ?? 0] ?? 0;
  }
}
