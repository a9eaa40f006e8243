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
    return 'put' in change ? { kind: 'set', value: changed(undefined, path, change) } : { kind: 'remove' };
  }
  if (json.kind(node) !== JsonKind.Object || typeof step === 'number') {
    return { kind: 'set', value: changed(readValue(json, () => undefined, node, plain) as Json, path, change) };
  }
  const key = json.member(node, step);
  const members = new Map(patch?.members);
  const child = key === undefined ? undefined : key + 1;
  return { kind: 'within', members: members.set(step, patched(json, members.get(step), child, rest, change)) };
}

/** The value with a change applied to it, at `path` from there; what is no container gives way to what is put into it. */
export function changed(value: Json | undefined, path: JsonPath, change: Change): Json {
  const [step, ...rest] = path;
  const isRemoval = 'remove' in change;
  if (step === undefined) return isRemoval ? value ?? null : change.value;
  if (typeof step === 'number') {
    if (isJsonList(value)) return changedList(value, step, rest, change);
    return isRemoval ? value ?? null : changedList([], step, rest, change);
  }
  if (isRemoval && !isJsonObject(value)) return value ?? null;
  const members = new Map<string, Json>(isJsonObject(value) ? membersOf(value) : []);
  const current = members.get(step);
  if (!isRemoval) members.set(step, changed(current, rest, change));
  else if (rest.length === 0) members.delete(step);
  else if (current !== undefined) members.set(step, changed(current, rest, change));
  return members;
}

/** An index beyond the end is the end. */
function changedList(list: readonly Json[], index: number, rest: JsonPath, change: Change): Json {
  if ('remove' in change) {
    if (rest.length === 0) return list.filter((_, each) => each !== index);
    return list.map((item, each) => (each === index ? changed(item, rest, change) : item));
  }
  const at = Math.min(index, list.length);
  return [...list.slice(0, at), changed(list[at], rest, change), ...list.slice(at + 1)];
}
