import assert from 'node:assert/strict';
import { LineStarts } from '../../../../src/core/entities/lineStarts';
import { marked } from '../../../support/marks';

describe('the place of an offset', () => {
  function isAt(fixture: string, line: number, column: number): void {
    const { text, spans: [span] } = marked(fixture);
    assert.deepEqual(new LineStarts(text).placeOf(span?.start ?? -1), { line, column });
  }

  it('counts from 1', () => { isAt('«a»', 1, 1); });
  it('begins anew after a line break', () => { isAt('a\n\nbc«d»', 3, 3); });
  it('takes a carriage return for part of the line end', () => { isAt('a\r\n«b»', 2, 1); });
  it('takes a line break for the end of its line', () => { isAt('ab«\n»c', 1, 3); });
  it('counts UTF-16 code units', () => { isAt('\n😀é«x»', 2, 4); });
  it('is known at the very end', () => { isAt('a\n«»', 2, 1); });
});
