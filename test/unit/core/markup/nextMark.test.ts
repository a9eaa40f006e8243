import assert from 'node:assert/strict';
import fc from 'fast-check';
import { NextMark } from '../../../../src/core/markup/nextMark';

const marks = ['[', '<', '\n'];

describe('the next mark', () => {
  it('is the one that a loop over the characters finds, in whatever order one asks', () => {
    const texts = fc.array(fc.constantFrom('[', '<', '\n', 'a', 'é', '김'), { maxLength: 40 }).map((characters) => characters.join(''));
    fc.assert(fc.property(texts, fc.array(fc.nat(40), { maxLength: 20 }), (text, places) => {
      const next = new NextMark(text, marks);
      for (const place of places.filter((from) => from <= text.length)) {
        let expected = place;
        while (expected < text.length && !marks.includes(text.charAt(expected))) expected++;
        assert.equal(next.from(place), expected);
      }
    }));
  });
});
