import { GrowingNumbers } from './growingNumbers';

/** Whether a naming has some key and no other, wherever no front matter says otherwise; or nobody knows. */
export const unknownFit = 0;
export const fits = 1;
export const fitsNot = 2;

/** For so many keys it is kept how the namings fit. */
const mostKept = 16;

/** The namings that have one key wherever no front matter says otherwise; so it is with most. All by numbers. */
export class LoneKeys {
  /** By naming: one more than its key. */
  readonly #keys = new GrowingNumbers();
  /** By key. */
  readonly #fits = new Map<number, Uint8Array>();

  set(naming: number, key: number): void {
    this.#put(naming, key + 1);
  }

  /** Nothing, or not enough, is known of the naming. */
  unset(naming: number): void {
    this.#put(naming, 0);
  }

  /** One more than the naming's key; 0 where it has several, is a short name, or where nobody has asked yet. */
  keyPlusOne(naming: number): number {
    return this.#keys.at(naming);
  }

  /** By naming, whether it fits the key: to look for a key in ten thousand articles takes one byte of each of their namings. Those behind the last are unknown. */
  fitsOf(key: number): Uint8Array {
    const known = this.#fits.get(key);
    if (known) return known;
    const keys = this.#keys.all();
    const found = new Uint8Array(keys.length);
    for (let naming = 0; naming < keys.length; naming++) {
      const there = keys[naming] ?? 0;
      found[naming] = there === 0 ? unknownFit : there === key + 1 ? fits : fitsNot;
    }
    if (this.#fits.size === mostKept) this.#fits.clear();
    this.#fits.set(key, found);
    return found;
  }

  #put(naming: number, value: number): void {
    this.#keys.set(naming, value);
    if (this.#fits.size > 0) this.#fits.clear();
  }
}
