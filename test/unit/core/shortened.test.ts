import assert from 'node:assert/strict';
import { shortened } from '../../../src/core/shortened';

describe('a text is shortened', () => {
  const cases: readonly (readonly [sentence: string, text: string, expected: string])[] = [
    ['not at all where there is room', '12345', '12345'],
    ['to its beginning', '123456', '12345…'],
    ['without a blank before the ellipsis', '1234 678', '1234…'],
    ['between characters', '1234😀6', '1234😀…'],
    ['not for characters of two code units', '😀😀😀😀😀', '😀😀😀😀😀'],
    ['by characters throughout', '😀😀😀😀😀😀', '😀😀😀😀😀…'],
  ];
  for (const [sentence, text, expected] of cases) it(sentence, () => { assert.equal(shortened(text, 5), expected); });
});
