import assert from 'node:assert/strict';
import { describeGrade, formatGrade, gradeShape, parseGrade } from '../../../../src/core/tradecraft/admiralty';
import { bandOf, bandsOf, likelihoodTerms } from '../../../../src/core/tradecraft/likelihood';

describe('the Admiralty grade', () => {
  for (const [text, grade] of [
    ['C3', { reliability: 'C', credibility: 3 }], [' c 3 ', { reliability: 'C', credibility: 3 }], ['F-6', { reliability: 'F', credibility: 6 }],
    ['b', { reliability: 'B' }], ['4', { credibility: 4 }],
  ] as const) it(`“${text}” is read`, () => { assert.deepEqual(parseGrade(text), grade); });
  for (const text of ['', ' ', 'G3', 'C7', 'C0', '3C', 'CC3', '-', 'C33']) it(`“${text}” is no grade`, () => { assert.equal(parseGrade(text), undefined); });
  it('is said in its exact words', () => {
    assert.equal(describeGrade({ reliability: 'F', credibility: 6 }), 'F: cannot be judged, 6: cannot be judged');
    assert.equal(formatGrade({ reliability: 'C', credibility: 3 }), 'C3');
  });
  it('has a shape for each step, the fuller the better, and none for what cannot be judged', () => {
    const shapes = (['A', 'B', 'C', 'D', 'E', 'F'] as const).map((reliability, at) => gradeShape({ reliability, credibility: ([1, 2, 3, 4, 5, 6] as const)[at] ?? 6 }));
    assert.deepEqual(shapes, ['●●', '◕◕', '◑◑', '◔◔', '○○', '??']);
    assert.deepEqual([gradeShape({ reliability: 'B' }), gradeShape({ credibility: 4 }), gradeShape({})], ['◕', '◔', '']);
  });
});

describe('the scales of likelihood', () => {
  it('ICD 203 covers 1 to 99 per cent without a gap', () => {
    const bands = bandsOf('icd-203');
    assert.deepEqual([bands[0]?.from, bands.at(-1)?.to], [1, 99]);
    for (const [index, band] of bands.slice(1).entries()) assert.equal(band.from, bands[index]?.to);
  });
  it('the yardstick of PHIA has gaps', () => {
    const bands = bandsOf('phia');
    assert.ok(bands.slice(1).every((band, index) => band.from > (bands[index]?.to ?? 100)));
  });
  it('the same word is another band on another scale', () => {
    assert.deepEqual([bandOf('icd-203', 'unlikely')?.to, bandOf('phia', 'unlikely')?.to, bandOf('none', 'unlikely')], [45, 35, undefined]);
  });
  it('a form of a term is in its band, and not a term', () => {
    assert.equal(bandOf('icd-203', 'probably'), bandOf('icd-203', 'likely'));
    assert.ok(!likelihoodTerms('icd-203').includes('probably'));
  });
});
