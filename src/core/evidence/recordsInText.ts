import type { JsonText } from './jsonText';
import { readValue } from './readValue';
import type { Shape } from './shape';

/** What to give of a record, by what is written of it. */
export type Kept = (value: unknown) => unknown;

/** Hears of keys that stand in their object already. */
type OnRepeated = (key: number) => void;

/** Records by id, in the order of their text, each read when somebody asks for it: to go by few of many costs little. */
export class RecordsInText implements ReadonlyMap<string, unknown> {
  readonly json: JsonText;
  readonly #object: number;
  readonly #shape: Shape;
  readonly #kept: Kept;
  readonly #read = new Map<string, unknown>();
  #found: ReadonlyMap<string, number> | undefined;

  /** `shape` is that of a record. */
  constructor(json: JsonText, object: number, shape: Shape, kept: Kept) {
    this.json = json;
    this.#object = object;
    this.#shape = shape;
    this.#kept = kept;
  }

  /** The nodes of the records, looked for when they are first asked for; `onRepeated` then hears of ids that stand twice. */
  nodes(onRepeated?: OnRepeated): ReadonlyMap<string, number> {
    if (this.#found) return this.#found;
    const nodes = new Map<string, number>();
    const json = this.json;
    for (let key = this.#object + 1; key < json.after(this.#object); key = json.after(key + 1)) {
      const id = json.string(key);
      if (nodes.has(id)) onRepeated?.(key);
      nodes.set(id, key + 1);
    }
    this.#found = nodes;
    return nodes;
  }

  /** The like of these in an object of another text. */
  in(json: JsonText, object: number): RecordsInText {
    return new RecordsInText(json, object, this.#shape, this.#kept);
  }

  /** What is written of a record; `onRepeated` hears of keys in it that stand twice. */
  written(node: number, onRepeated: OnRepeated): unknown {
    return readValue(this.json, onRepeated, node, this.#shape);
  }

  get size(): number {
    return this.nodes().size;
  }

  has(id: string): boolean {
    return this.nodes().has(id);
  }

  get(id: string): unknown {
    const node = this.nodes().get(id);
    if (node === undefined || this.#read.has(id)) return this.#read.get(id);
    const record = this.#kept(this.written(node, () => undefined));
    this.#read.set(id, record);
    return record;
  }

  keys(): MapIterator<string> {
    return this.nodes().keys();
  }

  *values(): Generator<unknown, undefined> {
    for (const id of this.nodes().keys()) yield this.get(id);
  }

  *entries(): Generator<[string, unknown], undefined> {
    for (const id of this.nodes().keys()) yield [id, this.get(id)];
  }

  [Symbol.iterator](): Generator<[string, unknown], undefined> {
    return this.entries();
  }

  forEach(call: (record: unknown, id: string, records: ReadonlyMap<string, unknown>) => void): void {
    for (const [id, record] of this) call(record, id, this);
  }
}
