import assert from 'node:assert/strict';
import { foldedDivs } from '../../../../src/core/language/foldedDivs';

function folds(...lines: readonly string[]): readonly string[] {
  return foldedDivs(lines.join('\n')).map(({ first, last }) => `${first}–${last}`);
}

describe('divs fold', () => {
  it('from fence to fence', () => { assert.deepEqual(folds('a', '', '::: {.claim #c-00000001}', 'b', '', 'c', ':::', '', 'd'), ['2–6']); });
  it('whatever their class', () => { assert.deepEqual(folds('::: note', 'b', ':::', ''), ['0–2']); });
  it('inside each other', () => { assert.deepEqual(folds('::: a', '', '::: b', 'x', ':::', '', ':::'), ['0–6', '2–4']); });
  it('in block quotes', () => { assert.deepEqual(folds('> ::: a', '> x', '> :::'), ['0–2']); });
  it('on lines that end with a carriage return', () => { assert.deepEqual(foldedDivs('::: a\r\nx\r\n:::\r\n'), [{ first: 0, last: 2 }]); });
  it('not in code', () => { assert.deepEqual(folds('```', '::: a', 'x', ':::', '```'), []); });
});
