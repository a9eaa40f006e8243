import { detached } from '../detached';
import { namingText, type WrittenNaming } from './naming';

/** There are fewer words than this. */
const mostWords = 2 ** 26;

/** Numbers texts in the order in which they first come. */
export class GrowingStrings {
  readonly #texts: string[];
  readonly #numbers = new Map<string, number>();
  /** What mentions say and refer to, with numbers of their own … */
  readonly #words = new Map<string, number>();
  /** … by two of which, and by the kind, a naming is known: to find one that has come before no text is made. */
  readonly #namings = new Map<string, Map<number, number>>();

  constructor(known: readonly string[]) {
    this.#texts = [...known];
    known.forEach((text, number) => { this.#numbers.set(text, number); });
  }

  numberOf(text: string): number {
    return this.#numbers.get(text) ?? this.#add(detached(text));
  }

  /** The number of the text that `namingText` makes of a mention. */
  numberOfNaming(mention: WrittenNaming): number {
    const { kind, refs, text } = mention;
    const [only] = refs;
    const referred = only === undefined ? 0 : this.#wordNumber(refs.length > 1 ? refs.join(' ') : only) + 1;
    const key = referred * mostWords + this.#wordNumber(text);
    const ofKind = this.#namingsOf(kind);
    const known = ofKind.get(key);
    if (known !== undefined) return known;
    const number = this.numberOf(namingText(mention));
    ofKind.set(key, number);
    return number;
  }

  /** The texts from this number on. */
  from(first: number): readonly string[] {
    return this.#texts.slice(first);
  }

  #namingsOf(kind: string): Map<number, number> {
    const known = this.#namings.get(kind);
    if (known) return known;
    const made = new Map<number, number>();
    this.#namings.set(kind, made);
    return made;
  }

  #wordNumber(word: string): number {
    const known = this.#words.get(word);
    if (known !== undefined) return known;
    const number = this.#words.size;
    this.#words.set(detached(word), number);
    return number;
  }

  #add(text: string): number {
    const number = this.#texts.push(text) - 1;
    this.#numbers.set(text, number);
    return number;
  }
}
