import { pathOf, type Change } from './change';
import type { EvidenceFile } from './evidenceFile';
import { exactJsonAt, type ExactJson } from './exactJson';
import { sameJson } from './json';
import { JsonKind, type JsonText } from './jsonText';

/** A place of the evidence file that a command changed: what stood there before it and after it. */
export interface ChangedPlace {
  readonly path: readonly string[];
  readonly before: ExactJson | undefined;
  readonly after: ExactJson | undefined;
  /** How many steps of the path led to something before. */
  readonly existed: number;
}

/** Whether a place is as it was before the command, as the command left it, or otherwise by now. */
export type PlaceState = 'before' | 'after' | 'otherwise';

/** The places that a command's changes made different, given the file before and after it. */
export function changedPlaces(before: EvidenceFile, after: EvidenceFile, changes: readonly Change[]): readonly ChangedPlace[] {
  return outermost(changes.map((change) => madeAlone(before.json, after.json, placeOf(before.json, pathOf(change))))).map((path) => ({
    path, before: exactJsonAt(before.json, path), after: exactJsonAt(after.json, path), existed: lengthThere(before.json, path),
  })).filter((place) => !sameJson(place.before, place.after));
}

export function placeState({ json }: EvidenceFile, { path, before, after }: ChangedPlace): PlaceState {
  const now = exactJsonAt(json, path);
  if (sameJson(now, after)) return 'after';
  return sameJson(now, before) ? 'before' : 'otherwise';
}

/** What puts the places back that are as the command left them: what it added goes, with the objects that it had to make, if they are empty then. */
export function undoChanges(file: EvidenceFile, places: readonly ChangedPlace[]): readonly Change[] {
  const standing = places.filter((place) => placeState(file, place) === 'after');
  const gone = new Set(standing.filter(({ before }) => before === undefined).map(({ path }) => keyOf(path)));
  return standing.map((place) => place.before === undefined ? { remove: emptied(file.json, place, gone) } : { put: place.path, value: place.before });
}

/** The outermost object that the command made and that is empty without what is gone; else the place itself. */
function emptied(json: JsonText, { path, existed }: ChangedPlace, gone: ReadonlySet<string>): readonly string[] {
  for (let length = existed + 1; length < path.length; length++) {
    const outer = path.slice(0, length);
    if (isEmptied(json, outer, gone)) return outer;
  }
  return path;
}

function isEmptied(json: JsonText, path: readonly string[], gone: ReadonlySet<string>): boolean {
  if (gone.has(keyOf(path))) return true;
  const node = json.nodeAt(path);
  if (node === undefined || json.kind(node) !== JsonKind.Object) return false;
  const keys = json.children(node);
  return keys.length > 0 && keys.every((key) => isEmptied(json, [...path, json.string(key)], gone));
}

/**
 * The keys that lead to what a change makes different. An element of a list has no place of its own, since where it stands
 * changes with those before it; and what is no object gives way as a whole to what is put into it.
 */
function placeOf(json: JsonText, path: readonly (string | number)[]): readonly string[] {
  const end = path.findIndex((step, at) => at > 0 && (typeof step === 'number' || isNoObject(json, path.slice(0, at))));
  return (end < 0 ? path : path.slice(0, end)).map((step) => String(step).normalize('NFC'));
}

/** Of what was put and removed again, the objects that were made for it are left. */
function madeAlone(before: JsonText, after: JsonText, path: readonly string[]): readonly string[] {
  const made = lengthThere(after, path);
  return made < path.length && made > lengthThere(before, path) ? path.slice(0, made) : path;
}

function isNoObject(json: JsonText, path: readonly (string | number)[]): boolean {
  const node = json.nodeAt(path);
  return node !== undefined && json.kind(node) !== JsonKind.Object;
}

/** A place inside another is part of it. */
function outermost(paths: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const byKey = new Map(paths.map((path) => [keyOf(path), path]));
  return [...byKey.values()].filter((path) => !path.some((_, length) => length > 0 && byKey.has(keyOf(path.slice(0, length)))));
}

function lengthThere(json: JsonText, path: readonly string[]): number {
  const missing = path.findIndex((_, at) => json.nodeAt(path.slice(0, at + 1)) === undefined);
  return missing < 0 ? path.length : missing;
}

function keyOf(path: readonly string[]): string {
  return JSON.stringify(path);
}
