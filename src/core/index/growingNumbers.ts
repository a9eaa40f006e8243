/**
 * Numbers of up to 32 bits in an array that grows, either one by one, to be used again, or each at its own place; those that
 * were never set are 0. A plain array would become a slow table where places are set in no order.
 */
export class GrowingNumbers {
  #numbers = new Uint32Array(1 << 10);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  push(number: number): void {
    if (this.#length === this.#numbers.length) this.#grow(2 * this.#length);
    this.#numbers[this.#length++] = number;
  }

  at(index: number): number {
    return this.#numbers[index] ?? 0;
  }

  set(index: number, number: number): void {
    if (index >= this.#length) this.#length = index + 1;
    if (index >= this.#numbers.length) this.#grow(2 * this.#length);
    this.#numbers[index] = number;
  }

  /** Takes so many numbers in, to be set in place before the next one comes. */
  room(count: number): Uint32Array {
    const length = this.#length + count;
    if (length > this.#numbers.length) this.#grow(Math.max(length, 2 * this.#length));
    const room = this.#numbers.subarray(this.#length, length);
    this.#length = length;
    return room;
  }

  /** All numbers so far, in place: they hold until the next one comes. */
  all(): Uint32Array {
    return this.#numbers.subarray(0, this.#length);
  }

  clear(): void {
    this.#length = 0;
  }

  #grow(size: number): void {
    const larger = new Uint32Array(size);
    larger.set(this.#numbers);
    this.#numbers = larger;
  }
}
