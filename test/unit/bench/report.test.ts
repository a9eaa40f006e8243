import assert from 'node:assert/strict';
import { changedLines } from '../../bench/changedLines';
import type { Result } from '../../bench/figure';
import { goalsOf } from '../../bench/goals';
import { markdownTable } from '../../bench/table';
import { withReport } from '../../bench/withReport';

describe('the report of the bench', () => {
  it('pads its tables, with numbers to the right', () => {
    assert.equal(markdownTable(['What', 'Median'], [['cold', '1.20 ms'], ['a longer name', '12.0 ms']]), [
      '| What          |  Median |',
      '| ------------- | ------: |',
      '| cold          | 1.20 ms |',
      '| a longer name | 12.0 ms |',
    ].join('\n'));
  });

  it('replaces what stands between the marks, and only that', () => {
    const text = 'Before.\n<!-- bench:start -->\nold\n<!-- bench:end -->\nAfter.\n';
    assert.equal(withReport(text, 'new\n'), 'Before.\n<!-- bench:start -->\nnew\n<!-- bench:end -->\nAfter.\n');
    assert.throws(() => withReport('No marks.', 'new'), /bench:start/);
  });

  const cold: Result = {
    measure: 'cold', name: 'list', unit: 'ms', samples: [200, 500], articles: 10_000,
    against: { name: 'cat', samples: [100, 100] }, goal: { number: 1, of: 'ratio', atMost: 3 },
  };
  const holds = (result: Result) => goalsOf([result]).map((goal) => goal.holds);

  it('says whether a goal holds, at the size that the goals speak of', () => {
    assert.deepEqual(holds(cold), [false]);
    assert.deepEqual(holds({ ...cold, samples: [200, 300] }), [true]);
    assert.deepEqual(holds({ ...cold, goal: { number: 1, of: 'median', atMost: 400 } }), [true]);
    assert.deepEqual(holds({ ...cold, goal: { number: 1, of: 'ratio', atLeast: 10 } }), [false]);
    assert.deepEqual(holds({ ...cold, articles: 1000 }), []);
    assert.deepEqual(holds({ ...cold, samples: [] }), [undefined]);
  });

  it('counts the lines of a diff', () => {
    const table: readonly (readonly [string, string, number])[] = [
      ['a b c', 'a b c', 0], ['a b c', 'a x b c', 1], ['a b c', 'a c', 1], ['a b c', 'a x c', 2], ['a b c d e', 'a x c y e', 4], ['', 'a', 2],
    ];
    for (const [before, after, lines] of table) assert.equal(changedLines(before.replaceAll(' ', '\n'), after.replaceAll(' ', '\n')), lines, `${before} → ${after}`);
  });
});
