/** A JSON value to be written; Maps become objects in their order, and what is undefined is left out. */
export type Json = string | number | boolean | null | readonly Json[] | JsonObject;
export type JsonObject = ReadonlyMap<string, Json> | { readonly [key: string]: Json | undefined };

export function isJsonList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}

export function isJsonObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !isJsonList(value);
}

/** The members of an object in their order. */
export function membersOf(object: JsonObject): (readonly [key: string, value: Json])[] {
  const members = isMap(object) ? [...object] : Object.entries(object);
  return members.filter((member): member is [string, Json] => member[1] !== undefined);
}

function isMap(object: JsonObject): object is ReadonlyMap<string, Json> {
  return object instanceof Map;
}
