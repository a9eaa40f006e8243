import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readArticle } from '../../../../src/core/entities/readArticle';
import { kindsOf } from '../../../../src/core/entities/registry';
import { readEvidence } from '../../../../src/core/evidence/readEvidence';
import { articleProblems } from '../../../../src/core/index/articleProblems';
import { CaseIndex } from '../../../../src/core/index/caseIndex';
import { concernedArticles } from '../../../../src/core/index/concernedArticles';

const id = (letter: string, count: number) => fc.integer({ min: 1, max: count }).map((at) => `${letter}-0000000${at}`);
const source = fc.record({
  csl: fc.constant({ type: 'report' }), reliability: fc.constantFrom('A', 'E'), retracted: fc.constant('2024-06-12'), derivedFrom: fc.array(fc.constantFrom('s1', 's2', 's3'), { maxLength: 2 }),
}, { requiredKeys: ['csl'] });
const item = fc.record({ source: fc.constantFrom('s1', 's2', 's3'), credibility: fc.constantFrom(1, 2, 5) }, { requiredKeys: ['source'] });
const link = fc.record({ relation: fc.constantFrom('supports', 'refutes', 'not-applicable') });
const claim = fc.record({
  basis: fc.constant('judgement'), confidence: fc.constantFrom('high', 'moderate'), likelihood: fc.constantFrom('likely', 'unlikely'), links: fc.dictionary(fc.oneof(id('e', 3), id('c', 4)), link, { maxKeys: 3 }),
}, { requiredKeys: [] });
const file = fc.record({
  sources: fc.dictionary(fc.constantFrom('s1', 's2', 's3'), source), evidence: fc.dictionary(id('e', 3), item), claims: fc.dictionary(id('c', 4), claim),
}).map((sections) => JSON.stringify({ format: 'dossier-evidence', version: 1, ...sections }, undefined, 1));

const articles = { 'a.md': '[It is likely]{.claim #c-00000001} [@s1]', 'b.md': '[It may be]{.claim #c-00000002} [x]{.claim #c-00000003}', 'c.md': '[@s2; @s3]', 'd.md': '[y]{.claim #c-00000004}' };

describe('the articles that a change of the evidence file concerns', () => {
  it('are at least those whose problems it changes', () => {
    fc.assert(fc.property(file, file, (before, now) => {
      const first = readEvidence(before);
      const index = new CaseIndex(first.data);
      for (const [document, text] of Object.entries(articles)) index.update(readArticle(document, text, kindsOf(first.data)));
      const seen = Object.keys(articles).map((document) => JSON.stringify(articleProblems(index, document)));
      index.setEvidence(readEvidence(now, first).data);
      const concerned = concernedArticles(index, first.data);
      Object.keys(articles).forEach((document, at) => {
        if (concerned !== 'all' && !concerned.has(document)) assert.equal(JSON.stringify(articleProblems(index, document)), seen[at], document);
      });
    }), { numRuns: Number(process.env['DOSSIER_RUNS'] ?? 100) });
  });

  it('are few for a change of one record, and all for one of names', () => {
    const text = (credibility: number, name: string) => JSON.stringify({
      format: 'dossier-evidence', version: 1, actors: { kim: { name } }, sources: { s1: { csl: { type: 'report' } } },
      evidence: { 'e-00000001': { source: 's1', credibility } }, claims: { 'c-00000002': { links: { 'e-00000001': { relation: 'supports' } } } },
    }, undefined, 1);
    const first = readEvidence(text(2, 'Kim'));
    const index = new CaseIndex(first.data);
    for (const [document, article] of Object.entries(articles)) index.update(readArticle(document, article, kindsOf(first.data)));
    index.setEvidence(readEvidence(text(3, 'Kim'), first).data);
    assert.deepEqual(concernedArticles(index, first.data), new Set(['b.md']));
    index.setEvidence(readEvidence(text(2, 'Kim Jong Un'), first).data);
    assert.equal(concernedArticles(index, first.data), 'all');
  });
});
