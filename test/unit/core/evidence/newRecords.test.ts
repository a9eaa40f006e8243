import assert from 'node:assert/strict';
import { authorsOf, dateOf, describeEvidence, describeSource, gradeOf } from '../../../../src/core/evidence/describe';
import { editEvidence } from '../../../../src/core/evidence/editEvidence';
import { linkChanges, newEvidence, newSource, type LinkDetails } from '../../../../src/core/evidence/newRecords';
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
  describe('a link made anew', () => {
    const old = '{ "relation": "supports", "strength": "strong", "note": "old", "by": "her", "at": "2024-01-01T00:00:00Z", "x": 1.0 }';
    const cases: Record<string, readonly [details: LinkDetails, link: string]> = {
      'changes relation, hand and time': [{ relation: 'neutral', by: 'me', at },
        '{ "relation": "neutral", "strength": "strong", "note": "old", "by": "me", "at": "2024-06-01T09:00:00Z", "x": 1.0 }'],
      'has no hand where nobody says so': [{ relation: 'neutral', at }, '{ "relation": "neutral", "strength": "strong", "note": "old", "at": "2024-06-01T09:00:00Z", "x": 1.0 }'],
      'takes a new note': [{ relation: 'supports', note: 'new' }, '{ "relation": "supports", "strength": "strong", "note": "new", "x": 1.0 }'],
      'loses its note to an empty one': [{ relation: 'supports', note: '' }, '{ "relation": "supports", "strength": "strong", "x": 1.0 }'],
      'is normal again': [{ relation: 'supports', strength: 'normal' }, '{ "relation": "supports", "note": "old", "x": 1.0 }'],
    };
    for (const [name, [details, link]] of Object.entries(cases)) {
      it(name, () => {
        const text = evidenceText(`"claims": { "c-00000001": { "basis": "fact", "links": { "e-00000001": ${old} } } }`);
        const file = readEvidence(text);
        assert.equal(applied(text, editEvidence(file, linkChanges(file.data, 'c-00000001', 'e-00000001', details))), text.replace(old, link));
      });
    }
  });
  it('a link says anew where its claim was seen, and keeps what we do not know of that', () => {
    const text = evidenceText('"claims": { "c-00000001": { "lastSeen": { "document": "old.md", "text": "Old", "x": 1.0 }, "links": { } } }');
    const file = readEvidence(text);
    assert.equal(
      applied(text, editEvidence(file, linkChanges(file.data, 'c-00000001', 'e-00000001', { relation: 'neutral' }, { document: 'new.md', text: 'New' }))),
      text.replace('"old.md", "text": "Old"', '"new.md", "text": "New"').replace('{ }', '{ "e-00000001": { "relation": "neutral" } }'));
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
  it('a date as it was written where its parts say less', () => {
    const dates = ['2024-05~', '2024-05-28', '2023/2024', '0900', 'last spring'];
    assert.deepEqual(dates.map((date) => dateOf(newSource({ title: 'T', date }))), dates);
  });
  it('many authors are the first and others', () => {
    assert.equal(authorsOf(newSource({ title: 'T', authors: ['A, B', 'C', 'D'] }), data), 'B A and others');
  });
});
