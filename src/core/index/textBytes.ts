/**
 * Texts as bytes, one behind the other: a third of the room that the engine takes for each, nothing for it to look after,
 * and made into texts only where they are asked for. Each code unit is written as UTF-8 would write a character, so that
 * half a character survives too.
 */

/** Closes a text; no byte of one is as high. */
const close = 0xff;
const firstSize = 1 << 12;

/** Texts that come one by one, in bytes that grow and are used again. */
export class GrowingTexts {
  #bytes = new Uint8Array(firstSize);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  /** Gives the place of the text among the bytes. */
  add(text: string): number {
    const place = this.#length;
    this.#makeRoom(3 * text.length + 1);
    const bytes = this.#bytes;
    let at = place;
    for (let index = 0; index < text.length; index++) {
      const unit = text.charCodeAt(index);
      if (unit < 0x80) {
        bytes[at++] = unit;
        continue;
      }
      if (unit < 0x800) {
        bytes[at++] = 0xc0 | unit >> 6;
      } else {
        bytes[at++] = 0xe0 | unit >> 12;
        bytes[at++] = 0x80 | unit >> 6 & 0x3f;
      }
      bytes[at++] = 0x80 | unit & 0x3f;
    }
    bytes[at++] = close;
    this.#length = at;
    return place;
  }

  /** All bytes so far, in place: they hold until the next text comes. */
  all(): Uint8Array {
    return this.#bytes.subarray(0, this.#length);
  }

  clear(): void {
    this.#length = 0;
  }

  #makeRoom(size: number): void {
    if (this.#length + size <= this.#bytes.length) return;
    const larger = new Uint8Array(2 * (this.#length + size));
    larger.set(this.all());
    this.#bytes = larger;
  }
}

/** So many code units are made a text at once. */
const longestPart = 1 << 10;

/** The text at this place. */
export function textAt(bytes: Uint8Array, place: number): string {
  let text = '';
  let units: number[] = [];
  for (let at = place; at < bytes.length;) {
    const byte = bytes[at++] ?? close;
    if (byte === close) break;
    if (units.length === longestPart) {
      text += String.fromCharCode(...units);
      units = [];
    }
    if (byte < 0x80) units.push(byte);
    else if (byte < 0xe0) units.push((byte & 0x1f) << 6 | (bytes[at++] ?? 0) & 0x3f);
    else units.push((byte & 0xf) << 12 | ((bytes[at++] ?? 0) & 0x3f) << 6 | (bytes[at++] ?? 0) & 0x3f);
  }
  return text + String.fromCharCode(...units);
}

/** All texts, in their order. */
export function textsIn(bytes: Uint8Array): string[] {
  const texts: string[] = [];
  for (let place = 0; place < bytes.length; place = placeBehind(bytes, place)) texts.push(textAt(bytes, place));
  return texts;
}

/** The place behind the text at this place. */
export function placeBehind(bytes: Uint8Array, place: number): number {
  const end = bytes.indexOf(close, place);
  return end < 0 ? bytes.length : end + 1;
}
