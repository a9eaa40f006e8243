import type { Steps } from '../steps';
import { JsonKind, type JsonText } from './jsonText';
import { shapeUnder, type Shape } from './shape';

/** So many characters of values are read at once. */
const aStep = 1 << 14;

/** `readValue` in steps: what is longer than one is read member by member. */
export function readingValue(json: JsonText, onRepeated: (key: number) => void, root: number, rootShape: Shape): Steps<unknown> {
  let from = json.start(root);
  function* reading(node: number, shape: Shape): Steps<unknown> {
    if (json.end(node) - json.start(node) > aStep && json.kind(node) <= JsonKind.Array) return yield* readingMembers(node, shape);
    const value = readValue(json, onRepeated, node, shape);
    if (json.end(node) - from < aStep) return value;
    yield;
    from = json.end(node);
    return value;
  }
  function* readingMembers(node: number, shape: Shape): Steps<unknown> {
    if (json.kind(node) === JsonKind.Array) {
      const values: unknown[] = [];
      for (let child = node + 1; child < json.after(node); child = json.after(child)) values.push(yield* reading(child, shapeUnder(shape, 0)));
      return values;
    }
    const members = new Map<string, unknown>();
    for (let key = node + 1; key < json.after(node); key = json.after(key + 1)) {
      const name = json.string(key);
      if (members.has(name)) onRepeated(key);
      members.set(name, yield* reading(key + 1, shapeUnder(shape, name)));
    }
    return shape.kind === 'records' ? members : Object.fromEntries(members);
  }
  return reading(root, rootShape);
}

/** What a node says: records by id as Maps in their order, other objects plain; keys that stand twice are handed to `onRepeated`. */
export function readValue(json: JsonText, onRepeated: (key: number) => void, node: number, shape: Shape): unknown {
  switch (json.kind(node)) {
    case JsonKind.Object: return shape.kind === 'records' ? readRecords(json, onRepeated, node, shape.of) : readFields(json, onRepeated, node, shape);
    case JsonKind.Array: return json.children(node).map((child) => readValue(json, onRepeated, child, shapeUnder(shape, 0)));
    case JsonKind.Key: case JsonKind.String: return json.string(node);
    case JsonKind.Number: return Number(json.written(node));
    case JsonKind.True: return true;
    case JsonKind.False: return false;
    case JsonKind.Null: return null;
  }
}

function readRecords(json: JsonText, onRepeated: (key: number) => void, node: number, shape: Shape): Map<string, unknown> {
  const records = new Map<string, unknown>();
  for (let key = node + 1; key < json.after(node); key = json.after(key + 1)) {
    const name = json.string(key);
    if (records.has(name)) onRepeated(key);
    records.set(name, readValue(json, onRepeated, key + 1, shape));
  }
  return records;
}

/** `__proto__` is a key like others, so it is defined rather than assigned. */
function readFields(json: JsonText, onRepeated: (key: number) => void, node: number, shape: Shape): object {
  const fields: Record<string, unknown> = {};
  const known = shape.kind === 'fields' ? shape.names : [];
  let likely = 0;
  for (let key = node + 1; key < json.after(node); key = json.after(key + 1)) {
    const place = placeAmong(json, key, known, likely);
    if (place !== undefined) likely = place + 1;
    const name = known[place ?? -1] ?? json.string(key);
    if (Object.hasOwn(fields, name)) onRepeated(key);
    const value = readValue(json, onRepeated, key + 1, shapeUnder(shape, name));
    if (name === '__proto__') Object.defineProperty(fields, name, { value, enumerable: true, configurable: true, writable: true });
    else fields[name] = value;
  }
  return fields;
}

/** Which of the known names a key bears; to compare with the likely one first is far cheaper than to make a text of the key. */
export function placeAmong(json: JsonText, key: number, known: readonly string[], likely: number): number | undefined {
  for (let step = 0; step < known.length; step++) {
    const place = (likely + step) % known.length;
    if (json.isNamed(key, known[place] ?? '')) return place;
  }
  return undefined;
}
