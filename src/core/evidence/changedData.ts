import type { JsonText } from './jsonText';
import type { ChangedObject, ReplacedMembers } from './readChanges';
import { RecordsInText } from './recordsInText';
import { completed, type EvidenceData } from './schema';
import { evidenceShape, fieldRank } from './shape';

type Records = ReadonlyMap<string, unknown>;
type Sections = Readonly<Record<string, unknown>>;

/** The file's object with nothing in it but what changed, to be checked by itself; what the schema does not know needs none. */
export function changesAlone(objects: readonly ChangedObject[]): Record<string, unknown> {
  const sections: Record<string, unknown> = {};
  for (const { path: [section, kind], parts } of objects) {
    const members = parts.flatMap((part) => [...part.members]);
    if (section === undefined) {
      for (const [name, value] of members) if (isKnown(name)) sections[name] = value;
    } else {
      const records = (sections[section] ??= new Map<string, unknown>()) as Map<string, unknown>;
      if (kind !== undefined) records.set(String(kind), new Map(members));
      else for (const [name, value] of members) records.set(name, value);
    }
  }
  return sections;
}

/** The data of a `json` with what changed in it, as `checked`; all else is the very same objects, sections without changes included. */
export function changedData(before: EvidenceData, objects: readonly ChangedObject[], checked: Sections, json: JsonText): EvidenceData {
  const sections: Record<string, unknown> = { ...before };
  for (const { path: [section, kind], gone, parts } of objects) {
    if (section === undefined) {
      for (const name of gone) if (isKnown(name)) sections[name] = undefined;
      for (const name of parts.flatMap(({ members }) => [...members.keys()])) if (isKnown(name)) sections[name] = checked[name];
    } else {
      const records = sections[section] as Records;
      sections[section] = records instanceof RecordsInText ? records.in(json, json.nodeAt([section]) ?? json.root) : changedRecords(records, kind, parts, checked[section] as Records);
    }
  }
  return completed(sections);
}

function isKnown(section: string): boolean {
  return fieldRank(evidenceShape(), section) < Infinity;
}

/** The records of a section, or those of one kind in it. */
function changedRecords(records: Records, kind: string | number | undefined, parts: readonly ReplacedMembers[], checked: Records): Records {
  if (parts.every(({ from, to, members }) => from === to && members.size === 0)) return records;
  if (kind === undefined) return replaced(records, parts, checked);
  const key = String(kind);
  return new Map(records).set(key, replaced(records.get(key) as Records, parts, checked.get(key) as Records));
}

function replaced(records: Records, parts: readonly ReplacedMembers[], checked: Records): Records {
  const result = new Map<string, unknown>();
  const kept = [...records];
  let done = 0;
  for (const { from, to, members } of parts) {
    for (const [id, record] of kept.slice(done, from)) result.set(id, record);
    for (const id of members.keys()) result.set(id, checked.get(id));
    done = to;
  }
  for (const [id, record] of kept.slice(done)) result.set(id, record);
  return result;
}
