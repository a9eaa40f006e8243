import { isJsonList, isJsonObject, membersOf, type Json } from './json';
import { JsonKind, type JsonPath, type JsonText } from './jsonText';
import { readValue } from './readValue';
import { plain } from './shape';

/**
 * What a command does to the data: `put` makes the value at a path exactly `value`, with the objects that lead to it
 * where they are missing; `remove` takes away what stands there, if anything does.
 */
export type Change = { readonly put: JsonPath; readonly value: Json } | { readonly remove: JsonPath };

/** What becomes of a place in the file: undefined is nothing, a Map changes members of the object that is there. */
export type Patch =
  | { readonly kind: 'set'; readonly value: Json }
  | { readonly kind: 'remove' }
  | { readonly kind: 'within'; readonly members: ReadonlyMap<string, Patch> };

/** The path that a change is about. */
export function pathOf(change: Change): JsonPath {
  return 'put' in change ? change.put : change.remove;
}

/** Adds a change to what becomes of the value at `node`; `path` is what remains of the change's path there. */
export function patched(json: JsonText, patch: Patch | undefined, node: number | undefined, path: JsonPath, change: Change): Patch {
  const [step, ...rest] = path;
  if (step === undefined) return 'put' in change ? { kind: 'set', value: change.value } : { kind: 'remove' };
  if (patch?.kind === 'set') return { kind: 'set', value: changed(patch.value, path, change) };
  if (patch?.kind === 'remove' || node === undefined) {
    return 'put' in change ? { kind: 'set', value: changed(new Map(), path, change) } : { kind: 'remove' };
  }
  if (json.kind(node) !== JsonKind.Object) {
    return { kind: 'set', value: changed(readValue(json, () => undefined, node, plain) as Json, path, change) };
  }
  const key = json.member(node, String(step));
  const members = new Map(patch?.members);
  const child = key === undefined ? undefined : key + 1;
  return { kind: 'within', members: members.set(String(step), patched(json, members.get(String(step)), child, rest, change)) };
}

/** The value with a change applied to it, at `path` from there. */
export function changed(value: Json, path: JsonPath, change: Change): Json {
  const [step, ...rest] = path;
  if (step === undefined) return 'put' in change ? change.value : value;
  if (isJsonList(value) && typeof step === 'number') return changedList(value, step, rest, change);
  const members = new Map<string, Json>(isJsonObject(value) ? membersOf(value) : []);
  const name = String(step);
  const current = members.get(name);
  if (rest.length === 0 && 'remove' in change) members.delete(name);
  else if (current !== undefined || 'put' in change) members.set(name, changed(current ?? new Map(), rest, change));
  return members;
}

function changedList(list: readonly Json[], index: number, rest: JsonPath, change: Change): Json {
  if (rest.length === 0 && 'remove' in change) return list.filter((_, each) => each !== index);
  const items = [...list];
  if (index < list.length || 'put' in change) items[Math.min(index, list.length)] = changed(list[index] ?? new Map(), rest, change);
  return items;
}
