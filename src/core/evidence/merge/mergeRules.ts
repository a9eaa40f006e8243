import { compareCodeUnits } from '../../compareCodeUnits';
import { cslDateVariables } from '../cslTypes';
import type { JsonPath } from '../jsonText';
import { shapeAt } from '../shape';
import { isObject, type ExactJson, type ExactObject } from '../exactJson';
import { sameJson } from '../json';
import type { Three } from './conflicts';
import { keyBy, keyOfText } from './mergeLists';

/** Fields of an object that belong together: of two changes to them one wins whole, and nothing conflicts. */
export interface FieldGroup {
  readonly names: readonly string[];
  /** Which of two that differ wins; undefined where they must conflict like others. */
  readonly winner: (ours: ExactObject, theirs: ExactObject) => ExactObject | undefined;
}

const signature: FieldGroup = { names: ['by', 'at'], winner: later };
const sighting: FieldGroup = { names: ['document', 'text'], winner: greater };

/** The fields that belong together in the object at a path: who did something and when, and where a claim was seen last. */
export function fieldGroupAt(path: JsonPath): FieldGroup | undefined {
  if (path.length === 3 && path[0] === 'evidence' && path[2] === 'collected') return signature;
  if (path.length === 4 && path[0] === 'claims' && path[2] === 'links') return signature;
  return isLastSeen(path) ? sighting : undefined;
}

/** Whether a path leads to where a claim was seen last: a hint, over which nobody need decide. */
export function isLastSeen(path: JsonPath): boolean {
  return path.length === 3 && path[0] === 'claims' && path[2] === 'lastSeen';
}

/** How the elements of the list at a path are told apart; undefined for a list that is one value. */
export function elementKeyAt(path: JsonPath): ((element: ExactJson) => string) | undefined {
  const shape = shapeAt(path);
  if (shape.kind !== 'list' || isInCsl(path)) return undefined;
  if (shape.of.kind !== 'fields') return keyOfText;
  return keyBy(path.at(-1) === 'roles' ? ['of', 'role', 'from'] : ['actor', 'role']);
}

/** Whether the object at a path is one value: half of one date and half of another is neither. */
export function isOneValue(path: JsonPath): boolean {
  return isInCsl(path) && path.length === 4 && cslDateVariables.some((variable) => variable === path[3]);
}

/** Whether a change of a record does no more than note where its claim was seen last. */
export function isMereSighting(path: JsonPath, one: ExactJson | undefined, other: ExactJson | undefined): boolean {
  const without = (claim: ExactObject) => new Map([...claim].filter(([field]) => field !== 'lastSeen'));
  return path.length === 2 && path[0] === 'claims' && isObject(one) && isObject(other) && sameJson(without(one), without(other));
}

/** The members of a group, in the three files. */
export function groupOf({ base, ours, theirs }: Three, { names }: FieldGroup): { readonly [Side in keyof Three]: ExactObject } {
  const part = (value: ExactJson | undefined): ExactObject => new Map(isObject(value) ? [...value].filter(([name]) => names.includes(name)) : []);
  return { base: part(base), ours: part(ours), theirs: part(theirs) };
}

function isInCsl(path: JsonPath): boolean {
  return path[0] === 'sources' && path[2] === 'csl';
}

/** The one with the later time; where neither has a time, nobody can tell. */
function later(ours: ExactObject, theirs: ExactObject): ExactObject | undefined {
  const [one, other] = [timeOf(ours), timeOf(theirs)];
  if (one === undefined && other === undefined) return undefined;
  if (one === other) return greater(ours, theirs);
  return (one ?? -Infinity) > (other ?? -Infinity) ? ours : theirs;
}

function timeOf(group: ExactObject): number | undefined {
  const at = group.get('at');
  const time = typeof at === 'string' ? Date.parse(at) : NaN;
  return Number.isNaN(time) ? undefined : time;
}

/** Always the same one, whichever side is ours. */
function greater(ours: ExactObject, theirs: ExactObject): ExactObject {
  return compareCodeUnits(written(ours), written(theirs)) >= 0 ? ours : theirs;
}

/** Fields of a group are texts. */
function written(group: ExactObject): string {
  return JSON.stringify([...group].sort(([one], [other]) => compareCodeUnits(one, other)));
}
