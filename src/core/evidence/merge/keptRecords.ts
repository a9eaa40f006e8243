import type { RecordReferences } from '../recordReferences';

/** The references between the records of the three files of a merge. */
export interface ThreeReferences {
  readonly base: RecordReferences;
  readonly ours: RecordReferences;
  readonly theirs: RecordReferences;
}

/** Whether a side changed a record of the base. */
export type HasChanged = (side: 'ours' | 'theirs', record: string) => boolean;

/** The records, by JSON Pointer, that one side deleted and that stay because the other refers to them anew. */
export function keptRecords({ base, ours, theirs }: ThreeReferences, hasChanged: HasChanged): ReadonlySet<string> {
  return new Set([
    ...neededBy(ours, base, theirs, (record) => hasChanged('ours', record)),
    ...neededBy(theirs, base, ours, (record) => hasChanged('theirs', record)),
  ]);
}

/** What stays needs in turn what it refers to itself. */
function neededBy(keeper: RecordReferences, base: RecordReferences, deleter: RecordReferences, hasChanged: (record: string) => boolean): ReadonlySet<string> {
  const isDeleted = (record: string) => base.has(record) && keeper.has(record) && !deleter.has(record);
  const needed = new Set<string>();
  const waiting: string[] = [];
  const need = (record: string) => {
    if (!isDeleted(record) || needed.has(record)) return;
    needed.add(record);
    waiting.push(record);
  };
  for (const [from, all] of keeper) {
    const before = base.get(from);
    // What one side changed and the other deleted stays as a conflict, with all that it refers to.
    if (isDeleted(from) && hasChanged(from)) waiting.push(from);
    for (const to of all) if (before?.has(to) !== true) need(to);
  }
  for (let record = waiting.pop(); record !== undefined; record = waiting.pop()) keeper.get(record)?.forEach(need);
  return needed;
}
