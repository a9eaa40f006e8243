import { JsonKind, JsonText, type Piece } from './jsonText';

/** Grows as nodes are found, or are taken over from other columns, and makes a JsonText of them. */
export class JsonColumns {
  #kinds: Uint8Array;
  #starts: Uint32Array;
  #ends: Uint32Array;
  #next: Uint32Array;
  #count = 0;

  constructor(expected: number) {
    this.#kinds = new Uint8Array(expected);
    this.#starts = new Uint32Array(expected);
    this.#ends = new Uint32Array(expected);
    this.#next = new Uint32Array(expected);
  }

  /** How many nodes there are so far. */
  get count(): number {
    return this.#count;
  }

  kind(node: number): JsonKind {
    return (this.#kinds[node] ?? JsonKind.Null) as JsonKind;
  }

  start(node: number): number {
    return this.#starts[node] ?? 0;
  }

  /** Adds a node that begins at `start` and returns its number. */
  begin(kind: JsonKind, start: number): number {
    if (this.#count === this.#kinds.length) this.#grow(this.#count + 1);
    const node = this.#count++;
    this.#kinds[node] = kind;
    this.#starts[node] = start;
    this.#ends[node] = start;
    this.#next[node] = this.#count;
    return node;
  }

  /** Ends a node at `end`, with all that was begun since inside it. */
  finish(node: number, end: number): void {
    this.#ends[node] = end;
    this.#next[node] = this.#count;
  }

  /** Adds nodes of a piece, from `from` to before `to`; their places in the text move by `shift`. */
  append({ columns: { kinds, starts, ends, next }, counted, shift: moved }: Piece, from: number, to: number, shift = 0): void {
    const at = this.#count;
    this.#count += to - from;
    if (this.#count > this.#kinds.length) this.#grow(this.#count);
    const [first, last] = [from - counted, to - counted];
    this.#kinds.set(kinds.subarray(first, last), at);
    addMoved(starts, first, last, this.#starts, at, moved + shift);
    addMoved(ends, first, last, this.#ends, at, moved + shift);
    addMoved(next, first, last, this.#next, at, at - first);
  }

  toJsonText(text: string): JsonText {
    return new JsonText(text, [this.#piece(text)]);
  }

  #piece(text: string): Piece {
    const columns = { kinds: this.#kinds, starts: this.#starts, ends: this.#ends, next: this.#next };
    return { columns, from: 0, to: this.#count, counted: 0, shift: 0, text, back: 0 };
  }

  #grow(least: number): void {
    const length = Math.max(16, least, this.#kinds.length * 2);
    const kinds = new Uint8Array(length);
    kinds.set(this.#kinds);
    this.#kinds = kinds;
    const widen = (column: Uint32Array) => {
      const wider = new Uint32Array(length);
      wider.set(column);
      return wider;
    };
    this.#starts = widen(this.#starts);
    this.#ends = widen(this.#ends);
    this.#next = widen(this.#next);
  }
}

function addMoved(source: Uint32Array, from: number, to: number, target: Uint32Array, at: number, shift: number): void {
  target.set(source.subarray(from, to), at);
  if (shift === 0) return;
  for (let node = at; node < at + to - from; node++) target[node] = (target[node] ?? 0) + shift;
}
