import assert from 'node:assert/strict';
import { authorsOf, describeEvidence, describeSource, gradeOf } from '../../../../src/core/evidence/describe';
import { editEvidence } from '../../../../src/core/evidence/editEvidence';
import { linkChanges, newEvidence, newSource } from '../../../../src/core/evidence/newRecords';
import { readEvidence } from '../../../../src/core/evidence/readEvidence';
import { emptyEvidence } from '../../../../src/core/evidence/schema';
import { applied, evidenceText } from '../../../support/evidenceText';

const at = new Date('2024-06-01T09:00:00.123Z');

describe('new records', () => {
  it('a source gets a CSL item', () => {
    assert.deepEqual(newSource({ title: 'T', authors: ['Kim, Jong Un', 'KCNA'], date: '2024-05-28', url: 'https://kcna.kp', reliability: 'C' }), {
      csl: {
        type: 'document', title: 'T', author: [{ family: 'Kim', given: 'Jong Un' }, { literal: 'KCNA' }],
        issued: { 'date-parts': [[2024, 5, 28]] }, URL: 'https://kcna.kp',
      },
      reliability: 'C',
    });
  });
  for (const [date, issued] of [
    ['2024-05~', { 'date-parts': [[2024, 5]], raw: '2024-05~' }], ['2023/2024', { 'date-parts': [[2023], [2024]] }], ['last spring', { literal: 'last spring' }],
  ] as const) it(`the date ${date} is kept`, () => { assert.deepEqual(newSource({ title: 'T', date }).csl.issued, issued); });

  it('evidence says who collected it when, to the second', () => {
    assert.deepEqual(newEvidence({ source: 'k', summary: 'S', credibility: 3, by: 'me', at }),
      { source: 'k', summary: 'S', credibility: 3, collected: { by: 'me', at: '2024-06-01T09:00:00Z' } });
  });
  it('a link to a claim without a record makes it', () => {
    const changes = linkChanges(emptyEvidence, 'c-00000001', 'e-00000001', { relation: 'refutes', strength: 'strong', by: 'me', at });
    const text = applied('', editEvidence(readEvidence(''), changes));
    assert.deepEqual(JSON.parse(text), {
      format: 'dossier-evidence', version: 1,
      claims: { 'c-00000001': { links: { 'e-00000001': { relation: 'refutes', strength: 'strong', by: 'me', at: '2024-06-01T09:00:00Z' } } } },
    });
  });
  it('a link made anew keeps what we do not know of it', () => {
    const text = evidenceText('"claims": { "c-00000001": { "basis": "fact", "links": { "e-00000001": { "relation": "supports", "note": "old", "x": 1.0 } } } }');
    const file = readEvidence(text);
    assert.equal(applied(text, editEvidence(file, linkChanges(file.data, 'c-00000001', 'e-00000001', { relation: 'neutral' }, 'judgement'))),
      text.replace('"supports", "note": "old"', '"neutral"'));
  });
});

describe('records in words', () => {
  const { data } = readEvidence(evidenceText(`"actors": { "kcna": { "name": "KCNA", "reliability": "D" } },
    "sources": { "k": { "csl": { "type": "report", "title": "T", "issued": { "date-parts": [[2024, 5, 8]] } }, "publisher": "kcna" } },
    "evidence": { "e-00000001": { "source": "k", "credibility": 3 }, "e-00000002": { "source": "k", "quote": { "exact": "원문", "translation": "text" } },
      "e-00000003": { "source": "gone", "summary": "S" } }`));
  const item = (id: string) => data.evidence.get(id) ?? assert.fail(id);
  it('a source: author, title, date', () => { assert.equal(describeSource(data.sources.get('k') ?? assert.fail(), data), 'KCNA, T, 2024-05-08'); });
  it('evidence: its summary, its quotation, its source', () => {
    assert.deepEqual(['e-00000001', 'e-00000002', 'e-00000003'].map((id) => describeEvidence(item(id), data)), ['KCNA, T, 2024-05-08', '“text”', 'S']);
  });
  it('the grade in exact words, the publisher’s reliability where the source has none', () => {
    assert.deepEqual([gradeOf(item('e-00000001'), data), gradeOf(item('e-00000003'), data)], ['D: not usually reliable, 3: possibly true', undefined]);
  });
  it('many authors are the first and others', () => {
    assert.equal(authorsOf(newSource({ title: 'T', authors: ['A, B', 'C', 'D'] }), data), 'B A and others');
  });
});
