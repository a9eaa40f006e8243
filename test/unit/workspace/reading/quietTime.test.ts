import assert from 'node:assert/strict';
import { QuietTime } from '../../../../src/workspace/reading/quietTime';

/** How long is waited after each change, all by numbers of milliseconds. */
function waits(...changes: readonly { readonly at: number; readonly count: number }[]): readonly number[] {
  const quietTime = new QuietTime();
  return changes.map(({ at, count }) => quietTime.after(count, at));
}

describe('after a change of files', () => {
  it('others are waited for, however long nothing had happened before the first', () => {
    const [first = 0, second = 0] = waits({ at: 1_000_000, count: 1 }, { at: 1_000_050, count: 2 });
    assert.ok(first > 0);
    assert.equal(second, first);
  });
  it('they are waited for longer where many have changed', () => {
    const [few = 0, many = 0] = waits({ at: 0, count: 1 }, { at: 1, count: 1000 });
    assert.ok(many > few);
  });
  it('they are not waited for without end', () => {
    const changes = Array.from({ length: 1000 }, (_, at) => ({ at: at * 50, count: at + 1 }));
    const times = waits(...changes);
    assert.ok(times.includes(0));
    assert.ok(times.every((time) => time >= 0));
  });
});
