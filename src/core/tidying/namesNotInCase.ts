import { namingOf } from '../entities/resolve';
import type { Change } from '../evidence/change';
import { isEdtf } from '../evidence/edtf';
import { entityId, isEntityId } from '../evidence/ids';
import { newEntityPath } from '../evidence/recordPath';
import type { CaseIndex } from '../index/caseIndex';
import type { EntityEntry } from '../index/entries';
import { keysOf } from '../index/mentionKeys';

/** The names of an article that are not in the case yet, in the order in which it first says them; without ids that no record can have, or that another kind has here too. */
export function namesNotInCase(index: CaseIndex, document: string): readonly EntityEntry[] {
  const keys = new Set((index.record(document)?.mentions ?? []).flatMap((mention, at) => {
    const resolution = index.resolutionOf(document, at);
    return resolution?.state === 'notInCase' ? keysOf(namingOf(mention), resolution) : [];
  }));
  const entries = [...keys].flatMap((key) => index.entity(key) ?? []).filter(({ state, id, name }) => state === 'notInCase' && name.trim() !== '' && (id === undefined || isEntityId(id)));
  return entries.filter(({ id }, at) => id === undefined || entries.findIndex((other) => other.id === id) === at);
}

/** What gives each of these names a record, with the date that one of its tags has. */
export function additions(index: CaseIndex, entries: readonly EntityEntry[]): readonly Change[] {
  const taken = new Set(entries.flatMap(({ id }) => id ?? []));
  return entries.map(({ key, kind, id, name }) => {
    const own = id ?? entityId(name, (wanted) => taken.has(wanted) || index.registry.holderOf(wanted) !== undefined);
    taken.add(own);
    const date = kind === 'event' ? index.mentionsOf(key).find(({ mention }) => mention.date !== undefined && isEdtf(mention.date))?.mention.date : undefined;
    return { put: newEntityPath(kind, own), value: { name, ...(date !== undefined && { date }) } };
  });
}
