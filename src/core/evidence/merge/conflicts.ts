import { pointerTo } from '../jsonPointer';
import type { JsonPath } from '../jsonText';
import { isObject, type ExactJson, type ExactObject } from '../exactJson';
import { sameJson } from '../json';

/** What stands at one place in the three files of a merge; undefined where nothing does. */
export interface Three<Value = ExactJson> {
  readonly base: Value | undefined;
  readonly ours: Value | undefined;
  readonly theirs: Value | undefined;
}

export const sides = ['base', 'ours', 'theirs'] as const;

/** The conflicts that a merge finds, each under its JSON Pointer as it is written into the file. */
export class Conflicts {
  readonly #found = new Map<string, ExactObject>();

  get pointers(): readonly string[] {
    return [...this.#found.keys()];
  }

  add(path: JsonPath, three: Three): void {
    this.#found.set(pointerTo(path), new Map(sides.flatMap((side) => {
      const value = three[side];
      return value === undefined ? [] : [[side, value]];
    })));
  }

  /** The conflict found at a JSON Pointer, with what each side has there of an earlier merge; undefined where none was found. */
  over(pointer: string, { ours, theirs }: Three): ExactJson | undefined {
    const found = this.#found.get(pointer);
    return found && withEarlier(withEarlier(found, ours), theirs);
  }

  /** The conflicts of the file with those found. */
  addedTo(standing: ExactJson | undefined): ExactJson | undefined {
    if (this.#found.size === 0) return standing;
    const all = new Map(isObject(standing) ? standing : []);
    for (const [pointer, conflict] of this.#found) all.set(pointer, withEarlier(conflict, all.get(pointer)));
    return all;
  }
}

/** A conflict with what an earlier one at its place says besides: under `earlier` what it left to choose from. */
function withEarlier(conflict: ExactObject, earlier: ExactJson | undefined): ExactObject {
  if (!isObject(earlier)) return conflict;
  const choices = choicesOf(earlier);
  const all = new Map([...[...earlier].filter(([name]) => !isSide(name)), ...conflict]);
  const known = valuesIn(all);
  if (choices.every(([, value]) => known.some((each) => sameJson(each, value)))) return all;
  const before = all.get('earlier');
  return all.set('earlier', new Map(before === undefined ? choices : [...choices, ['earlier', before]]));
}

function choicesOf(conflict: ExactObject): readonly (readonly [string, ExactJson])[] {
  return [...conflict].filter(([name]) => isSide(name));
}

/** What a conflict, and those before it, left to choose from. */
function valuesIn(conflict: ExactJson | undefined): readonly ExactJson[] {
  return isObject(conflict) ? [...choicesOf(conflict).map(([, value]) => value), ...valuesIn(conflict.get('earlier'))] : [];
}

function isSide(name: string): boolean {
  return sides.some((side) => side === name);
}
