import { pointerTo } from '../jsonPointer';
import type { JsonPath } from '../jsonText';
import { shapeUnder, type Shape } from '../shape';
import { Conflicts, type Three } from './conflicts';
import { isObject, oursFirst, type ExactJson, type ExactObject } from '../exactJson';
import { sameJson } from '../json';
import { mergeLists, type ElementOutcome } from './mergeLists';
import { elementKeyAt, fieldGroupAt, groupOf, isLastSeen, isMereSighting, isOneValue } from './mergeRules';

/** Merges values three ways, place by place; what is ours and stays is the very same object in the result. */
export class Merger {
  readonly conflicts = new Conflicts();
  readonly #kept: ReadonlySet<string>;
  readonly #choice: 'ours' | 'theirs' | undefined;

  /**
   * `kept` are the records, by JSON Pointer, that stay although one side deleted them; `choice` is the side that is taken
   * wherever the two conflict: without it what is there stands, ours first.
   */
  constructor(kept: ReadonlySet<string>, choice?: 'ours' | 'theirs') {
    this.#kept = kept;
    this.#choice = choice;
  }

  /** What stands at a path after the merge; undefined is nothing. */
  merge(path: JsonPath, shape: Shape, three: Three): ExactJson | undefined {
    const { base, ours, theirs } = three;
    const found = isConflict(path) ? this.conflicts.over(String(path[1]), three) : undefined;
    if (found !== undefined) return found;
    if (holdsRecords(path, shape) && [base, ours, theirs].every((each) => each === undefined || isObject(each))) {
      return this.#mergeObjects(path, shape, three);
    }
    if (sameJson(ours, theirs) || sameJson(base, theirs)) return this.#unlessKept(path, ours, theirs);
    if (sameJson(base, ours)) return this.#unlessKept(path, theirs, ours);
    return this.#mergeChanges(path, shape, three);
  }

  #unlessKept(path: JsonPath, stands: ExactJson | undefined, other: ExactJson | undefined): ExactJson | undefined {
    return stands === undefined && this.#kept.has(pointerTo(path)) ? other : stands;
  }

  /** Both sides changed what the base has, and not to the same. */
  #mergeChanges(path: JsonPath, shape: Shape, three: Three): ExactJson | undefined {
    const { base, ours, theirs } = three;
    const keyOf = elementKeyAt(path);
    if (keyOf) return this.#mergeListsAt(path, shape, three, keyOf);
    if (isObject(ours) && isObject(theirs) && !isOneValue(path)) return this.#mergeObjects(path, shape, three);
    if (ours !== undefined && theirs !== undefined) return this.#conflict(path, three);
    const changed = oursFirst(ours, theirs);
    if (isMereSighting(path, base, changed)) return this.#unlessKept(path, undefined, changed);
    // A conflict that one side settled and the other one changed is open still.
    return isLastSeen(path) || isConflict(path) ? changed : this.#conflict(path, three);
  }

  #conflict(path: JsonPath, three: Three): ExactJson | undefined {
    this.conflicts.add(path, three);
    return this.#choice ? three[this.#choice] : oursFirst(three.ours, three.theirs);
  }

  #mergeObjects(path: JsonPath, shape: Shape, three: Three): ExactJson | undefined {
    const [base, ours, theirs] = [membersOf(three.base), membersOf(three.ours), membersOf(three.theirs)];
    const group = this.#mergedGroup(path, three);
    const merged = new Map<string, ExactJson>();
    for (const key of conflictsLast([...ours.keys(), ...theirs.keys()])) {
      const value = group?.names.includes(key) === true ? group.members.get(key)
        : this.merge([...path, key], shapeUnder(shape, key), { base: base.get(key), ours: ours.get(key), theirs: theirs.get(key) });
      if (value !== undefined) merged.set(key, value);
    }
    if (merged.size === 0 && !staysEmpty(three)) return undefined;
    const isOurs = three.ours !== undefined && merged.size === ours.size && [...merged].every(([key, value]) => ours.get(key) === value);
    return isOurs ? three.ours : merged;
  }

  /** What stands of fields that belong together; undefined where each goes its own way. */
  #mergedGroup(path: JsonPath, three: Three): { readonly names: readonly string[]; readonly members: ExactObject } | undefined {
    const group = fieldGroupAt(path);
    if (!group) return undefined;
    const { base, ours, theirs } = groupOf(three, group);
    const members = sameJson(ours, theirs) || sameJson(base, theirs) ? ours : sameJson(base, ours) ? theirs : group.winner(ours, theirs);
    return members && { names: group.names, members };
  }

  #mergeListsAt(path: JsonPath, shape: Shape, three: Three, keyOf: (element: ExactJson) => string): ExactJson | undefined {
    const merged = (each: Three, choice?: 'ours' | 'theirs') => {
      const merger = new Merger(this.#kept, choice);
      const stands = merger.#mergeChanges([...path, 0], shapeUnder(shape, 0), each);
      return { stands, conflicts: merger.conflicts.pointers.length > 0 };
    };
    const mergeElement = (each: Three): ElementOutcome => {
      const { stands, conflicts } = merged(each);
      return conflicts ? { stands, choices: { ours: merged(each, 'ours').stands, theirs: merged(each, 'theirs').stands } } : { stands };
    };
    const { stands, choices } = mergeLists(three, { keyOf, mergeElement });
    if (choices) this.conflicts.add(path, { base: three.base, ...choices });
    if (stands.length === 0 && !staysEmpty(three)) return undefined;
    return sameJson(stands, three.ours) ? three.ours : stands;
  }
}

/** Records are merged one by one, so that those that stay are found; the file's own object holds them all. */
function holdsRecords(path: JsonPath, shape: Shape): boolean {
  return path.length === 0 || shape.kind === 'records';
}

/** Whether a path leads to what an earlier merge left open. */
function isConflict(path: JsonPath): boolean {
  return path[0] === 'conflicts' && path.length === 2;
}

/** Each key once; what earlier merges left open comes when it is known what this one does. */
function conflictsLast(keys: readonly string[]): ReadonlySet<string> {
  const all = new Set(keys);
  if (all.delete('conflicts')) all.add('conflicts');
  return all;
}

function membersOf(value: ExactJson | undefined): ExactObject {
  return isObject(value) ? value : new Map<string, ExactJson>();
}

/** Whether an empty object or list stands where one side has none: as with anything else, the side that changed says so. */
function staysEmpty({ base, ours, theirs }: Three): boolean {
  return base === undefined ? ours !== undefined || theirs !== undefined : ours !== undefined && theirs !== undefined;
}
