import { inParts, type Steps } from '../steps';
import type { MemberChange, ReadMembers } from './changedMembers';
import { JsonColumns } from './jsonColumns';
import type { Columns, JsonText } from './jsonText';

/** So many nodes are taken over at once. */
const aStep = 1 << 16;

/** The nodes of a changed text: those of the old one where they are now, those that were read among them; made in steps. */
export function* spliceJson(before: JsonText, text: string, { changes, columns }: ReadMembers): Steps<JsonText> {
  const count = before.after(before.root);
  const spliced = new JsonColumns(count + addedNodes(changes));
  const append = (from: Columns, start: number, end: number, by: number) => inParts(end - start, aStep, (first, last) => {
    spliced.append(from, start + first, start + last, by);
  });
  let [done, shift] = [0, 0];
  for (const { oldNodes, newNodes, shift: after } of changes) {
    yield* append(before.columns, done, oldNodes.from, shift);
    yield* append(columns, newNodes.from, newNodes.to, 0);
    [done, shift] = [oldNodes.to, after];
    yield;
  }
  yield* append(before.columns, done, count, shift);
  stretchContainers(before, spliced, changes);
  return spliced.toJsonText(text);
}

/** What holds a change moves less at its beginning than at its end. */
function stretchContainers(before: JsonText, spliced: JsonColumns, changes: readonly MemberChange[]): void {
  for (const container of new Set(changes.flatMap(({ containers }) => containers))) {
    const last = changes.findLast(({ containers }) => containers.includes(container));
    const moved = addedNodes(changes.filter(({ oldNodes }) => oldNodes.from <= container));
    const inside = changes.filter(({ containers }) => containers.includes(container));
    spliced.stretch(container + moved, before.end(container) + (last?.shift ?? 0), before.after(container) + moved + addedNodes(inside));
  }
}

function addedNodes(changes: readonly MemberChange[]): number {
  return changes.reduce((sum, { oldNodes, newNodes }) => sum + newNodes.to - newNodes.from - (oldNodes.to - oldNodes.from), 0);
}
