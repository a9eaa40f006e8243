import { applyEdits, inOrder } from '../applyEdits';
import type { Span, TextEdit } from '../model';
import type { MemberChange } from './changedMembers';
import type { JsonText } from './jsonText';
import { OldObjects, type Container, type OldMembers } from './oldMembers';
import { JsonReader } from './readJson';

/** Members that some edits touch, all in one object and next to each other. */
interface EditedStretch {
  readonly container: Container;
  readonly members: OldMembers;
  /** Which of the object's members they are, as places among them. */
  readonly from: number;
  readonly to: number;
  readonly isWithin: boolean;
  readonly edits: readonly TextEdit[];
}

/**
 * The changes that edits make to the records of a file, its text looked at no further than that; undefined where they change something
 * else, or where what they leave there is not whole records, so that all of the new text must be looked at.
 */
export function editedMembers(before: JsonText, edits: readonly TextEdit[]): readonly MemberChange[] | undefined {
  const stretches = stretchesOf(new OldObjects(before), inOrder(edits));
  if (!stretches) return undefined;
  const changes: MemberChange[] = [];
  let shift = 0;
  for (const stretch of stretches) {
    const change = readStretch(before, stretch, shift);
    if (!change) return undefined;
    changes.push(change);
    ({ shift } = change);
  }
  return changes;
}

function stretchesOf(objects: OldObjects, edits: readonly TextEdit[]): readonly EditedStretch[] | undefined {
  const stretches: EditedStretch[] = [];
  for (const edit of edits) {
    const last = stretches.at(-1);
    const isNear = last !== undefined && edit.start <= last.members.startOf(last.to);
    const stretch = isNear ? widened(last, edit) : stretchAround(objects, edit);
    if (!stretch) return undefined;
    if (isNear) stretches.pop();
    stretches.push(stretch);
  }
  return stretches;
}

function stretchAround(objects: OldObjects, edit: TextEdit): EditedStretch | undefined {
  const container = objects.around(edit.start);
  if (!container || container.path.length === 0) return undefined;
  const members = objects.membersOf(container);
  const from = members.firstAfter(edit.start);
  const isWithin = members.startOf(from) < edit.start;
  return widened({ container, members, from, to: isWithin ? from + 1 : from, isWithin, edits: [] }, edit);
}

/** With what an edit reaches into, and the edit; undefined where it reaches out of the object. */
function widened(stretch: EditedStretch, edit: TextEdit): EditedStretch | undefined {
  const { members } = stretch;
  let { to } = stretch;
  while (to < members.keys.length && members.startOf(to) < edit.end) to++;
  return edit.end <= members.startOf(to) ? { ...stretch, to, edits: [...stretch.edits, edit] } : undefined;
}

/** What becomes of a stretch; undefined unless reading it leads to the next member of the object, or to its end, as before. */
function readStretch(before: JsonText, { container, members, from, to, isWithin, edits }: EditedStretch, moved: number): MemberChange | undefined {
  const old: Span = { start: isWithin ? members.startOf(from) : members.endBefore(from), end: members.startOf(to) };
  // The character before is any, and that behind tells what the stretch leads to.
  const text = applyEdits(` ${before.text.slice(old.start, old.end + 1)}`, edits.map((edit) => ({
    ...edit, start: edit.start - old.start + 1, end: edit.end - old.start + 1,
  })));
  const reader = new JsonReader(text, 64);
  const end = reader.resume(1, !isWithin && from > 0, container.path.length + 1, (key) => key < text.length - 1);
  if (end !== text.length - 1) return undefined;
  return {
    ...container, from, to, oldNodes: { from: members.nodeOf(from), to: members.nodeOf(to) },
    members: reader.json(), back: old.start - 1 + moved, shift: moved + text.length - 1 - (old.end + 1 - old.start),
  };
}
