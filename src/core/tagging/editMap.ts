import type { TextEdit } from '../model';
import { inOrder } from '../applyEdits';

/** Which side of an insertion a place keeps to when text is inserted exactly there. */
export type Side = 'before' | 'after';

/** Says where a place of the old text is in the new one; a deleted place is where the deletion was. */
export class EditMap {
  readonly #edits: readonly TextEdit[];
  /** How far each edit's end has moved, all edits up to it counted. */
  readonly #shifts: readonly number[];

  constructor(edits: readonly TextEdit[]) {
    this.#edits = inOrder(edits);
    let shift = 0;
    this.#shifts = this.#edits.map((edit) => (shift += edit.text.length - (edit.end - edit.start)));
  }

  /** The new place of `offset`. */
  at(offset: number, side: Side): number {
    let low = 0;
    let high = this.#edits.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#isPast(middle, offset, side)) low = middle + 1;
      else high = middle;
    }
    const inside = this.#edits[low];
    const shift = this.#shifts[low - 1] ?? 0;
    if (inside && inside.start < offset && offset < inside.end) return inside.start + shift;
    return offset + shift;
  }

  #isPast(index: number, offset: number, side: Side): boolean {
    const edit = this.#edits[index];
    if (!edit) return false;
    return edit.start === edit.end && edit.end === offset ? side === 'after' : edit.end <= offset;
  }
}
