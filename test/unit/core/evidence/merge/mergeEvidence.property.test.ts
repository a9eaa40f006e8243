import assert from 'node:assert/strict';
import fc from 'fast-check';
import { mergeEvidence, type MergedEvidence } from '../../../../../src/core/evidence/merge/mergeEvidence';
import { stepsOf } from '../../../../../src/core/evidence/jsonPointer';
import { readEvidence } from '../../../../../src/core/evidence/readEvidence';
import { caseTriples } from '../../../../support/caseTriples';

/** How many triples are merged; more for a long run. */
const numRuns = Number(process.env['DOSSIER_RUNS'] ?? 400);

type Value = Readonly<Record<string, unknown>>;

const merge = (base: string, ours: string, theirs: string): MergedEvidence => mergeEvidence(readEvidence(base), readEvidence(ours), readEvidence(theirs));
const parsed = (text: string): Value => (text.trim() === '' ? {} : JSON.parse(text) as Value);
const holds = (tried: (triple: typeof caseTriples extends fc.Arbitrary<infer Triple> ? Triple : never) => void) => {
  fc.assert(fc.property(caseTriples, tried), { numRuns });
};
const isObject = (value: unknown): value is Value => typeof value === 'object' && value !== null && !Array.isArray(value);

/** What stands at a path of keys; undefined is nothing. */
function at(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((owner, key) => (isObject(owner) && Object.hasOwn(owner, key) ? Object.getOwnPropertyDescriptor(owner, key)?.value : undefined), value);
}

/** The paths of all keys, those within lists excepted. */
function pathsIn(value: unknown, path: readonly string[] = []): string[][] {
  if (!isObject(value)) return [];
  return Object.keys(value).flatMap((key) => [[...path, key], ...pathsIn(at(value, [key]), [...path, key])]);
}

/** Whether a conflict keeps what stood at a path on a side. */
function isInConflict(merged: Value, path: readonly string[], side: 'ours' | 'theirs'): boolean {
  return Object.keys(at(merged, ['conflicts']) ?? {}).some((pointer) => {
    const steps = stepsOf(pointer);
    const isAbove = steps.every((step, index) => path[index] === step);
    return isAbove && at(merged, ['conflicts', pointer, side, ...path.slice(steps.length)]) !== undefined;
  });
}

/** Who and when, and where a claim was seen last: of two, one is kept whole. What an earlier merge left open may be open otherwise now. */
function mayGiveWay(path: readonly string[]): boolean {
  if (path[0] === 'conflicts' && path.length > 2) return true;
  const [owner, name = ''] = path.slice(-2);
  return owner === 'lastSeen' ? ['document', 'text'].includes(name) : (path[2] === 'links' || owner === 'collected') && ['by', 'at'].includes(name);
}

/** Keys that nobody deleted and that the result lacks all the same; deleted is what the base has and the other side has not. */
function lostKeys(base: Value, mine: Value, other: Value, merged: Value, side: 'ours' | 'theirs'): string[][] {
  return pathsIn(mine).filter((path) => {
    const isDeleted = path.some((_, index) => at(base, path.slice(0, index + 1)) !== undefined && at(other, path.slice(0, index + 1)) === undefined);
    return !isDeleted && !mayGiveWay(path) && at(merged, path) === undefined && !isInConflict(merged, path, side);
  });
}

describe('merging what two sides made of any evidence file', () => {
  it('gives ours, byte for byte, where the other side has the same or did nothing', () => {
    holds(({ base, ours, oursAsTheirs, baseAsTheirs }) => {
      assert.equal(merge(base, ours, ours).file.text, ours);
      assert.equal(merge(base, ours, oursAsTheirs).file.text, ours);
      assert.equal(merge(base, ours, base).file.text, ours);
      assert.equal(merge(base, ours, baseAsTheirs).file.text, ours);
    });
  });
  it('gives theirs where ours did nothing', () => {
    holds(({ base, baseAsTheirs, ours }) => {
      assert.equal(merge(base, base, ours).file.text, ours);
      assert.deepEqual(parsed(merge(base, baseAsTheirs, ours).file.text), parsed(ours));
    });
  });
  it('is readable, says of each conflict where it stands, and is the same every time', () => {
    holds(({ base, ours, theirs }) => {
      const { file, conflicts } = merge(base, ours, theirs);
      assert.equal(file.status, 'readable', file.problems[0]?.code);
      assert.deepEqual(conflicts.filter((pointer) => !file.data.conflicts.has(pointer)), []);
      assert.equal(merge(base, ours, theirs).file.text, file.text);
    });
  });
  it('finds the same conflicts from either side, and where there are none gives the same', () => {
    let conflicted = 0;
    holds(({ base, ours, theirs }) => {
      const [here, there] = [merge(base, ours, theirs), merge(base, theirs, ours)];
      assert.deepEqual(here.conflicts.toSorted(), there.conflicts.toSorted());
      if (here.conflicts.length > 0) conflicted++;
      else assert.deepEqual(parsed(here.file.text), parsed(there.file.text));
    });
    assert.ok(conflicted > numRuns / 20 && conflicted < numRuns * 0.9, `${conflicted} of ${numRuns} had conflicts`);
  });
  it('loses no record and no unknown key that one side has and nobody deleted', () => {
    holds((triple) => {
      const [base, ours, theirs] = [parsed(triple.base), parsed(triple.ours), parsed(triple.theirs)];
      const merged = parsed(merge(triple.base, triple.ours, triple.theirs).file.text);
      assert.deepEqual(lostKeys(base, ours, theirs, merged, 'ours'), []);
      assert.deepEqual(lostKeys(base, theirs, ours, merged, 'theirs'), []);
    });
  });
  it('changes nothing when it is done once more', () => {
    holds(({ base, ours, theirs }) => {
      const once = merge(base, ours, theirs).file.text;
      assert.equal(merge(base, once, theirs).file.text, once);
    });
  });
});
