import assert from 'node:assert/strict';
import fc from 'fast-check';
import { spansTouching } from '../../../../src/core/index/spansTouching';
import type { Span } from '../../../../src/core/model';

const span = fc.tuple(fc.nat(2000), fc.oneof(fc.nat(20), fc.nat(3000))).map(([start, length]): Span => ({ start, end: start + length }));
const inOrder = fc.array(span, { maxLength: 400 }).map((spans) => spans.sort((one, other) => one.start - other.start || other.end - one.end));

describe('the spans that touch a window', () => {
  it('are those that a look at each would find, whatever begins before it', () => {
    fc.assert(fc.property(inOrder, span, (spans, window) => {
      const expected = [...spans.keys()].filter((at) => (spans[at]?.start ?? 0) <= window.end && (spans[at]?.end ?? 0) >= window.start);
      assert.deepEqual(spansTouching(spans, window), expected);
    }), { numRuns: 500 });
  });
});
