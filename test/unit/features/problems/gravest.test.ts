import assert from 'node:assert/strict';
import type { Severity } from '../../../../src/core/model';
import { gravest, mostShown } from '../../../../src/features/problems/gravest';

const several = (severity: Severity, count: number) => Array.from({ length: count }, () => ({ severity }));

describe('of the problems of a file', () => {
  it('all are shown, in their order, as long as the editor shows so many', () => {
    const all = [...several('hint', 500), ...several('error', mostShown - 500)];
    assert.deepEqual(gravest(all), all);
  });
  it('the gravest are shown where there are more, and room is left to say so', () => {
    const found = gravest([...several('hint', mostShown), ...several('warning', 5), ...several('error', 3)]);
    assert.equal(found.length, mostShown - 1);
    assert.deepEqual(found.slice(0, 9).map(({ severity }) => severity), [...Array<string>(3).fill('error'), ...Array<string>(5).fill('warning'), 'hint']);
  });
});
