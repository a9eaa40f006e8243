/** Of a key that stands nowhere. */
const nowhere = -1;

/** Where each key stands. To add or remove an article costs what that article holds, whatever the size of the case. */
export class Postings {
  readonly #numbers = new Map<string, number>();
  readonly #free: number[] = [];
  readonly #keys: string[] = [];
  readonly #holders: number[] = [];
  readonly #counts: number[] = [];
  /** The numbers of the articles where it stands, ascending; without an array where there is one, as for most keys. */
  readonly #articles: (number | number[])[] = [];

  /** The number of a key, valid as long as it stands anywhere or is held. */
  numbered(key: string): number {
    return this.#numbers.get(key) ?? this.#begin(key);
  }

  hold(number: number): void {
    this.#holders[number] = (this.#holders[number] ?? 0) + 1;
  }

  letGo(number: number): void {
    this.#holders[number] = (this.#holders[number] ?? 0) - 1;
    this.#endIfUnused(number);
  }

  /** Undefined for a key that nobody has asked the number of. */
  numberOf(key: string): number | undefined {
    return this.#numbers.get(key);
  }

  keyOf(number: number): string {
    return this.#keys[number] ?? '';
  }

  /** `times` is how often the key stands in the article, or once more. */
  add(number: number, article: number, times = 1): void {
    this.#counts[number] = (this.#counts[number] ?? 0) + times;
    const there = this.#articles[number] ?? nowhere;
    if (there === article) return;
    if (there === nowhere) this.#articles[number] = article;
    else if (typeof there === 'number') this.#articles[number] = there < article ? [there, article] : [article, there];
    else insert(there, article);
  }

  /** As often as it was added. */
  remove(number: number, article: number, times = 1): void {
    this.#counts[number] = (this.#counts[number] ?? 0) - times;
    const there = this.#articles[number] ?? nowhere;
    if (there === article) this.#articles[number] = nowhere;
    else if (typeof there !== 'number') takeOut(there, article);
    this.#endIfUnused(number);
  }

  /** As often as each of the keys stands in the article. */
  addKeys(article: number, keys: Iterable<string>): void {
    for (const key of keys) this.add(this.numbered(key), article);
  }

  /** What the article was added with. */
  removeKeys(article: number, keys: Iterable<string>): void {
    for (const key of keys) {
      const number = this.#numbers.get(key);
      if (number !== undefined) this.remove(number, article);
    }
  }

  /** How many keys there are, if none is held. */
  get size(): number {
    return this.#numbers.size;
  }

  /** Those that stand anywhere. */
  *keys(): IterableIterator<string> {
    for (const [key, number] of this.#numbers) if ((this.#counts[number] ?? 0) > 0) yield key;
  }

  /** How often the key stands anywhere. */
  count(key: string): number {
    return this.#counts[this.#numbers.get(key) ?? nowhere] ?? 0;
  }

  /** The numbers of the articles where the key stands, ascending. */
  articles(key: string): readonly number[] {
    const there = this.#articles[this.#numbers.get(key) ?? nowhere] ?? nowhere;
    if (typeof there !== 'number') return there;
    return there === nowhere ? [] : [there];
  }

  #begin(key: string): number {
    const number = this.#free.pop() ?? this.#keys.length;
    this.#numbers.set(key, number);
    this.#keys[number] = key;
    this.#holders[number] = this.#counts[number] = 0;
    this.#articles[number] = nowhere;
    return number;
  }

  #endIfUnused(number: number): void {
    if ((this.#holders[number] ?? 0) > 0 || (this.#counts[number] ?? 0) > 0) return;
    this.#numbers.delete(this.keyOf(number));
    this.#keys[number] = '';
    this.#free.push(number);
  }
}

function insert(numbers: number[], number: number): void {
  const last = numbers[numbers.length - 1] ?? nowhere;
  if (last < number) numbers.push(number);
  else if (last !== number) {
    const place = placeOf(numbers, number);
    if (numbers[place] !== number) numbers.splice(place, 0, number);
  }
}

function takeOut(numbers: number[], number: number): void {
  const place = placeOf(numbers, number);
  if (numbers[place] === number) numbers.splice(place, 1);
}

/** Where the number stands, or would stand. */
function placeOf(numbers: readonly number[], number: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) < number) low = middle + 1;
    else high = middle;
  }
  return low;
}
