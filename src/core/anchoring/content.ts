import { firstIndex } from './firstIndex';

/** A file's text as its hash and its positions count it: without byte-order mark and with LF. */
export function contentOf(text: string): string {
  return text.replace(/^\ufeff/u, '').replace(/\r\n?/gu, '\n');
}

/** Counts what of a text is not in its content. */
export class ContentOffsets {
  readonly #hasMark: boolean;
  /** The line feeds that follow a carriage return. */
  readonly #pairs: readonly number[];

  constructor(text: string) {
    this.#hasMark = text.startsWith('\ufeff');
    this.#pairs = [...text.matchAll(/\r\n/gu)].map(({ index }) => index + 1);
  }

  /** The offset in the content of an offset of the text. */
  of(offset: number): number {
    const before = firstIndex(this.#pairs.length, (at) => (this.#pairs[at] ?? 0) > offset);
    return offset - before - (this.#hasMark && offset > 0 ? 1 : 0);
  }
}
