import { applyEdits } from '../applyEdits';
import type { Problem, TextEdit } from '../model';
import { problemOf } from '../problemTable';
import { finish, type Steps } from '../steps';
import { changedData, changesAlone } from './changedData';
import { changedMembers, type MemberChange } from './changedMembers';
import { checkedFile, doubledKey, known, repeatedKey } from './checkedFile';
import { editedMembers } from './editedMembers';
import { EvidenceFile, type EvidenceStatus } from './evidenceFile';
import { JsonColumns } from './jsonColumns';
import { JsonKind, type JsonText } from './jsonText';
import { evidenceProblems } from './problems';
import { addsTakenName, readChanges } from './readChanges';
import { readingJson } from './readJson';
import { readingValue, readValue } from './readValue';
import { RecordsInText } from './recordsInText';
import { completed, emptyEvidence, evidenceFormat, evidenceVersion } from './schema';
import { evidenceShape, plain, shapeAt, shapeUnder } from './shape';
import { spliceEdited, spliceJson } from './spliceJson';
import { keptIn } from './validate';

/**
 * Reads what stands where an evidence file belongs; blank text is a file that has nothing in it yet and may be written.
 * With the same file as it was `before`, readable, only the records that differ are read. The result is the same, and
 * records that neither changed nor moved, and sections in which nothing did, are the very same objects in the data; only
 * where more than a thousand stretches differ, or something outside of the file's object, is all read and made anew.
 */
export function readEvidence(text: string, before?: EvidenceFile): EvidenceFile {
  return finish(readingEvidence(text, before));
}

/**
 * Reads it for a command that goes by few of its records. All of it is checked, and then a record is read when it is asked
 * for, which takes half the time where there are ten thousand.
 */
export function readToEdit(text: string): EvidenceFile {
  return finish(readWhole(text, readCheckedOnly));
}

/**
 * Reads what becomes of a file by edits: the same as reading the text after them, of which hardly anything is looked at, nor put
 * together before somebody asks for it, where they touch nothing but some records of a readable file.
 */
export function readEdited(before: EvidenceFile, edits: readonly TextEdit[]): EvidenceFile {
  if (edits.length === 0) return before;
  const text = applyEdits(before.text, edits);
  const changes = before.status === 'readable' ? editedMembers(before.json, edits) : undefined;
  const changed = changes && finish(readValidChanges(spliceEdited(before.json, text, changes), before, changes));
  return changed ?? readEvidence(text, before);
}

/** The same as `readEvidence` in steps. */
export function* readingEvidence(text: string, before?: EvidenceFile): Steps<EvidenceFile> {
  if (text === before?.text) return before;
  const changed = before?.status === 'readable' ? yield* readChanged(text, before) : undefined;
  return changed ?? (yield* readWhole(text));
}

function* readWhole(text: string, readRest: (json: JsonText) => Steps<EvidenceFile> = readValid): Steps<EvidenceFile> {
  const { json, problem } = yield* readingJson(text);
  if (/^\s*$/u.test(text)) return new EvidenceFile(json, 'readable', emptyEvidence, known(() => []));
  if (problem) return unparsed(json, problem);
  return notToRead(json) ?? (yield* readRest(json));
}

/** Undefined where the whole must be read. */
function* readChanged(text: string, before: EvidenceFile): Steps<EvidenceFile | undefined> {
  const found = yield* changedMembers(before.json, text);
  if (!found) return undefined;
  if ('problem' in found) return unparsed(unfinished(text, before.json), found.problem);
  yield;
  const json = yield* spliceJson(before.json, text, found);
  yield;
  return notToRead(json) ?? (yield* readValidChanges(json, before, found));
}

/** A file whose object has begun and is never over, as far as it can be told before the fault. */
function unfinished(text: string, before: JsonText): JsonText {
  const columns = new JsonColumns(1);
  columns.begin(JsonKind.Object, before.start(before.root));
  return columns.toJsonText(text);
}

