import type { Span } from '../model';
import { composed } from './composed';

/** What a place in a JSON text holds; a member of an object is its key, followed by its value. */
export const JsonKind = { Object: 0, Array: 1, Key: 2, String: 3, Number: 4, True: 5, False: 6, Null: 7 } as const;
export type JsonKind = (typeof JsonKind)[keyof typeof JsonKind];

const backslash = 92;

/** The keys and indices that lead from a file's object to a value in it. */
export type JsonPath = readonly (string | number)[];

/** Nodes side by side: what each is, where it begins and ends in the text, and the node after it and all in it. */
export interface Columns {
  readonly kinds: Uint8Array;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  readonly next: Uint32Array;
}

/** Nodes that follow one another, in columns that need not begin with them, nor say where they are by now. */
export interface Piece {
  readonly columns: Columns;
  /** The first of its nodes, and the one after the last. */
  readonly from: number;
  readonly to: number;
  /** How many more nodes there are before one than before it in the columns. */
  readonly counted: number;
  /** How far they have moved in the text since the columns were made. */
  readonly shift: number;
  /** A text in which their characters stand too, so many places further to the front. */
  readonly text: string;
  readonly back: number;
}

const noColumns: Columns = { kinds: new Uint8Array(), starts: new Uint32Array(), ends: new Uint32Array(), next: new Uint32Array() };

/**
 * A JSON text and where everything in it stands, as columns: nodes are numbers, in the order of the text, a container
 * before what it holds. 50 MB of text take about as much again. A text that came of another has some pieces of the columns of that one.
 */
export class JsonText {
  readonly text: string;
  /** All nodes in their order. */
  readonly pieces: readonly Piece[];
  /** The piece that was asked last, taken apart: mostly it is asked again. */
  #from = 0;
  #to = 0;
  #counted = 0;
  #shift = 0;
  #back = 0;
  #pieceText = '';
  #kinds = noColumns.kinds;
  #starts = noColumns.starts;
  #ends = noColumns.ends;
  #next = noColumns.next;

  constructor(text: string, pieces: readonly Piece[]) {
    this.text = text;
    this.pieces = pieces;
    if (pieces[0]) this.#turnTo(pieces[0]);
  }

  /** The file's own object. */
  get root(): number {
    return 0;
  }

  /** Whether the text holds no value at all. */
  get isEmpty(): boolean {
    return this.end(0) === 0;
  }

  /** How many nodes there are. */
  get count(): number {
    return this.pieces.at(-1)?.to ?? 0;
  }

  kind(node: number): JsonKind {
    if (node < this.#from || node >= this.#to) this.#turn(node);
    return (this.#kinds[node - this.#counted] ?? JsonKind.Null) as JsonKind;
  }

  /** Quotes, brackets and braces included. */
  span(node: number): Span {
    return { start: this.start(node), end: this.end(node) };
  }

  start(node: number): number {
    if (node < this.#from || node >= this.#to) this.#turn(node);
    return (this.#starts[node - this.#counted] ?? 0) + this.#shift;
  }

  end(node: number): number {
    if (node < this.#from || node >= this.#to) this.#turn(node);
    return (this.#ends[node - this.#counted] ?? 0) + this.#shift;
  }

  /** The node after a container and all in it, or after a string, number or word. */
  after(node: number): number {
    if (node < this.#from || node >= this.#to) this.#turn(node);
    return (this.#next[node - this.#counted] ?? 0) + this.#counted;
  }

  /** The characters of a key, string, number or word as written. */
  written(node: number): string {
    const [start, end] = [this.start(node), this.end(node)];
    return this.#pieceText.slice(start - this.#back, end - this.#back);
  }

  /** The elements of an array, or the keys of an object: the value of a key is the node after it. */
  children(container: number): number[] {
    const after = this.after(container);
    const keyed = this.kind(container) === JsonKind.Object;
    const children: number[] = [];
    for (let child = container + 1; child < after; child = this.after(keyed ? child + 1 : child)) children.push(child);
    return children;
  }

  /** The text that a string or key says; keys are compared in NFC, so they come in NFC. */
  string(node: number): string {
    const [start, end] = [this.start(node) + 1, this.end(node) - 1];
    const inner = this.#pieceText.slice(start - this.#back, end - this.#back);
    const said = inner.includes('\\') ? String(JSON.parse(`"${inner}"`)) : inner;
    return this.kind(node) === JsonKind.Key ? composed(said) : said;
  }

  /** Whether a key says a name, without making a text of it. */
  isNamed(key: number, name: string): boolean {
    const [start, end] = [this.start(key) + 1, this.end(key) - 1];
    const length = end - start;
    for (let at = 0; at < length || at < name.length; at++) {
      const here = at < length ? this.#pieceText.charCodeAt(start + at - this.#back) : 0;
      const there = at < name.length ? name.charCodeAt(at) : 0;
      if (here === there && here !== backslash) continue;
      return (here === backslash || here > 127 || there > 127) && this.string(key) === name;
    }
    return true;
  }

  /** The key of an object's member, or undefined where it has none of that name. */
  member(object: number, name: string): number | undefined {
    if (this.kind(object) !== JsonKind.Object) return undefined;
    const after = this.after(object);
    for (let key = object + 1; key < after; key = this.after(key + 1)) {
      if (this.isNamed(key, name)) return key;
    }
    return undefined;
  }

  /** The value at a path from the file's object. */
  nodeAt(path: JsonPath): number | undefined {
    let node: number | undefined = this.isEmpty ? undefined : this.root;
    for (const step of path) {
      if (node === undefined) return undefined;
      node = typeof step === 'number' ? this.#element(node, step) : this.#valueOf(this.member(node, step));
    }
    return node;
  }

  #element(array: number, index: number): number | undefined {
    return this.kind(array) === JsonKind.Array ? this.children(array)[index] : undefined;
  }

  #valueOf(key: number | undefined): number | undefined {
    return key === undefined ? undefined : key + 1;
  }

  /** Has the piece asked that a node is in; where there is none, it stays at another, in whose columns the node is not. */
  #turn(node: number): void {
    let [low, high] = [0, this.pieces.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.pieces[middle]?.from ?? 0) <= node) low = middle;
      else high = middle - 1;
    }
    const piece = this.pieces[low];
    if (piece) this.#turnTo(piece);
  }

  #turnTo({ columns, from, to, counted, shift, text, back }: Piece): void {
    [this.#from, this.#to, this.#counted, this.#shift, this.#pieceText, this.#back] = [from, to, counted, shift, text, back];
    ({ kinds: this.#kinds, starts: this.#starts, ends: this.#ends, next: this.#next } = columns);
  }
}
