import { JsonKind, JsonText, type Columns } from './jsonText';

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

  /** Adds the nodes from `from` to before `to` of other columns; their places in the text move by `shift`. */
  append({ kinds, starts, ends, next }: Columns, from: number, to: number, shift: number): void {
    const at = this.#count;
    this.#count += to - from;
    if (this.#count > this.#kinds.length) this.#grow(this.#count);
    this.#kinds.set(kinds.subarray(from, to), at);
    moved(starts, from, to, this.#starts, at, shift);
    moved(ends, from, to, this.#ends, at, shift);
    moved(next, from, to, this.#next, at, at - from);
  }

  /** Puts the end of a node that is there, and the node after it, elsewhere. */
  stretch(node: number, end: number, next: number): void {
    this.#ends[node] = end;
    this.#next[node] = next;
  }

  /** The nodes so far; what is added later may or may not show in them. */
  get columns(): Columns {
    return { kinds: this.#kinds, starts: this.#starts, ends: this.#ends, next: this.#next };
  }

  toJsonText(text: string): JsonText {
    return new JsonText(text, this.columns);
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

function moved(source: Uint32Array, from: number, to: number, target: Uint32Array, at: number, shift: number): void {
  target.set(source.subarray(from, to), at);
  if (shift === 0) return;
  for (let node = at; node < at + to - from; node++) target[node] = (target[node] ?? 0) + shift;
}
