import assert from 'node:assert/strict';
import { wideningAt } from '../../../../src/core/language/widening';
import { cursorIn, LanguageCase, worldSections } from '../../../support/languageCase';

function grown(fixture: string): readonly string[] {
  const { text, offset } = cursorIn(fixture);
  const { index } = new LanguageCase(worldSections, { 'a.md': text });
  return wideningAt(index, 'a.md', offset).map(({ start, end }) => text.slice(start, end));
}

describe('a selection grows', () => {
  const cases = [
    ['from the words of a tag to the tag, then to the claim around it', '[That [NA|TA]{.actor} flew]{.claim #c-00000001}', ['NATA', '[NATA]{.actor}', 'That [NATA]{.actor} flew', '[That [NATA]{.actor} flew]{.claim #c-00000001}']],
    ['from attributes to their tag', '[NATA]{.ac|tor} flew', ['[NATA]{.actor}']],
    ['in right-to-left text', 'قال [بَشَّار| الأسد]{.actor}', ['بَشَّار الأسد', '[بَشَّار الأسد]{.actor}']],
    ['to nothing of ours in prose', 'NA|TA [NATA]{.actor}', []],
  ] as const;
  for (const [what, fixture, outcome] of cases) it(what, () => { assert.deepEqual(grown(fixture), outcome); });
});
