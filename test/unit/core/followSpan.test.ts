import assert from 'node:assert/strict';
import fc from 'fast-check';
import { followSpan } from '../../../src/core/followSpan';
import type { Span } from '../../../src/core/model';
import { marked } from '../../support/marks';

/** Follows the «second» span through the replacement of the «first» by X's: "«ab»c«de»" with "XXX". */
function follow(before: string, change: string, returns = false) {
  const { text, spans: [span, replaced] } = marked(before);
  assert.ok(span && replaced);
  const after = text.slice(0, replaced.start) + change + text.slice(replaced.end);
  const { start, end } = followSpan(span, { ...replaced, length: change.length }, returns);
  return after.slice(0, start) + '«' + after.slice(start, end) + '»' + after.slice(end);
}

describe('a followed span', () => {
  it('stays where the text behind it changes', () => { assert.equal(follow('a«bc»d«e»f', 'XXX'), 'a«bc»dXXXf'); });
  it('does not take in what is typed behind it', () => { assert.equal(follow('a«bc»«»d', 'X'), 'a«bc»Xd'); });
  it('does not take in what is typed into it when it is empty', () => { assert.equal(follow('a«»«»d', 'X'), 'a«»Xd'); });
  it('takes in what comes back there when it is empty', () => { assert.equal(follow('a«»«»d', 'XY', true), 'a«XY»d'); });

  it('moves, grows and shrinks with what happens before it and in it', () => {
    assert.deepEqual(followSpan({ start: 5, end: 8 }, { start: 0, end: 2, length: 5 }), { start: 8, end: 11 });
    assert.deepEqual(followSpan({ start: 5, end: 8 }, { start: 5, end: 5, length: 2 }), { start: 7, end: 10 });
    assert.deepEqual(followSpan({ start: 5, end: 8 }, { start: 6, end: 7, length: 4 }), { start: 5, end: 11 });
    assert.deepEqual(followSpan({ start: 5, end: 8 }, { start: 5, end: 8, length: 0 }), { start: 5, end: 5 });
    assert.deepEqual(followSpan({ start: 5, end: 8 }, { start: 3, end: 6, length: 1 }), { start: 3, end: 6 });
    assert.deepEqual(followSpan({ start: 5, end: 8 }, { start: 7, end: 10, length: 1 }), { start: 5, end: 8 });
  });

  it('holds the same characters while nothing reaches into it', () => {
    const ends = fc.tuple(fc.nat(), fc.nat());
    fc.assert(fc.property(fc.string({ minLength: 3 }), ends, ends, fc.string(), (text, held, changed, added) => {
      const [span, change] = [held, changed].map((pair) => {
        const [start = 0, end = 0] = pair.map((each) => each % (text.length + 1)).toSorted((one, other) => one - other);
        return { start, end };
      }) as [Span, Span];
      fc.pre(span.start < span.end && (change.end <= span.start || change.start >= span.end));
      const after = text.slice(0, change.start) + added + text.slice(change.end);
      const moved = followSpan(span, { ...change, length: added.length });
      assert.equal(after.slice(moved.start, moved.end), text.slice(span.start, span.end));
    }));
  });
});
