import assert from 'node:assert/strict';
import { replacementsFor, saysRecorded, termFor } from '../../../../../src/core/checks/words/replacements';
import { bandOf } from '../../../../../src/core/tradecraft/likelihood';

describe('what to write instead of a word that is on no scale', () => {
  it('is a term of the scale, as the word stands in its sentence', () => {
    assert.deepEqual(replacementsFor('may', 'icd-203').map(({ words }) => words), ['is almost certain to', 'is very likely to', 'is likely to', 'is unlikely to', 'is very unlikely to']);
    assert.deepEqual(replacementsFor('Possibly', 'phia').map(({ words }) => words), ['almost certainly', 'highly likely', 'likely', 'unlikely', 'highly unlikely']);
  });
  it('is on that scale', () => {
    for (const scale of ['icd-203', 'phia'] as const) for (const { term } of replacementsFor('may', scale)) assert.ok(bandOf(scale, term), term);
  });
  it('is nothing for a phrase, a degree, or without a scale', () => {
    assert.deepEqual([replacementsFor('if confirmed', 'icd-203'), replacementsFor('quite likely', 'icd-203'), replacementsFor('may', 'none')], [[], [], []]);
  });
  it('may be what the record says', () => {
    const [first, , third] = replacementsFor('may', 'icd-203');
    assert.ok(first && third);
    assert.deepEqual([saysRecorded(third, 'probable', 'icd-203'), saysRecorded(first, 'probable', 'icd-203'), saysRecorded(third, undefined, 'icd-203')], [true, false, false]);
  });
});

describe('the term for the record', () => {
  const cases: readonly (readonly [words: string, scale: 'icd-203' | 'phia' | 'none', term: string | undefined])[] = [
    ['Very  likely', 'icd-203', 'very likely'], ['probably', 'icd-203', 'probable'], ['almost certainly', 'icd-203', 'almost certain'], ['nearly certainly', 'icd-203', 'nearly certain'],
    ['remote chance', 'icd-203', 'remote'], ['remote chance', 'phia', 'remote chance'], ['very likely', 'phia', undefined], ['likely', 'none', undefined], ['soon', 'icd-203', undefined],
  ];
  for (const [words, scale, term] of cases) it(`of “${words}” on ${scale} is ${String(term)}`, () => { assert.equal(termFor(words, scale), term); });
});
