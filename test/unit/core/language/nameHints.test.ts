import assert from 'node:assert/strict';
import { nameHints } from '../../../../src/core/language/nameHints';
import { LanguageCase, worldSections } from '../../../support/languageCase';

function hinted(text: string, window = { start: 0, end: text.length }): string {
  const { index } = new LanguageCase(worldSections, { 'a.md': text });
  return nameHints(index, 'a.md', window).reduceRight((shown, { offset, name }) => `${shown.slice(0, offset)}⟨${name}⟩${shown.slice(offset)}`, text);
}

describe('the name behind a mention is shown', () => {
  const cases = [
    ['where the words are another name', '[김정은]{.actor}이', '[김정은⟨Kim Jong Un⟩]{.actor}이'],
    ['where the words are no name', '[he]{.actor ref=nata}', '[he⟨NATA⟩]{.actor ref=nata}'],
    ['for all whom a tag names', '[both]{.actor ref="nata kim-yo-jong"}', '[both⟨NATA, Kim Yo Jong⟩]{.actor ref="nata kim-yo-jong"}'],
    ['not where it stands there', '[Kim Jong Un]{.actor}', '[Kim Jong Un]{.actor}'],
    ['not where only its case or a possessive differs', '[NATA’s]{.actor} [nata]{.actor}', '[NATA’s]{.actor} [nata]{.actor}'],
    ['not of a name that is not in the case yet, or may be several', '[Choe]{.actor} [Kim]{.actor}', '[Choe]{.actor} [Kim]{.actor}'],
    ['behind a right-to-left alias', '[朝鲜]{.actor} [בנימין נתניהו]{.actor}', '[朝鲜⟨North Korea⟩]{.actor} [בנימין נתניהו]{.actor}'],
  ] as const;
  for (const [what, text, outcome] of cases) it(what, () => { assert.equal(hinted(text), outcome); });

  it('only in the lines that are asked for', () => {
    const line = '[he]{.actor ref=nata}\n';
    assert.equal(hinted(line.repeat(3), { start: line.length, end: 2 * line.length - 1 }), line + line.replace('he', 'he⟨NATA⟩') + line);
  });
});
