import type { Span } from '../model';
import { composed } from './composed';
import type { EvidenceFile } from './evidenceFile';
import type { IdPlace, IdSort } from './idPlace';
import { pointerTo, stepsOf } from './jsonPointer';
import { JsonKind, type JsonText } from './jsonText';

/** Where ids stand in a value. */
interface IdShape {
  /** It is one. */
  readonly is?: IdSort;
  /** Its keys are. */
  readonly keys?: IdSort | 'linkTarget';
  /** They are those of records, which others name. */
  readonly areRecords?: true;
  /** Its keys are pointers into the file, and its values hold choices of what stands there. */
  readonly arePointers?: true;
  /** Whatever it holds is of this shape. */
  readonly each?: IdShape;
  readonly fields?: Readonly<Record<string, IdShape>>;
}

/** A place of an evidence file at which an id is written, between its quotation marks. */
export interface EvidenceId extends IdPlace {
  /** Whether it is the key of its own record. */
  readonly isRecord: boolean;
}

const entity: IdShape = { is: 'entity' };
const record: IdShape = { fields: { roles: { each: { fields: { of: entity } } }, actors: { each: { fields: { actor: entity } } }, place: entity } };
const merged: IdShape = { fields: { ...record.fields, given: { fields: { ...record.fields, mergedFrom: { each: entity } } } } };
const entities: IdShape = { keys: 'entity', areRecords: true, each: { fields: { ...record.fields, mergedFrom: { keys: 'entity', each: merged } } } };

/** The one table of where ids stand in an evidence file. */
const fileShape: IdShape = { fields: {
  actors: entities,
  events: entities,
  entities: { each: entities },
  sources: { keys: 'source', areRecords: true, each: { fields: { publisher: entity, derivedFrom: { each: { is: 'source' } } } } },
  evidence: { keys: 'evidence', areRecords: true, each: { fields: { source: { is: 'source' } } } },
  claims: { keys: 'claim', areRecords: true, each: { fields: { by: entity, links: { keys: 'linkTarget' } } } },
  questions: { keys: 'question', areRecords: true, each: { fields: { hypotheses: { each: { is: 'claim' } }, relevance: { keys: 'evidence' } } } },
  conflicts: { arePointers: true },
} };

const recordsShape = withoutContent(fileShape);

/** Every place at which an id is written, in the order of the text: keys, references, and the pointers and choices of open conflicts. */
export function idsInEvidence({ json }: Pick<EvidenceFile, 'json'>): readonly EvidenceId[] {
  return idsIn(json, fileShape);
}

/** The keys of all records, in the order of the text. */
export function recordIdsIn({ json }: Pick<EvidenceFile, 'json'>): readonly EvidenceId[] {
  return idsIn(json, recordsShape);
}

/** The id that is written at an offset, its quotation marks included. */
export function idInEvidenceAt({ json }: Pick<EvidenceFile, 'json'>, offset: number): EvidenceId | undefined {
  const isAround = (first: number, last: number): boolean => json.start(first) <= offset && offset <= json.end(last);
  return idsIn(json, fileShape, isAround).find(({ span }) => span.start - 1 <= offset && offset <= span.end + 1);
}

function withoutContent({ areRecords, keys, each, fields = {} }: IdShape): IdShape {
  if (areRecords && keys) return { keys, areRecords };
  return { ...each && { each: withoutContent(each) }, fields: Object.fromEntries(Object.entries(fields).map(([name, shape]) => [name, withoutContent(shape)])) };
}

/** What is looked at, from its first node to its last. */
type IsWanted = (first: number, last: number) => boolean;

function idsIn(json: JsonText, shape: IdShape, isWanted: IsWanted = () => true): readonly EvidenceId[] {
  const places: EvidenceId[] = [];
  if (!json.isEmpty) collect(json, json.root, shape, isWanted, places);
  return places;
}

function collect(json: JsonText, node: number, shape: IdShape, isWanted: IsWanted, places: EvidenceId[]): void {
  const kind = json.kind(node);
  if (shape.is && kind === JsonKind.String) places.push(placeOf(json, node, shape.is));
  if (kind === JsonKind.Array && shape.each) for (const item of json.children(node)) if (isWanted(item, item)) collect(json, item, shape.each, isWanted, places);
  if (kind !== JsonKind.Object) return;
  for (const key of json.children(node)) {
    if (!isWanted(key, key + 1)) continue;
    if (shape.keys) places.push(placeOf(json, key, shape.keys, shape.areRecords));
    if (shape.arePointers) places.push(...idsInPointer(json, key));
    const below = shape.arePointers ? choicesAt(json.string(key)) : shape.each ?? fieldOf(shape, json.string(key));
    if (below) collect(json, key + 1, below, isWanted, places);
  }
}

function placeOf(json: JsonText, node: number, sort: IdSort | 'linkTarget', isRecord = false): EvidenceId {
  const [id, { start, end }] = [composed(json.string(node)), json.span(node)];
  return { sort: sortOf(sort, id), id, isRecord, span: { start: start + 1, end: end - 1 }, written: inQuotes };
}

/** A link goes to an item of evidence or to another claim. */
function sortOf(sort: IdSort | 'linkTarget', id: string): IdSort {
  if (sort !== 'linkTarget') return sort;
  return id.startsWith('e-') ? 'evidence' : 'claim';
}

/** What stands between quotation marks to say a text. */
function inQuotes(text: string): string {
  return JSON.stringify(text).slice(1, -1);
}

function fieldOf({ fields }: IdShape, name: string): IdShape | undefined {
  return fields && Object.hasOwn(fields, name) ? fields[name] : undefined;
}

/** The ids among the steps of the pointer that a key is. */
function idsInPointer(json: JsonText, key: number): EvidenceId[] {
  const steps = stepsOf(json.string(key));
  const spans = stepSpans(json, key);
  return steps.flatMap((id, at) => {
    const [keys, span] = [shapeAt(steps.slice(0, at))?.keys, spans[at]];
    return keys && span ? [{ sort: sortOf(keys, id), id, isRecord: false, span, written: (to: string) => inQuotes(pointerTo([to]).slice(1)) }] : [];
  });
}

/** Where the steps of a pointer are written: what is behind each slash, itself perhaps an escape. */
function stepSpans(json: JsonText, key: number): readonly Span[] {
  const steps: { start: number; end: number }[] = [];
  let at = json.start(key) + 1;
  for (const [sign] of json.written(key).slice(1, -1).matchAll(/\\u[\da-f]{4}|\\?[^]/giu)) {
    at += sign.length;
    const last = steps.at(-1);
    if (/^(?:\\?\/|\\u002f)$/iu.test(sign)) steps.push({ start: at, end: at });
    else if (last) last.end = at;
  }
  return steps;
}

/** Each side of a conflict is a choice of what stands at the pointer. */
function choicesAt(pointer: string): IdShape | undefined {
  const each = shapeAt(stepsOf(pointer));
  return each && { each };
}

function shapeAt(steps: readonly string[]): IdShape | undefined {
  return steps.reduce<IdShape | undefined>((shape, step) => shape?.each ?? (shape && fieldOf(shape, step)), fileShape);
}
