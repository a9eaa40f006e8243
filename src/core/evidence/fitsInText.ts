import type * as z from 'zod/mini';
import { fitsOf, type Fits } from './fits';
import { JsonKind, type JsonText } from './jsonText';
import { placeAmong, readValue } from './readValue';
import { plain } from './shape';

/** Whether what stands at a node is right as it stands, and no key in it stands twice. */
export type FitsInText = (json: JsonText, node: number) => boolean;

/**
 * The same quick answer as `fitsOf` gives, from the text itself: where nearly all is right, and few records are asked for, making
 * values of it would take most of the time. False also where an object has more fields than can be counted off here.
 */
export function fitsInTextOf(schema: z.core.$ZodType): FitsInText {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  if ((def.checks ?? []).length > 0) return fitsValue(fitsOf(schema));
  switch (def.type) {
    case 'object': return fitsObject(def);
    case 'map': return fitsMap(fitsOf(def.keyType), fitsInTextOf(def.valueType));
    case 'array': return fitsArray(fitsInTextOf(def.element));
    case 'optional': return fitsInTextOf(def.innerType);
    case 'string': return (json, node) => json.kind(node) === JsonKind.String;
    case 'unknown': return hasEachKeyOnce;
    default: return fitsValue(fitsOf(schema));
  }
}

/** Of a text, a number or a word. */
function fitsValue(fits: Fits): FitsInText {
  return (json, node) => json.kind(node) > JsonKind.Array && fits(readValue(json, () => undefined, node, plain));
}

/** The fields that were met are counted off in the bits of a number. */
function fitsObject({ shape, catchall }: z.core.$ZodObjectDef): FitsInText {
  const names = Object.keys(shape);
  const fields = Object.values(shape).map(fitsInTextOf);
  const required = Object.values(shape).reduce((bits, field, place) => bits | (field._zod.def.type === 'optional' ? 0 : 1 << place), 0);
  if (catchall?._zod.def.type !== 'unknown' || names.length > 30) return () => false;
  return (json, node) => {
    if (json.kind(node) !== JsonKind.Object) return false;
    let [met, likely] = [0, 0];
    let others: Set<string> | undefined;
    const end = json.after(node);
    for (let key = node + 1; key < end; key = json.after(key + 1)) {
      const place = placeAmong(json, key, names, likely);
      if (place === undefined) {
        const name = json.string(key);
        if (name === '__proto__' || others?.has(name) === true || !hasEachKeyOnce(json, key + 1)) return false;
        (others ??= new Set()).add(name);
      } else {
        if ((met & (1 << place)) !== 0 || fields[place]?.(json, key + 1) !== true) return false;
        met |= 1 << place;
        likely = place + 1;
      }
    }
    return (met & required) === required;
  };
}

function fitsMap(fitsKey: Fits, fits: FitsInText): FitsInText {
  return (json, node) => {
    if (json.kind(node) !== JsonKind.Object) return false;
    const met = new Set<string>();
    const end = json.after(node);
    for (let key = node + 1; key < end; key = json.after(key + 1)) {
      const name = json.string(key);
      if (met.has(name) || !fitsKey(name) || !fits(json, key + 1)) return false;
      met.add(name);
    }
    return true;
  };
}

function fitsArray(fits: FitsInText): FitsInText {
  return (json, node) => {
    if (json.kind(node) !== JsonKind.Array) return false;
    const end = json.after(node);
    for (let child = node + 1; child < end; child = json.after(child)) if (!fits(json, child)) return false;
    return true;
  };
}

/** Of what the schema says nothing about. */
function hasEachKeyOnce(json: JsonText, node: number): boolean {
  const kind = json.kind(node);
  if (kind === JsonKind.Array) return json.children(node).every((child) => hasEachKeyOnce(json, child));
  if (kind !== JsonKind.Object) return true;
  const keys = json.children(node);
  return new Set(keys.map((key) => json.string(key))).size === keys.length && keys.every((key) => hasEachKeyOnce(json, key + 1));
}
