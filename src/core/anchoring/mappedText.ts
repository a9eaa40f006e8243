import type { Span, TextEdit } from '../model';
import { firstIndex } from './firstIndex';

/** A text that was made from another by leaving out and replacing, and the way back to that one. */
export class MappedText {
  readonly text: string;
  /** By offset in `text`: where in the source its character begins … */
  readonly #starts: Uint32Array;
  /** … and ends. */
  readonly #ends: Uint32Array;

  private constructor(text: string, starts: Uint32Array, ends: Uint32Array) {
    this.text = text;
    this.#starts = starts;
    this.#ends = ends;
  }

  static of(source: string): MappedText {
    const starts = Uint32Array.from({ length: source.length }, (_, at) => at);
    return new MappedText(source, starts, starts.map((at) => at + 1));
  }

  /** With edits, in order and apart; what one of them puts in stands for all that it takes out. */
  edited(edits: readonly TextEdit[]): MappedText {
    if (edits.length === 0) return this;
    const added = edits.reduce((sum, { text }) => sum + text.length, 0);
    const starts = new Uint32Array(this.text.length + added);
    const ends = new Uint32Array(this.text.length + added);
    const pieces: string[] = [];
    let length = 0;
    let copied = 0;
    const copy = (to: number): void => {
      pieces.push(this.text.slice(copied, to));
      starts.set(this.#starts.subarray(copied, to), length);
      ends.set(this.#ends.subarray(copied, to), length);
      length += to - copied;
    };
    for (const { start, end, text } of edits) {
      copy(start);
      pieces.push(text);
      starts.fill(this.startOf(start), length, length + text.length);
      ends.fill(end > start ? this.endOf(end - 1) : this.startOf(start), length, length + text.length);
      length += text.length;
      copied = end;
    }
    copy(this.text.length);
    return new MappedText(pieces.join(''), starts.slice(0, length), ends.slice(0, length));
  }

  /** Where the character at an offset begins in the source; behind the last one, where that ends. */
  startOf(offset: number): number {
    return this.#starts[offset] ?? this.#ends.at(-1) ?? 0;
  }

  /** Where the character at an offset ends in the source. */
  endOf(offset: number): number {
    return this.#ends[offset] ?? 0;
  }

  /** The part of the source that a span, not empty, stands for. */
  sourceOf({ start, end }: Span): Span {
    return { start: this.startOf(start), end: this.endOf(end - 1) };
  }

  /** The first character that ends behind an offset of the source. */
  offsetOf(source: number): number {
    return firstIndex(this.text.length, (at) => this.endOf(at) > source);
  }
}
