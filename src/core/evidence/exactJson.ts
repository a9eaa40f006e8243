import { writtenNumber, type WrittenNumber } from './json';
import { JsonKind, type JsonPath, type JsonText } from './jsonText';

/** A JSON value of which nothing was lost by reading it: objects as Maps in file order, numbers in their digits. */
export type ExactJson = string | boolean | null | WrittenNumber | readonly ExactJson[] | ExactObject;
export type ExactObject = ReadonlyMap<string, ExactJson>;

/** What a node says. */
export function exactJson(json: JsonText, node: number): ExactJson {
  switch (json.kind(node)) {
    case JsonKind.Object: return new Map(json.children(node).map((key) => [json.string(key), exactJson(json, key + 1)]));
    case JsonKind.Array: return json.children(node).map((item) => exactJson(json, item));
    case JsonKind.Key: case JsonKind.String: return json.string(node);
    case JsonKind.Number: return writtenNumber(json.written(node));
    case JsonKind.True: return true;
    case JsonKind.False: return false;
    case JsonKind.Null: return null;
  }
}

/** What stands at a path; undefined where nothing does. */
export function exactJsonAt(json: JsonText, path: JsonPath): ExactJson | undefined {
  const node = json.nodeAt(path);
  return node === undefined ? undefined : exactJson(json, node);
}

export function isObject(value: ExactJson | undefined): value is ExactObject {
  return value instanceof Map;
}

export function isList(value: ExactJson | undefined): value is readonly ExactJson[] {
  return Array.isArray(value);
}

/** Ours where there is something (`null` is), else theirs. */
export function oursFirst(ours: ExactJson | undefined, theirs: ExactJson | undefined): ExactJson | undefined {
  return ours === undefined ? theirs : ours;
}
