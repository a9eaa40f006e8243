import type { JsonText } from './jsonText';
import { readValue } from './readValue';
import type { Shape } from './shape';

/** What to give of a record, by what is written of it. */
export type Kept = (value: unknown) => unknown;

/** Hears of keys that stand in their object already. */
type OnRepeated = (key: number) => void;

/** Records by id, in the order of their text, each read when somebody asks for it: to go by few of many costs little. */
export class RecordsInText implements ReadonlyMap<string, unknown> {
  readonly #json: JsonText;
  readonly #shape: Shape;
  readonly #kept: Kept;
  readonly #nodes = new Map<string, number>();
  readonly #read = new Map<string, unknown>();

  /** `shape` is that of a record; `onRepeated` hears only of the records' own ids. */
  constructor(json: JsonText, object: number, shape: Shape, kept: Kept, onRepeated: OnRepeated = () => undefined) {
    this.#json = json;
    this.#shape = shape;
    this.#kept = kept;
    for (let key = object + 1; key < json.after(object); key = json.after(key + 1)) {
      const id = json.string(key);
      if (this.#nodes.has(id)) onRepeated(key);
      this.#nodes.set(id, key + 1);
    }
  }

  /** The like of these in an object of another text. */
  in(json: JsonText, object: number): RecordsInText {
    return new RecordsInText(json, object, this.#shape, this.#kept);
  }

  /** All records as they are written, one after another; none of them is kept. */
  *written(onRepeated: OnRepeated): Generator<[id: string, value: unknown]> {
    for (const [id, node] of this.#nodes) yield [id, readValue(this.#json, onRepeated, node, this.#shape)];
  }

  get size(): number {
    return this.#nodes.size;
  }

  has(id: string): boolean {
    return this.#nodes.has(id);
  }

  get(id: string): unknown {
    const node = this.#nodes.get(id);
    if (node === undefined || this.#read.has(id)) return this.#read.get(id);
    const record = this.#kept(readValue(this.#json, () => undefined, node, this.#shape));
    this.#read.set(id, record);
    return record;
  }

  keys(): MapIterator<string> {
    return this.#nodes.keys();
  }

  *values(): Generator<unknown, undefined> {
    for (const id of this.#nodes.keys()) yield this.get(id);
  }

  *entries(): Generator<[string, unknown], undefined> {
    for (const id of this.#nodes.keys()) yield [id, this.get(id)];
  }

  [Symbol.iterator](): Generator<[string, unknown], undefined> {
    return this.entries();
  }

  forEach(call: (record: unknown, id: string, records: ReadonlyMap<string, unknown>) => void): void {
    for (const [id, record] of this) call(record, id, this);
  }
}
