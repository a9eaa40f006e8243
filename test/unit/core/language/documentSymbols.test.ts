import assert from 'node:assert/strict';
import { outlining, type OutlineEntry } from '../../../../src/core/language/documentSymbols';
import { finish } from '../../../../src/core/steps';
import { LanguageCase, worldSections } from '../../../support/languageCase';

function shown(entries: readonly OutlineEntry[], depth = 0): readonly string[] {
  return entries.flatMap(({ what, name, detail, children }) => [`${'  '.repeat(depth)}${what}: ${name}${detail === '' ? '' : ` (${detail})`}`, ...shown(children, depth + 1)]);
}

function outline(text: string): readonly string[] {
  return shown(finish(outlining(new LanguageCase(worldSections, { 'a.md': text }).index, 'a.md')));
}

describe('the outline of an article', () => {
  it('has its claims with whom they name, each once, by their names in the case', () => {
    assert.deepEqual(outline('[[김정은]{.actor}이 [he]{.actor ref=kim-jong-un} at [Sohae]{.place} saw [the May launch]{.event} fail]{.claim #c-00000001}'), [
      'claim: 김정은이 he at Sohae saw the May launch fail (▲1 ▼1 · open)', '  actor: Kim Jong Un (김정은)', '  entity: Sohae', '  event: the May launch',
    ]);
  });
  it('has claims inside claims, and what stands between', () => {
    assert.deepEqual(outline('::: {.claim #c-00000002}\nThat [it [NATA]{.actor} failed]{.claim #c-00000003} and [Choe]{.actor} left.\n:::\n\n[Kim Yo Jong]{.actor} spoke.\n'), [
      'claim: That it NATA failed and Choe left. (○)', '  claim: it NATA failed (○)', '    actor: NATA', '  actor: Choe',
    ]);
  });
  it('has no headings, no mentions outside of claims, and no claims that are only cited', () => { assert.deepEqual(outline('# A heading\n\n[NATA]{.actor}, [above]{.claim ref=c-00000001}.\n'), []); });
  it('has a claim without an id', () => { assert.deepEqual(outline('[It failed]{.claim}'), ['claim: It failed (○)']); });
  it('gives every entry a name, and keeps what is selected within it', () => {
    const check = (entries: readonly OutlineEntry[]): void => {
      for (const { name, start, end, words, children } of entries) {
        assert.ok(name.trim() !== '' && start <= words.start && words.end <= end);
        check(children);
      }
    };
    const texts = ['[]{.claim}', '[[]{.actor}]{.claim #c-00000004}', '::: {.claim #c-00000005}\n:::\n'];
    for (const text of texts) {
      const { index } = new LanguageCase(worldSections, { 'a.md': text });
      assert.equal(finish(outlining(index, 'a.md')).length, 1, text);
      check(finish(outlining(index, 'a.md')));
    }
  });
  it('is empty for an article that nobody knows', () => { assert.deepEqual(finish(outlining(new LanguageCase(worldSections).index, 'b.md')), []); });
});
