import { JsonKind, type JsonPath, type JsonText } from './jsonText';

/** A path of keys as a JSON Pointer (RFC 6901): `/claims/c-7f3a2kq9/likelihood`. */
export function pointerTo(path: JsonPath): string {
  return path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

/** The keys that a JSON Pointer names; an index comes as a text of digits. */
export function stepsOf(pointer: string): string[] {
  return pointer.split('/').slice(1).map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** The path that a JSON Pointer means in a file, whether anything stands there or not: indices of lists as numbers. */
export function pathInFile(json: JsonText, pointer: string): JsonPath {
  const path: (string | number)[] = [];
  for (const step of stepsOf(pointer)) {
    const owner = json.nodeAt(path);
    const isIndex = owner !== undefined && json.kind(owner) === JsonKind.Array && /^(?:0|[1-9]\d*)$/u.test(step);
    path.push(isIndex ? Number(step) : step);
  }
  return path;
}
