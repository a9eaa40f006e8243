import type { EvidenceFile } from '../evidence/evidenceFile';
import { JsonKind, type JsonPath, type JsonText } from '../evidence/jsonText';
import type { CaseIndex } from '../index/caseIndex';
import type { Span } from '../model';
import { keyOfReference } from './entityKeys';
import { sameSubject, type Subject, type SubjectAt } from './subject';

interface IdPlace {
  /** `*` stands for any key or index. */
  readonly path: JsonPath;
  readonly names: Subject['what'] | 'link';
  readonly at: 'key' | 'value';
  readonly isRecord?: boolean;
}

const record = (names: IdPlace['names'], ...path: readonly string[]): IdPlace => ({ path: [...path, '*'], names, at: 'key', isRecord: true });
const key = (names: IdPlace['names'], ...path: readonly string[]): IdPlace => ({ path, names, at: 'key' });
const value = (names: IdPlace['names'], ...path: readonly string[]): IdPlace => ({ path, names, at: 'value' });

/** Where ids stand in an evidence file, and what they name. */
const idPlaces: readonly IdPlace[] = [
  record('entities', 'actors'), record('entities', 'events'), record('entities', 'entities', '*'),
  record('source', 'sources'), record('evidence', 'evidence'), record('claim', 'claims'), record('question', 'questions'),
  value('entities', 'actors', '*', 'roles', '*', 'of'), value('entities', 'events', '*', 'actors', '*', 'actor'), value('entities', 'events', '*', 'place'),
  value('entities', 'sources', '*', 'publisher'), value('source', 'sources', '*', 'derivedFrom', '*'), value('source', 'evidence', '*', 'source'),
  value('entities', 'claims', '*', 'by'), key('link', 'claims', '*', 'links', '*'),
  value('claim', 'questions', '*', 'hypotheses', '*'), key('evidence', 'questions', '*', 'relevance', '*'),
  key('entities', 'actors', '*', 'mergedFrom', '*'), key('entities', 'events', '*', 'mergedFrom', '*'), key('entities', 'entities', '*', '*', 'mergedFrom', '*'),
];

/** What an id at an offset of the evidence file names; undefined where none stands. */
export function subjectInFile(index: CaseIndex, file: EvidenceFile, offset: number): SubjectAt | undefined {
  const path = file.pathAt(offset);
  const place = idPlaces.find((each) => matches(each.path, path));
  const node = file.json.nodeAt(path);
  if (!place || node === undefined) return undefined;
  const found = idAt(file.json, { key: node - 1, value: node }, place);
  return found && offset >= found.start - 1 && offset <= found.end + 1 ? subjectOf(index, place, found) : undefined;
}

/** Where the evidence file speaks of a subject, in the order of the text; the record itself only if it is wanted. */
export function placesInFile(index: CaseIndex, file: EvidenceFile, subject: Subject, withRecord: boolean): readonly Span[] {
  return idPlaces.filter(({ isRecord = false }) => withRecord || !isRecord).flatMap((place) => subjectsAt(index, file, place))
    .filter((found) => sameSubject(found.subject, subject)).sort((one, other) => one.start - other.start);
}

/** The records of the whole file, in the order of the text, each at its key. */
export function recordsIn(index: CaseIndex, file: EvidenceFile): readonly SubjectAt[] {
  return idPlaces.filter(({ isRecord }) => isRecord).flatMap((place) => subjectsAt(index, file, place)).sort((one, other) => one.start - other.start);
}

interface Id extends Span {
  readonly id: string;
}

/** A value, and the node before it, which is its key if it is a member of an object. */
interface Step {
  readonly key: number;
  readonly value: number;
}

function subjectsAt(index: CaseIndex, { json }: EvidenceFile, place: IdPlace): readonly SubjectAt[] {
  let found: readonly Step[] = json.isEmpty ? [] : [{ key: json.root, value: json.root }];
  for (const name of place.path) found = found.flatMap(({ value: node }) => stepsFrom(json, node, name));
  return found.flatMap((step) => {
    const id = idAt(json, step, place);
    return id ? [subjectOf(index, place, id)] : [];
  });
}

/** From a value to its member of a name, or to all that it holds. */
function stepsFrom(json: JsonText, node: number, name: string | number): readonly Step[] {
  if (json.kind(node) === JsonKind.Array) return name === '*' ? json.children(node).map((child) => ({ key: node, value: child })) : [];
  if (json.kind(node) !== JsonKind.Object) return [];
  const keys = name === '*' ? json.children(node) : [json.member(node, String(name))];
  return keys.filter((child) => child !== undefined).map((child) => ({ key: child, value: child + 1 }));
}

/** The id that is written there, without its quotation marks. */
function idAt(json: JsonText, step: Step, { at }: IdPlace): Id | undefined {
  const node = step[at];
  if (json.kind(node) !== (at === 'key' ? JsonKind.Key : JsonKind.String)) return undefined;
  return { id: json.string(node), start: json.start(node) + 1, end: json.end(node) - 1 };
}

function subjectOf(index: CaseIndex, { names, isRecord = false }: IdPlace, { id, start, end }: Id): SubjectAt {
  return { start, end, subject: named(index, names, id), as: isRecord ? 'record' : 'name' };
}

function named(index: CaseIndex, names: IdPlace['names'], id: string): Subject {
  if (names === 'entities') return { what: 'entities', keys: [keyOfReference(index, '', id)] };
  if (names === 'link') return { what: id.startsWith('e-') ? 'evidence' : 'claim', id };
  return { what: names, id };
}

function matches(pattern: JsonPath, path: JsonPath): boolean {
  return pattern.length === path.length && pattern.every((name, at) => name === '*' || name === path[at]);
}
