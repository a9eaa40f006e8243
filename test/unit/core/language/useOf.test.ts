import assert from 'node:assert/strict';
import { recordsIn } from '../../../../src/core/language/subjectsInFile';
import { sayPlainly } from '../../../../src/core/language/say';
import { useOf } from '../../../../src/core/language/useOf';
import { assertGrowth } from '../../../support/growth';
import { LanguageCase, worldSections } from '../../../support/languageCase';

const { index, file } = new LanguageCase(worldSections, {
  'a.md': '---\ntitle: First\n---\n\n[Kim Jong Un]{.actor} and [김정은]{.actor} [@kcna-2024-05-28]. [It failed]{.claim #c-00000001}\n', 'b.md': '[NATA]{.actor} [Kim Jong Un]{.actor}',
});

describe('records of the evidence file', () => {
  it('are told how they are used', () => {
    const uses = new Map(recordsIn(index, file).map(({ subject, start, end }) => [file.text.slice(start, end), useOf(index, subject, sayPlainly)]));
    const expected = {
      'kim-jong-un': '3 mentions in 2 articles', nata: '1 mention', putin: 'not mentioned', sohae: 'not mentioned', 'kcna-2024-05-28': 'cited once · 1 item of evidence',
      'jcs-2024': 'not cited · 1 item of evidence', 'e-00000001': 'used by 1 claim', 'c-00000001': 'made in First', 'c-00000009': 'in no article', 'q-00000001': '2 hypotheses',
    };
    for (const [id, use] of Object.entries(expected)) assert.equal(uses.get(id), use, id);
  });
  it('stand in the order of the text', () => {
    const starts = recordsIn(index, file).map(({ start }) => start);
    assert.deepEqual(starts, [...starts].sort((one, other) => one - other));
  });
  it('of a large file cost what grows with it, at most', () => {
    assertGrowth((size) => {
      const evidence = Object.fromEntries(Array.from({ length: size }, (_, at) => [`e-${String(at).padStart(8, '0')}`, { source: 'one', summary: `Item ${at}` }]));
      const large = new LanguageCase({ sources: { one: { csl: { type: 'report', title: 'One' } } }, evidence });
      return () => { for (const { subject } of recordsIn(large.index, large.file)) useOf(large.index, subject, sayPlainly); };
    }, { small: 4_000, large: 40_000 });
  });
});
