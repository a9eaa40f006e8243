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

/**
 * A JSON text and where everything in it stands, as columns: nodes are numbers, in the order of the text, a container
 * before what it holds. 50 MB of text take about as much again.
 */
export class JsonText {
  readonly text: string;
  readonly columns: Columns;
  readonly #kinds: Uint8Array;
  readonly #starts: Uint32Array;
  readonly #ends: Uint32Array;
  readonly #next: Uint32Array;

  constructor(text: string, columns: Columns) {
    this.text = text;
    this.columns = columns;
    this.#kinds = columns.kinds;
    this.#starts = columns.starts;
    this.#ends = columns.ends;
    this.#next = columns.next;
  }

  /** The file's own object. */
  get root(): number {
    return 0;
  }

  /** Whether the text holds no value at all. */
  get isEmpty(): boolean {
    return this.#ends.length === 0 || this.end(0) === 0;
  }

  kind(node: number): JsonKind {
    return (this.#kinds[node] ?? JsonKind.Null) as JsonKind;
  }

  /** Quotes, brackets and braces included. */
  span(node: number): Span {
    return { start: this.start(node), end: this.end(node) };
  }

  start(node: number): number {
    return this.#starts[node] ?? 0;
  }

  end(node: number): number {
    return this.#ends[node] ?? 0;
  }

  /** The characters of a node as written. */
  written(node: number): string {
    return this.text.slice(this.start(node), this.end(node));
  }

  /** The elements of an array, or the keys of an object: the value of a key is the node after it. */
  children(container: number): number[] {
    const after = this.#next[container] ?? 0;
    const keyed = this.kind(container) === JsonKind.Object;
    const children: number[] = [];
    for (let child = container + 1; child < after; child = this.#next[keyed ? child + 1 : child] ?? after) children.push(child);
    return children;
  }

  /** The node after a container and all in it, or after a string, number or word. */
  after(node: number): number {
    return this.#next[node] ?? 0;
  }

  /** The text that a string or key says; keys are compared in NFC, so they come in NFC. */
  string(node: number): string {
    const inner = this.text.slice(this.start(node) + 1, this.end(node) - 1);
    const said = inner.includes('\\') ? String(JSON.parse(`"${inner}"`)) : inner;
    return this.kind(node) === JsonKind.Key ? composed(said) : said;
  }

  /** Whether a key says a name, without making a text of it. */
  isNamed(key: number, name: string): boolean {
    const start = this.start(key) + 1;
    const length = this.end(key) - 1 - start;
    for (let at = 0; at < length || at < name.length; at++) {
      const here = at < length ? this.text.charCodeAt(start + at) : 0;
      const there = at < name.length ? name.charCodeAt(at) : 0;
      if (here === there && here !== backslash) continue;
      return (here === backslash || here > 127 || there > 127) && this.string(key) === name;
    }
    return true;
  }

  /** The key of an object's member, or undefined where it has none of that name. */
  member(object: number, name: string): number | undefined {
    if (this.kind(object) !== JsonKind.Object) return undefined;
    const after = this.#next[object] ?? 0;
    for (let key = object + 1; key < after; key = this.#next[key + 1] ?? after) {
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
}
