import { composed } from '../evidence/composed';
import type { EvidenceFile } from '../evidence/evidenceFile';
import { pointerTo, stepsOf } from '../evidence/jsonPointer';
import { JsonKind, type JsonText } from '../evidence/jsonText';
import type { IdPlace, IdSort } from './idPlace';

/** Where ids stand in a value: it is one, its keys are, or its fields or members hold some. */
interface IdShape {
  readonly is?: IdSort;
  readonly keys?: IdSort | 'linkTarget';
  readonly each?: IdShape;
  readonly fields?: Readonly<Record<string, IdShape>>;
}

const entity: IdShape = { is: 'entity' };
const record: IdShape = { fields: { roles: { each: { fields: { of: entity } } }, actors: { each: { fields: { actor: entity } } }, place: entity } };
const merged: IdShape = { fields: { ...record.fields, given: { fields: { ...record.fields, mergedFrom: { each: entity } } } } };
const entities: IdShape = { keys: 'entity', each: { fields: { ...record.fields, mergedFrom: { keys: 'entity', each: merged } } } };

const fileShape: IdShape = { fields: {
  actors: entities,
  events: entities,
  entities: { each: entities },
  sources: { keys: 'source', each: { fields: { publisher: entity, derivedFrom: { each: { is: 'source' } } } } },
  evidence: { keys: 'evidence', each: { fields: { source: { is: 'source' } } } },
  claims: { keys: 'claim', each: { fields: { by: entity, links: { keys: 'linkTarget' } } } },
  questions: { keys: 'question', each: { fields: { hypotheses: { each: { is: 'claim' } }, relevance: { keys: 'evidence' } } } },
} };

/** Every place of an evidence file at which an id is written: keys, references, and the pointers and choices of open conflicts. */
export function idsInEvidence({ json }: Pick<EvidenceFile, 'json'>): readonly IdPlace[] {
  const places: IdPlace[] = [];
  if (json.isEmpty) return places;
  collect(json, json.root, fileShape, places);
  const conflicts = json.nodeAt(['conflicts']);
  for (const key of conflicts === undefined || json.kind(conflicts) !== JsonKind.Object ? [] : json.children(conflicts)) {
    const steps = stepsOf(json.string(key));
    places.push(...idsInPointer(json, key, steps));
    const shape = shapeAt(steps);
    if (shape) for (const side of json.kind(key + 1) === JsonKind.Object ? json.children(key + 1) : []) collect(json, side + 1, shape, places);
  }
  return places;
}

function collect(json: JsonText, node: number, shape: IdShape, places: IdPlace[]): void {
  const kind = json.kind(node);
  if (shape.is && kind === JsonKind.String) places.push({ sort: shape.is, id: composed(json.string(node)), span: json.span(node), written: (id) => JSON.stringify(id) });
  if (kind === JsonKind.Array && shape.each) for (const item of json.children(node)) collect(json, item, shape.each, places);
  if (kind !== JsonKind.Object) return;
  for (const key of json.children(node)) {
    if (shape.keys) places.push(keyPlace(json, key, shape.keys));
    const below = shape.each ?? fieldOf(shape, json.string(key));
    if (below) collect(json, key + 1, below, places);
  }
}

function keyPlace(json: JsonText, key: number, keys: NonNullable<IdShape['keys']>): IdPlace {
  const id = json.string(key);
  return { sort: sortOf(keys, id), id, span: json.span(key), written: (to) => JSON.stringify(to) };
}

/** A link goes to an item of evidence or to another claim. */
function sortOf(keys: NonNullable<IdShape['keys']>, id: string): IdSort {
  if (keys !== 'linkTarget') return keys;
  return id.startsWith('e-') ? 'evidence' : 'claim';
}

function fieldOf({ fields }: IdShape, name: string): IdShape | undefined {
  return fields && Object.hasOwn(fields, name) ? fields[name] : undefined;
}

/** The ids among the steps of the pointer that a key of `conflicts` is. */
function idsInPointer(json: JsonText, key: number, steps: readonly string[]): IdPlace[] {
  return steps.flatMap((step, at) => {
    const keys = shapeAt(steps.slice(0, at))?.keys;
    if (!keys) return [];
    return [{ sort: sortOf(keys, step), id: step, span: json.span(key), written: (id: string) => JSON.stringify(pointerTo(steps.with(at, id))) }];
  });
}

function shapeAt(steps: readonly string[]): IdShape | undefined {
  return steps.reduce<IdShape | undefined>((shape, step) => shape?.each ?? (shape && fieldOf(shape, step)), fileShape);
}
