import assert from 'node:assert/strict';
import { suggestLocator } from '../../../../src/core/anchoring/suggestLocator';

describe('the locator that is proposed', () => {
  const cases: Record<string, readonly [text: string, expected: string]> = {
    'is the first paragraph': ['Here', 'para. 1'],
    'counts paragraphs, not lines': ['One\nline.\n\nTwo.\r\n\r\n\r\nHere', 'para. 3'],
    'counts no headings': ['# Title\n\nOne.\n\n## Part\r\n\r\nHere', 'para. 2'],
    'counts a heading with its text below': ['# Title\nOne.\n\nHere', 'para. 2'],
    'is the page that a form feed begins': ['One.\fTwo.\fHere', 'p. 3'],
    'is the page that the text names': ['One.\n\n[p. 12]\n\nTwo.\n\nHere', 'p. 12'],
    'is the page in words': ['Page 4 of 9\n\nHere', 'p. 4'],
    'is the last page before it': ['- 1 -\n\nOne.\n\n- 2 -\nHere', 'p. 2'],
    'takes no page from within a sentence': ['As [p. 12] says.\n\nHere', 'para. 2'],
  };
  for (const [name, [text, expected]] of Object.entries(cases)) it(name, () => { assert.equal(suggestLocator(text, 0, text.indexOf('Here')), expected); });

  it('counts behind the front matter', () => { assert.equal(suggestLocator('---\nt: x\n---\n\nOne.\n\nHere', 12, 20), 'para. 2'); });
});
