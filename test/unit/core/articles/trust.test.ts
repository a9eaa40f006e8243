import assert from 'node:assert/strict';
import type { Stamp } from '../../../../src/core/articles/stamp';
import { settled, trustIn } from '../../../../src/core/articles/trust';

const stamp = (modified: number, changed = modified, size = 10): Stamp => ({ modified, changed, size });
const others = [stamp(1000), stamp(2000)];

describe('trusting a file by its stamp', () => {
  const rows: readonly (readonly [what: string, trusted: boolean, kept: Stamp, present: Stamp, all?: readonly Stamp[]])[] = [
    ['the same stamp', true, stamp(5000), stamp(5000)],
    ['parts of a millisecond', true, stamp(5000.25), stamp(5000.25)],
    ['another part of a millisecond', false, stamp(5000.25), stamp(5000.5)],
    ['a later time', false, stamp(5000), stamp(5001)],
    ['an earlier time, as when an old file is put back', false, stamp(5000), stamp(4000)],
    ['another size', false, stamp(5000), stamp(5000, 5000, 11)],
    ['the same time of modification, set by hand after a change', false, stamp(5000), stamp(5000, 6000)],
    ['no time at all', false, stamp(0), stamp(0)],
    ['a file system without a time of change', true, stamp(5000, 0), stamp(5000, 0)],
    ['the same time for every file', false, stamp(5000), stamp(5000), [stamp(5000), stamp(5000, 1), stamp(5000)]],
    ['the only file', true, stamp(5000), stamp(5000), [stamp(5000)]],
  ];
  for (const [what, trusted, kept, present, all = [...others, present]] of rows) {
    it(`${trusted ? 'trusts' : 'does not trust'} ${what}`, () => { assert.equal(trustIn(all)(kept, present), trusted); });
  }

  const readings: readonly (readonly [what: string, remembered: boolean, stamp: Stamp, readAt: number])[] = [
    ['a file that rested for long', true, stamp(1000), 100_000],
    ['a file that was modified just before', false, stamp(99_000), 100_000],
    ['a file that was modified three seconds before', true, stamp(97_000), 100_000],
    ['a file whose times were set back just before', false, stamp(1000, 99_500), 100_000],
    ['a file from the future', false, stamp(200_000), 100_000],
  ];
  for (const [what, remembered, read, readAt] of readings) {
    it(`${remembered ? 'remembers' : 'does not remember'} ${what}`, () => {
      const kept = settled(read, readAt);
      assert.equal(trustIn([...others, read])(kept, read), remembered);
    });
  }
});
