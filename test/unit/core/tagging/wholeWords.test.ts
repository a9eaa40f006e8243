import assert from 'node:assert/strict';
import { wholeWords } from '../../../../src/core/tagging/wholeWords';
import { marked } from '../../../support/marks';

/** The first mark is what is selected; the words that result are `expected`. */
function becomes(fixture: string, expected: string): void {
  const { text, spans: [selected = { start: 0, end: 0 }] } = marked(fixture);
  const { start, end } = wholeWords(text, selected);
  assert.equal(text.slice(start, end), expected);
}

describe('a selection', () => {
  it('that cuts words takes the whole words', () => { becomes('V«ladimir Pu»tin flew', 'Vladimir Putin'); });
  it('of whole words stays', () => { becomes('«Vladimir Putin» flew', 'Vladimir Putin'); });
  it('before a possessive stays', () => { becomes('«Putin»’s', 'Putin'); });
  it('in a script without spaces stays', () => { becomes('«김정은»이 말했다', '김정은'); });
  it('that is empty stays so', () => { becomes('Pu«»tin', ''); });
});
