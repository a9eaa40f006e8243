import assert from 'node:assert/strict';
import fc from 'fast-check';
import { textAround } from '../../../../src/core/entities/textAround';
import { marked } from '../../../support/marks';

describe('the text around a span', () => {
  function around(fixture: string, length: number): { before: string; after: string } {
    const { text, spans: [span] } = marked(fixture);
    assert(span);
    return textAround(text, span, length);
  }

  const table: [name: string, fixture: string, length: number, before: string, after: string][] = [
    ['is what there is near the ends', 'ab«x»c', 60, 'ab', 'c'],
    ['is cut to the length', 'abcdef«x»ghijkl', 3, 'def', 'ghi'],
    ['has spaces for line breaks', 'a\nb\r\n«x»\rc\u2028d', 9, 'a b ', ' c d'],
    ['ends with the paragraph', 'a\n\nb\n«x» c\r\n\r\nd', 9, 'b ', ' c'],
    ['ends with the paragraph of a block quote', '> a\n>\n> b «x»\n> \t\n> d', 9, '> b ', ''],
    ['leaves out a surrogate pair that does not fit', 'a😀bc«x»de😀f', 3, 'bc', 'de'],
    ['keeps a surrogate pair that fits', 'a😀b«x»e😀f', 3, '😀b', 'e😀'],
    ['does not part a letter from its accent', 'xe\u0301«x»abe\u0301', 3, 'xe\u0301', 'ab'],
    ['does not begin with an accent', 'e\u0301ab«x»', 3, 'ab', ''],
    ['does not cut a family', '👨‍👩‍👧ab«x»ab👨‍👩‍👧', 6, 'ab', 'ab'],
    ['counts Korean syllables as they are', '가나다«x»라마바', 2, '나다', '라마'],
  ];
  for (const [name, fixture, length, before, after] of table) {
    it(name, () => { assert.deepEqual(around(fixture, length), { before, after }); });
  }

  it('is never longer than asked, never a broken character, and always a neighbour', () => {
    const piece = fc.constantFrom('a', ' ', '\n', 'é', 'e\u0301', '😀', '👩‍🚀', '한', 'ก็', '\u0301');
    fc.assert(fc.property(fc.array(piece), fc.array(piece), fc.nat(12), (left, right, length) => {
      const [before, after] = [left.join(''), right.join('')];
      const found = textAround(`${before}x${after}`, { start: before.length, end: before.length + 1 }, length);
      assert(found.before.length <= length && found.after.length <= length);
      // Throws for half a surrogate pair.
      encodeURIComponent(found.before + found.after);
      assert(before.replaceAll('\n', ' ').endsWith(found.before) && after.replaceAll('\n', ' ').startsWith(found.after));
    }));
  });
});
