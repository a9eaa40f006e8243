/** Texts that articles share, each kept once; one that nobody holds any more makes room for another. */
export class StringPool {
  readonly #numbers = new Map<string, number>();
  readonly #texts: string[] = [];
  readonly #holders: number[] = [];
  readonly #free: number[] = [];

  /** The text's number, the same for equal texts, and held until it is released once more. */
  hold(text: string): number {
    const number = this.#numbers.get(text) ?? this.#add(text);
    this.holdAgain(number);
    return number;
  }

  holdAgain(number: number): void {
    this.#holders[number] = (this.#holders[number] ?? 0) + 1;
  }

  textOf(number: number): string {
    return this.#texts[number] ?? '';
  }

  /** Whether this was the last to hold the text, so that its number now means nothing. */
  release(number: number): boolean {
    const left = (this.#holders[number] ?? 0) - 1;
    this.#holders[number] = left;
    if (left > 0) return false;
    this.#numbers.delete(this.textOf(number));
    this.#texts[number] = '';
    this.#free.push(number);
    return true;
  }

  #add(text: string): number {
    const number = this.#free.pop() ?? this.#texts.length;
    this.#numbers.set(text, number);
    this.#texts[number] = text;
    this.#holders[number] = 0;
    return number;
  }
}
