import assert from 'node:assert/strict';
import { sentenceAt } from '../../../../src/core/tagging/sentenceAt';
import { marked } from '../../../support/marks';

/** The first mark is the sentence (or empty: none), the second, empty one is the cursor. */
function finds(fixture: string, sentence: string | undefined): void {
  const { text, spans } = marked(fixture);
  const found = sentenceAt(text, spans[0]?.start ?? -1);
  assert.equal(found && text.slice(found.start, found.end), sentence);
}

describe('the sentence at the cursor', () => {
  it('is the one around it', () => { finds('One ended. Two «»began. Three.', 'Two began.'); });
  it('is the one that begins there', () => { finds('One ended. «»Two began.', 'Two began.'); });
  it('is the last at the end of the text', () => { finds('One ended. Two began.«»', 'Two began.'); });
  it('may go over a line break', () => { finds('One ended. Two\nbe«»gan.', 'Two\nbegan.'); });
  it('stays within its paragraph', () => { finds('# Title\n\nOne «»without a full stop\n\nNext.', 'One without a full stop'); });
  it('stays within its paragraph with Windows line endings', () => { finds('Title\r\n\r\nOne«».\r\n\r\nNext.', 'One.'); });
  it('is none on a blank line', () => { finds('One.\n\n«»\n\nTwo.', undefined); });
  it('is none in an empty text', () => { finds('«»', undefined); });
});
