import type { Change } from '../evidence/change';
import type { EvidenceFile } from '../evidence/evidenceFile';
import { exactJsonAt, isList, isObject, type ExactJson, type ExactObject } from '../evidence/exactJson';
import { sameJson } from '../evidence/json';
import { entityPath, type RecordPath } from '../evidence/recordPath';
import { decline, type TidyingRefusal } from './problems';

/** Lists whose elements are united; of any other field that of the record that stays counts, if it has one. */
const united: ReadonlySet<string> = new Set(['aliases', 'shortNames', 'roles', 'actors', 'sameAs']);
/** What is not handed on like other fields. */
const apart: ReadonlySet<string> = new Set(['name', 'mergedFrom', 'given']);
const nothing: ExactObject = new Map();

/**
 * Merges records into one: names become its aliases, what it does not know is taken over, and the old records are kept in
 * `mergedFrom` with what each gave, so that ids go on leading to it and each merge can be taken back.
 */
export function mergeChanges(file: EvidenceFile, stays: string, goes: readonly string[]): readonly Change[] {
  const path = entityPath(file.data, stays);
  const before = recordAt(file, path);
  if (!path || !before) return [];
  let record = before;
  const removed: Change[] = [];
  for (const id of goes) {
    const from = entityPath(file.data, id);
    const other = recordAt(file, from);
    if (!from || !other || id === stays) continue;
    record = withRecord(record, id, other);
    removed.push({ remove: from });
  }
  return [...removed, ...fieldChanges(path, before, record)];
}

/** Takes a merge back: the old record stands for itself again, and what it gave is taken away where nobody has changed it since. */
export function reverseMergeChanges(file: EvidenceFile, holder: string, id: string): readonly Change[] | TidyingRefusal {
  const path = entityPath(file.data, holder);
  const before = recordAt(file, path);
  const merged = objectIn(before, 'mergedFrom');
  const kept = objectIn(merged, id);
  if (!path || !before || !merged.has(id)) return decline('not-merged', { id, holder });
  if (entityPath(file.data, id)) return decline('id-taken', { id, holder: id });
  if (typeof kept.get('name') !== 'string') return decline('merged-without-name', { id });
  const given = objectIn(kept, 'given');
  const moved = textsOf(given.get('mergedFrom')).filter((each) => merged.has(each));
  const back = new Map<string, ExactJson>([...[...kept].filter(([key]) => key !== 'given'), ...entryOf(given, 'given')]);
  if (moved.length > 0) back.set('mergedFrom', new Map(moved.flatMap((each) => entryOf(merged, each))));
  const left = new Map([...merged].filter(([each]) => each !== id && !moved.includes(each)));
  const after = withField(withoutGiven(before, given), 'mergedFrom', left.size > 0 ? left : undefined);
  return [...fieldChanges(path, before, after), { put: [...path.slice(0, -1), id], value: back }];
}

function withRecord(record: ExactObject, id: string, other: ExactObject): ExactObject {
  const gains = gainsOf(record, other);
  const earlier = objectIn(other, 'mergedFrom');
  const given = new Map([
    ...gains, ...earlier.size > 0 ? [['mergedFrom', [...earlier.keys()]] as const] : [], ...entryOf(other, 'given'),
  ]);
  const kept = new Map([...other].filter(([key]) => key !== 'mergedFrom' && key !== 'given'));
  if (given.size > 0) kept.set('given', given);
  return withField(grownBy(record, gains), 'mergedFrom', new Map([...objectIn(record, 'mergedFrom'), ...earlier, [id, kept]]));
}

/** What the record does not have yet of the other, by field. */
function gainsOf(record: ExactObject, other: ExactObject): ExactObject {
  const gains = new Map<string, ExactJson>();
  for (const key of new Set([...other.keys(), 'aliases'])) {
    const value = other.get(key);
    if (united.has(key)) {
      const gain = missingIn([...namesIn(record, key), ...elementsOf(record.get(key))], [...namesIn(other, key), ...elementsOf(value)]);
      if (gain.length > 0) gains.set(key, gain);
    } else if (value !== undefined && !apart.has(key) && !record.has(key)) gains.set(key, value);
  }
  return gains;
}

/** A record's name is an alias where it is merged. */
function namesIn(record: ExactObject, key: string): readonly ExactJson[] {
  const name = record.get('name');
  return key === 'aliases' && name !== undefined ? [name] : [];
}

function grownBy(record: ExactObject, gains: ExactObject): ExactObject {
  return new Map([...record, ...[...gains].map(([key, gain]) =>
    [key, united.has(key) ? [...elementsOf(record.get(key)), ...elementsOf(gain)] : gain] as const)]);
}

function withoutGiven(record: ExactObject, given: ExactObject): ExactObject {
  let result = record;
  for (const [key, value] of given) {
    const own = result.get(key);
    if (apart.has(key) || own === undefined) continue;
    if (united.has(key) && isList(own)) {
      const left = own.filter((element) => !elementsOf(value).some((each) => sameJson(each, element)));
      result = withField(result, key, left.length > 0 ? left : undefined);
    } else if (sameJson(own, value)) result = withField(result, key, undefined);
  }
  return result;
}

/** What differs, field by field; of `mergedFrom` record by record. */
function fieldChanges(path: RecordPath, before: ExactObject, after: ExactObject): Change[] {
  const changes: Change[] = [];
  for (const key of new Set([...before.keys(), ...after.keys()])) {
    const [was, is] = [before.get(key), after.get(key)];
    if (is === undefined) changes.push({ remove: [...path, key] });
    else if (key === 'mergedFrom' && isObject(was) && isObject(is)) changes.push(...fieldChanges([...path, key], was, is));
    else if (was === undefined || !sameJson(was, is)) changes.push({ put: [...path, key], value: is });
  }
  return changes;
}

function recordAt(file: EvidenceFile, path: RecordPath | undefined): ExactObject | undefined {
  const record = path && exactJsonAt(file.json, path);
  return isObject(record) ? record : undefined;
}

function withField(record: ExactObject, key: string, value: ExactJson | undefined): ExactObject {
  const result = new Map(record);
  if (value === undefined) result.delete(key);
  else result.set(key, value);
  return result;
}

function objectIn(record: ExactObject | undefined, key: string): ExactObject {
  const value = record?.get(key);
  return isObject(value) ? value : nothing;
}

function entryOf(record: ExactObject, key: string): (readonly [string, ExactJson])[] {
  const value = record.get(key);
  return value === undefined ? [] : [[key, value]];
}

function elementsOf(value: ExactJson | undefined): readonly ExactJson[] {
  return isList(value) ? value : [];
}

function textsOf(value: ExactJson | undefined): readonly string[] {
  return elementsOf(value).filter((each) => typeof each === 'string');
}

function missingIn(own: readonly ExactJson[], others: readonly ExactJson[]): readonly ExactJson[] {
  return others.filter((other, at) => ![...own, ...others.slice(0, at)].some((each) => sameJson(each, other)));
}
