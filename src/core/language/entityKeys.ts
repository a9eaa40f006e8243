import type { CaseIndex } from '../index/caseIndex';
import { keysOf } from '../index/mentionKeys';

/** The keys under which the index lists mentions that refer to this id: of what no record answers, one for each kind that it is mentioned as, `kind` before all. */
export function keysOfReference(index: CaseIndex, id: string, kind = ''): readonly string[] {
  const holder = index.registry.holderOf(id.normalize('NFC'));
  if (holder !== undefined) return [holder];
  const keyOf = (each: string): readonly string[] => keysOf({ kind: each, name: '', refs: [id] }, { state: 'notInCase', ids: [id], known: [] });
  const others = [...index.registry.kinds].filter((each) => each !== kind).flatMap(keyOf);
  return [...keyOf(kind), ...others.filter((key) => index.mentionCount(key) > 0)];
}

/** How often each entity is named in an article, by its key. */
export function usesIn(index: CaseIndex, document: string): ReadonlyMap<string, number> {
  const uses = new Map<string, number>();
  for (const at of (index.record(document)?.mentions ?? []).keys()) {
    const resolution = index.resolutionOf(document, at);
    if (resolution?.state === 'resolved') for (const id of resolution.ids) uses.set(id, (uses.get(id) ?? 0) + 1);
  }
  return uses;
}
