import type { Problem, Span } from '../model';
import type { Steps } from '../steps';
import { commonLength } from './commonLength';
import { JsonColumns } from './jsonColumns';
import type { JsonText } from './jsonText';
import { OldObjects, type Container } from './oldMembers';
import { JsonReader } from './readJson';

/** A file that was laid out anew is sooner read as a whole. */
const mostChanges = 1000;

/** Members of one object that others take the place of. */
export interface MemberChange extends Container {
  /** Which of the object's members go, as places among them, and their nodes. */
  readonly from: number;
  readonly to: number;
  readonly oldNodes: { readonly from: number; readonly to: number };
  /** What comes: a copy of the stretch that it stands in, so that what is kept of it does not keep the whole text in memory. */
  readonly members: JsonText;
  /** How much further to the back the stretch stands in the new text than in the copy. */
  readonly back: number;
  /** How far what follows has moved in the text. */
  readonly shift: number;
}

/**
 * Finds in steps which members of the file's object, and which records of its sections, differ between two texts, in their order, and
 * reads those alone: from a key that both texts have in the same object, reading on leads to the same nodes for as long as the
 * texts are the same. Gives the first fault of the new one instead, if it has any; undefined where the texts differ outside of the
 * file's object or in too many places, or the new one breaks off.
 */
export function changedMembers(before: JsonText, text: string): Steps<readonly MemberChange[] | { readonly problem: Problem } | undefined> {
  return new MemberComparison(before, text).changes();
}

class MemberComparison {
  readonly #before: JsonText;
  readonly #text: string;
  readonly #reader: JsonReader;
  readonly #objects: OldObjects;
  readonly #changes: MemberChange[] = [];
  /** Two places from which the texts are the same for a while. */
  #old = 0;
  #new = 0;

  constructor(before: JsonText, text: string) {
    this.#before = before;
    this.#text = text;
    this.#reader = new JsonReader(text, 64);
    this.#objects = new OldObjects(before);
  }

  *changes(): Steps<readonly MemberChange[] | { readonly problem: Problem } | undefined> {
    const { text } = this.#before;
    for (;;) {
      const same = yield* commonLength(text, this.#old, this.#text, this.#new);
      this.#old += same;
      this.#new += same;
      if (this.#old === text.length && this.#new === this.#text.length) return this.#changes;
      const container = this.#objects.around(this.#old);
      if (!container || this.#changes.length === mostChanges) return undefined;
      if (!this.#readChange(container)) return this.#reader.problem && { problem: this.#reader.problem };
      yield;
    }
  }

  /** Reads from the member where the texts differ to the next one that both have; false where that cannot be. */
  #readChange(container: Container): boolean {
    const members = this.#objects.membersOf(container);
    const from = members.firstAfter(this.#old);
    const start = members.startOf(from);
    const isWithin = start < this.#old;
    const begin = (isWithin ? start : members.endBefore(from)) + this.#new - this.#old;
    const first = this.#reader.columns.count;
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
      members: this.#copied(first, { start: begin, end }), back: begin - 1, shift: this.#new - this.#old,
    });
    return true;
  }

  /** What was read since a node. Something is put before it, so that it is indeed a copy. */
  #copied(first: number, { start, end }: Span): JsonText {
    const read = this.#reader.columns;
    const copied = new JsonColumns(read.count - first);
    for (const piece of this.#reader.json().pieces) copied.append(piece, first, read.count, 1 - start);
    return copied.toJsonText(` ${this.#text.slice(start, end)}`);
  }
}
