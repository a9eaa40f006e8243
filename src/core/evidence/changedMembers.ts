import type { Problem, Span } from '../model';
import type { Steps } from '../steps';
import { commonLength } from './commonLength';
import { JsonKind, type Columns, type JsonPath, type JsonText } from './jsonText';
import { JsonReader } from './readJson';
import { evidenceShape, shapeUnder, type Shape } from './shape';

/** A file that was laid out anew is sooner read as a whole. */
const mostChanges = 1000;

/** Members of one object that others take the place of. */
export interface MemberChange {
  /** The object in the old text, after those that it stands in. */
  readonly containers: readonly number[];
  readonly path: JsonPath;
  /** Which of the object's members go, as places among them, and their nodes. */
  readonly from: number;
  readonly to: number;
  readonly oldNodes: { readonly from: number; readonly to: number };
  /** What comes: its nodes in the columns of the changes, and the stretch of the new text that they stand in. */
  readonly newNodes: { readonly from: number; readonly to: number };
  readonly span: Span;
  /** How far what follows has moved in the text. */
  readonly shift: number;
}

/** The changes that make one text of another, in their order, and the nodes of what comes. */
export interface ReadMembers {
  readonly changes: readonly MemberChange[];
  readonly columns: Columns;
}

/**
 * Finds in steps which members of the file's object, and which records of its sections, differ between two texts, and reads those
 * alone: from a key that both texts have in the same object, reading on leads to the same nodes for as long as the texts
 * are the same. Gives the first fault of the new one instead, if it has any; undefined where the texts differ outside of the
 * file's object or in too many places, or the new one breaks off.
 */
export function changedMembers(before: JsonText, text: string): Steps<ReadMembers | { readonly problem: Problem } | undefined> {
  return new MemberComparison(before, text).changes();
}

/** An object of the old text whose members are compared one by one. */
interface Container {
  readonly containers: readonly number[];
  readonly path: JsonPath;
}

class MemberComparison {
  readonly #before: JsonText;
  readonly #text: string;
  readonly #reader: JsonReader;
  readonly #members = new Map<number, OldMembers>();
  readonly #changes: MemberChange[] = [];
  /** Two places from which the texts are the same for a while. */
  #old = 0;
  #new = 0;

  constructor(before: JsonText, text: string) {
    this.#before = before;
    this.#text = text;
    this.#reader = new JsonReader(text, 64);
  }

  *changes(): Steps<ReadMembers | { readonly problem: Problem } | undefined> {
    const { text } = this.#before;
    for (;;) {
      const same = yield* commonLength(text, this.#old, this.#text, this.#new);
      this.#old += same;
      this.#new += same;
      if (this.#old === text.length && this.#new === this.#text.length) break;
      const container = this.#containerAt(this.#old);
      if (!container || this.#changes.length === mostChanges) return undefined;
      if (!this.#readChange(container)) return this.#reader.problem && { problem: this.#reader.problem };
      yield;
    }
    return { changes: this.#changes, columns: this.#reader.columns.columns };
  }

  /** The innermost object around an offset that holds sections or records. */
  #containerAt(offset: number): Container | undefined {
    if (!this.#isInside(this.#before.root, offset)) return undefined;
    let container: Container = { containers: [this.#before.root], path: [] };
    for (let shape = evidenceShape(); ;) {
      const key = holdsRecords(shape) ? this.#membersOf(container).keys.find((each) => this.#isInside(each + 1, offset)) : undefined;
      if (key === undefined) return container;
      const name = this.#before.string(key);
      shape = shapeUnder(shape, name);
      if (shape.kind !== 'records') return container;
      container = { containers: [...container.containers, key + 1], path: [...container.path, name] };
    }
  }

  #isInside(node: number, offset: number): boolean {
    return this.#before.kind(node) === JsonKind.Object && this.#before.start(node) < offset && offset < this.#before.end(node);
  }

  #membersOf({ containers }: Container): OldMembers {
    const object = containers.at(-1) ?? this.#before.root;
    const members = this.#members.get(object) ?? new OldMembers(this.#before, object);
    this.#members.set(object, members);
    return members;
  }

  /** Reads from the member where the texts differ to the next one that both have; false where that cannot be. */
  #readChange(container: Container): boolean {
    const members = this.#membersOf(container);
    const columns = this.#reader.columns;
    const from = members.firstAfter(this.#old);
    const start = members.startOf(from);
    const isWithin = start < this.#old;
    const begin = (isWithin ? start : members.endBefore(from)) + this.#new - this.#old;
    const first = columns.count;
    let [next, to] = [from, members.keys.length];
    const end = this.#reader.resume(begin, !isWithin && from > 0, container.path.length + 1, (at) => {
      const known = members.placeOf(this.#text.slice(at, this.#text.indexOf('"', at + 1) + 1), next);
      if (known === from && isWithin && at === begin) {
        next = from + 1;
        return true;
      }
      to = known ?? to;
      return known === undefined;
    });
    if (end === undefined) return false;
    this.#old = members.startOf(to);
    this.#new = end;
    this.#changes.push({
      ...container, from, to, oldNodes: { from: members.nodeOf(from), to: members.nodeOf(to) },
      newNodes: { from: first, to: columns.count }, span: { start: begin, end }, shift: this.#new - this.#old,
    });
    return true;
  }
}

/** The members of an object, by their places among them and by their keys as written. */
class OldMembers {
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
