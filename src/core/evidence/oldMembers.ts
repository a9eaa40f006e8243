import { JsonKind, type JsonPath, type JsonText } from './jsonText';
import { evidenceShape, shapeUnder, type Shape } from './shape';

/** An object of the old text whose members are compared one by one. */
export interface Container {
  /** The object, after those that it stands in. */
  readonly containers: readonly number[];
  readonly path: JsonPath;
}

/** The objects of a file that hold sections or records, and the members of each. */
export class OldObjects {
  readonly #json: JsonText;
  readonly #members = new Map<number, OldMembers>();

  constructor(json: JsonText) {
    this.#json = json;
  }

  /** The innermost of them around an offset; undefined outside of the file's own. */
  around(offset: number): Container | undefined {
    if (!this.#isInside(this.#json.root, offset)) return undefined;
    let container: Container = { containers: [this.#json.root], path: [] };
    for (let shape = evidenceShape(); ;) {
      const key = holdsRecords(shape) ? this.membersOf(container).keys.find((each) => this.#isInside(each + 1, offset)) : undefined;
      if (key === undefined) return container;
      const name = this.#json.string(key);
      shape = shapeUnder(shape, name);
      if (shape.kind !== 'records') return container;
      container = { containers: [...container.containers, key + 1], path: [...container.path, name] };
    }
  }

  membersOf({ containers }: Container): OldMembers {
    const object = containers.at(-1) ?? this.#json.root;
    const members = this.#members.get(object) ?? new OldMembers(this.#json, object);
    this.#members.set(object, members);
    return members;
  }

  #isInside(node: number, offset: number): boolean {
    return this.#json.kind(node) === JsonKind.Object && this.#json.start(node) < offset && offset < this.#json.end(node);
  }
}

/** The members of an object, by their places among them and by their keys as written. */
export class OldMembers {
  readonly keys: readonly number[];
  readonly #json: JsonText;
  readonly #object: number;
  #places: ReadonlyMap<string, number> | undefined;

  constructor(json: JsonText, object: number) {
    this.#json = json;
    this.#object = object;
    this.keys = json.children(object);
  }

  /** The first member that is not over at an offset: more letters could belong to a number or word that ends there. */
  firstAfter(offset: number): number {
    let [low, high] = [0, this.keys.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const value = (this.keys[middle] ?? 0) + 1;
      const isClosed = this.#json.kind(value) <= JsonKind.String;
      if (this.#json.end(value) < offset || (isClosed && this.#json.end(value) === offset)) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  nodeOf(place: number): number {
    return this.keys[place] ?? this.#json.after(this.#object);
  }

  /** Where a member begins, or the closing brace after the last. */
  startOf(place: number): number {
    const key = this.keys[place];
    return key === undefined ? this.#json.end(this.#object) - 1 : this.#json.start(key);
  }

  /** Where the member before a place ends, or the opening brace. */
  endBefore(place: number): number {
    const key = this.keys[place - 1];
    return key === undefined ? this.#json.start(this.#object) + 1 : this.#json.end(key + 1);
  }

  /** The place of the member with a key, as it is written, if that is not before `from`. */
  placeOf(key: string, from: number): number | undefined {
    const node = this.keys[from];
    if (node !== undefined && this.#json.written(node) === key) return from;
    this.#places ??= new Map(this.keys.map((each, place) => [this.#json.written(each), place]));
    const place = this.#places.get(key);
    return place !== undefined && place >= from ? place : undefined;
  }
}

/** Whether what stands under some key holds records. */
function holdsRecords(shape: Shape): boolean {
  return shape.kind === 'fields' || (shape.kind === 'records' && shape.of.kind === 'records');
}
