import { compareCodeUnits } from '../compareCodeUnits';
import type { Span } from '../model';
import type { MemberChange } from './changedMembers';
import type { JsonPath, JsonText } from './jsonText';
import { readValue } from './readValue';
import type { EvidenceData } from './schema';
import { shapeAt, shapeUnder } from './shape';

/** What comes in the place of some members of an object; `from` and `to` are places among them. */
export interface ReplacedMembers {
  readonly from: number;
  readonly to: number;
  readonly members: ReadonlyMap<string, unknown>;
}

/** All that changes in one object: the file's own, a section, or the entities of a kind. */
export interface ChangedObject {
  readonly path: JsonPath;
  /** The names of the members that go. */
  readonly gone: ReadonlySet<string>;
  /** In the order of the text. */
  readonly parts: readonly ReplacedMembers[];
}

/** A key that stands twice in one object, and where it does again. */
export type OnRepeated = (key: string, span: Span) => void;

/** Reads the values of the members that changed, by the object that they are in; objects come before what stands in them. */
export function readChanges(before: JsonText, changes: readonly MemberChange[], onRepeated: OnRepeated): ChangedObject[] {
  const objects = new Map<string, { path: JsonPath; gone: Set<string>; parts: ReplacedMembers[] }>();
  for (const change of changes) {
    const { path, from, to } = change;
    const id = path.join('/');
    const object = objects.get(id) ?? { path, gone: new Set<string>(), parts: [] };
    objects.set(id, object);
    for (let node = change.oldNodes.from; node < change.oldNodes.to; node = before.after(node + 1)) object.gone.add(before.string(node));
    object.parts.push({ from, to, members: readMembers(change, onRepeated) });
  }
  return [...objects.values()].sort((one, other) => one.path.length - other.path.length || compareCodeUnits(one.path.join('/'), other.path.join('/')));
}

function readMembers({ members: json, back, path }: MemberChange, onRepeated: OnRepeated): ReadonlyMap<string, unknown> {
  const members = new Map<string, unknown>();
  const report = (key: number) => {
    onRepeated(json.string(key), { start: json.start(key) + back, end: json.end(key) + back });
  };
  const shape = shapeAt(path);
  for (let key = 0; key < json.count; key = json.after(key + 1)) {
    const name = json.string(key);
    if (members.has(name)) report(key);
    members.set(name, readValue(json, report, key + 1, shapeUnder(shape, name)));
  }
  return members;
}

/** Whether a name comes that another member of its object bears. */
export function addsTakenName(before: JsonText, data: EvidenceData, objects: readonly ChangedObject[]): boolean {
  return objects.some(({ path: [section, kind], gone, parts }) => {
    const names = parts.flatMap(({ members }) => [...members.keys()]);
    const isOld = (name: string) => {
      if (section === undefined) return before.member(before.root, name) !== undefined;
      const records = (data as unknown as Readonly<Record<string, ReadonlyMap<string, unknown>>>)[section];
      return kind === undefined ? records?.has(name) : (records?.get(String(kind)) as ReadonlyMap<string, unknown>).has(name);
    };
    return new Set(names).size < names.length || names.some((name) => isOld(name) && !gone.has(name));
  });
}
