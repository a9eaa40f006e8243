import { detached } from '../detached';
import { namingText, type WrittenNaming } from './naming';

/** The namings that say one text with one kind. */
interface Said {
  readonly kind: string;
  /** The number of the one without a reference. */
  plain: number | undefined;
  /** Those of the others, by what they refer to. */
  readonly referring: Map<string, number>;
}

/** Numbers texts in the order in which they first come. */
export class GrowingStrings {
  readonly #texts: string[];
  readonly #numbers = new Map<string, number>();
  /** By their texts, and then by reference: to find a naming that has come before no text is made. */
  readonly #said = new Map<string, Said[]>();

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
    const said = this.#saidWith(kind, text);
    const [only] = refs;
    if (only === undefined) return said.plain ??= this.numberOf(namingText(mention));
    const referred = refs.length > 1 ? refs.join(' ') : only;
    const known = said.referring.get(referred);
    if (known !== undefined) return known;
    const number = this.numberOf(namingText(mention));
    said.referring.set(detached(referred), number);
    return number;
  }

  /** The texts from this number on. */
  from(first: number): readonly string[] {
    return this.#texts.slice(first);
  }

  #saidWith(kind: string, text: string): Said {
    const ofText = this.#said.get(text);
    if (ofText) for (const said of ofText) if (said.kind === kind) return said;
    const said: Said = { kind, plain: undefined, referring: new Map() };
    if (ofText) ofText.push(said);
    else this.#said.set(detached(text), [said]);
    return said;
  }

  #add(text: string): number {
    const number = this.#texts.push(text) - 1;
    this.#numbers.set(text, number);
    return number;
  }
}
