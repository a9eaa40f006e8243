import assert from 'node:assert/strict';
import fc from 'fast-check';
import { merging, sorting } from '../../../src/core/sorting';
import { finish } from '../../../src/core/steps';
import { callsInSteps } from '../../support/countedWork';

interface Item {
  readonly key: number;
  readonly at: number;
}

const byKey = (one: Item, other: Item) => one.key - other.key;
const items = fc.array(fc.nat(50), { maxLength: 1500, size: 'max' }).map((keys) => keys.map((key, at): Item => ({ key, at })));

describe('sorting in steps', () => {
  it('gives what sorting at once gives, equal items in their order', () => {
    fc.assert(fc.property(items, (some) => { assert.deepEqual(finish(sorting(some, byKey)), some.toSorted(byKey)); }), { numRuns: 60 });
  });

  it('merges two lists in order, equal items of the first before those of the second', () => {
    fc.assert(fc.property(items, items, (some, others) => {
      const [one, other] = [some.toSorted(byKey), others.toSorted(byKey)];
      assert.deepEqual(finish(merging(one, other, byKey)), [...one, ...other].sort(byKey));
    }), { numRuns: 60 });
  });

  it('compares some thousand times in a step, whatever the length', () => {
    const many = Array.from({ length: 100_000 }, (_, at): Item => ({ key: (at * 7919) % 100_003, at }));
    const order = { byKey };
    const { calls } = callsInSteps(sorting(many, (one, other) => order.byKey(one, other)), [[order, 'byKey']]);
    assert.ok(Math.max(...calls) < 6000, `${Math.max(...calls)} in a step`);
    assert.ok(calls.length > 1000);
  });
});
