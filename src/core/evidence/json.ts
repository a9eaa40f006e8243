// Registered, so that a number stays one on its way from one bundle of ours into another.
const digits: unique symbol = Symbol.for('dossier.digits');

/** A number in the digits in which somebody wrote it: more of them than JavaScript's numbers hold, or a final 0. */
export interface WrittenNumber {
  readonly [digits]: string;
}

export function writtenNumber(text: string): WrittenNumber {
  return { [digits]: text };
}

/** The digits of a written number; undefined for anything else. */
export function digitsOf(value: Json | undefined): string | undefined {
  return typeof value === 'object' && value !== null && digits in value ? value[digits] : undefined;
}

/** A JSON value to be written; Maps become objects in their order, and what is undefined is left out. */
export type Json = string | number | WrittenNumber | boolean | null | readonly Json[] | JsonObject;
export type JsonObject = ReadonlyMap<string, Json> | { readonly [key: string]: Json | undefined };

export function isJsonList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}

export function isJsonObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !isJsonList(value) && digitsOf(value) === undefined;
}

/** The members of an object in their order. */
export function membersOf(object: JsonObject): (readonly [key: string, value: Json])[] {
  const members = isMap(object) ? [...object] : Object.entries(object);
  return members.filter((member): member is [string, Json] => member[1] !== undefined);
}

function isMap(object: JsonObject): object is ReadonlyMap<string, Json> {
  return object instanceof Map;
}

/** Whether two numbers, as JSON writes them, are the same: `1.50` and `15e-1`, to the last of however many digits. */
export function isSameNumber(one: string, other: string): boolean {
  return one === other || simplest(one) === simplest(other);
}

/** Whether two values say the same: the members of objects in any order, numbers in any digits. */
export function sameJson(one: Json | undefined, other: Json | undefined): boolean {
  if (one === other) return true;
  const [number, otherNumber] = [numeralOf(one), numeralOf(other)];
  if (number !== undefined) return otherNumber !== undefined && isSameNumber(number, otherNumber);
  if (isJsonList(one)) return isJsonList(other) && one.length === other.length && one.every((each, at) => sameJson(each, other[at]));
  if (!isJsonObject(one) || !isJsonObject(other)) return false;
  const [own, members] = [membersOf(one), isMap(other) ? other : new Map(membersOf(other))];
  return own.length === members.size && own.every(([name, value]) => sameJson(value, members.get(name)));
}

function numeralOf(value: Json | undefined): string | undefined {
  return typeof value === 'number' ? String(value) : digitsOf(value);
}

function simplest(number: string): string {
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/u.exec(number) ?? [];
  const significant = (whole + fraction).replace(/^0+/u, '');
  const shortest = significant.replace(/0+$/u, '');
  return shortest === '' ? '0' : `${sign}${shortest}e${BigInt(exponent) + BigInt(significant.length - shortest.length - fraction.length)}`;
}