function unparsed(json: JsonText, problem: Problem): EvidenceFile {
  return new EvidenceFile(json, 'broken', emptyEvidence, known(() => conflictProblems(json.text) ?? [problem]));
}

/** A file that parses, and that is not ours or not of a version that we know. */
function notToRead(json: JsonText): EvidenceFile | undefined {
  const unread = (status: EvidenceStatus, ...problems: Problem[]) => new EvidenceFile(json, status, emptyEvidence, known(() => problems));
  if (!isOurs(json)) return unread('foreign');
  const newer = newerVersion(json);
  return newer && unread('newer', newer);
}

function* readValid(json: JsonText): Steps<EvidenceFile> {
  const repeated: Problem[] = [];
  const value = yield* readingValue(json, (key) => { repeated.push(repeatedKey(json, key)); }, json.root, evidenceShape());
  return yield* checkedFile(json, value as object, repeated, completed);
}

function* readCheckedOnly(json: JsonText): Steps<EvidenceFile> {
  const repeated: Problem[] = [];
  const report = (key: number) => { repeated.push(repeatedKey(json, key)); };
  const value = new Map<string, unknown>();
  for (const key of json.children(json.root)) {
    const section = json.string(key);
    if (value.has(section)) report(key);
    value.set(section, recordsIn(json, key + 1, section) ?? (yield* readingValue(json, report, key + 1, shapeUnder(evidenceShape(), section))));
  }
  // Of what stands twice only the last would be looked into.
  return repeated.length > 0 ? yield* readValid(json) : yield* checkedFile(json, Object.fromEntries(value), repeated, completed);
}

/** Undefined where there are no records by id. */
function recordsIn(json: JsonText, node: number, section: string): RecordsInText | undefined {
  const kept = keptIn(section);
  return kept && json.kind(node) === JsonKind.Object ? new RecordsInText(json, node, shapeAt([section, '']), kept) : undefined;
}

function* readValidChanges(json: JsonText, before: EvidenceFile, changes: readonly MemberChange[]): Steps<EvidenceFile | undefined> {
  const repeated: Problem[] = [];
  const objects = readChanges(before.json, changes, (key, span) => { repeated.push(doubledKey(key, span)); });
  if (addsTakenName(before.json, before.data, objects)) return undefined;
  return yield* checkedFile(json, { ...headOf(json), ...changesAlone(objects) }, repeated, (data) => changedData(before.data, objects, data, json));
}

/** What the schema asks of every file. */
function headOf(json: JsonText): object {
  const head = ['format', 'version'].map((name) => [name, json.nodeAt([name])] as const).filter(([, node]) => node !== undefined);
  return Object.fromEntries(head.map(([name, node = 0]) => [name, readValue(json, () => undefined, node, plain)]));
}

function isOurs(json: JsonText): boolean {
  const format = json.nodeAt(['format']);
  return format !== undefined && json.kind(format) === JsonKind.String && json.string(format) === evidenceFormat;
}

function newerVersion(json: JsonText): Problem | undefined {
  const node = json.nodeAt(['version']);
  if (node === undefined || json.kind(node) !== JsonKind.Number) return undefined;
  const version = Number(json.written(node));
  if (!Number.isInteger(version) || version <= evidenceVersion) return undefined;
  return problemOf(evidenceProblems, 'newer-version', json.span(node), { version, known: evidenceVersion });
}

/** One problem for each conflict that git left, on its opening line; no line of valid JSON begins so. */
function conflictProblems(text: string): Problem[] | undefined {
  const openings = [...text.matchAll(/^<{7}(?!<)[^\r\n]*/gmu)];
  const markers = openings.length > 0 ? openings : [...text.matchAll(/^(?:={7}$|>{7}(?!>))[^\r\n]*/gmu)];
  if (markers.length === 0) return undefined;
  return markers.map(({ 0: line, index }) => problemOf(evidenceProblems, 'conflict-markers', { start: index, end: index + line.length }));
}
