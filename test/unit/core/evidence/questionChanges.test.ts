import assert from 'node:assert/strict';
import type { Change } from '../../../../src/core/evidence/change';
import { editEvidence } from '../../../../src/core/evidence/editEvidence';
import { claimFieldChanges } from '../../../../src/core/evidence/newRecords';
import { hypothesisChanges, noHypothesisChanges, ratingChanges, type RatingDecision } from '../../../../src/core/evidence/questionChanges';
import { readEvidence } from '../../../../src/core/evidence/readEvidence';
import type { EvidenceData } from '../../../../src/core/evidence/schema';
import { applied, evidenceText } from '../../../support/evidenceText';

const claim = 'c-00000001';
const item = 'e-00000001';
const at = new Date('2024-06-01T09:00:00.123Z');

/** The case after changes of a file with these sections. */
function after(sections: string, changesOf: (data: EvidenceData) => readonly Change[]): EvidenceData {
  const text = evidenceText(sections);
  const file = readEvidence(text);
  const changed = readEvidence(applied(text, editEvidence(file, changesOf(file.data))));
  assert.equal(changed.status, 'readable');
  return changed.data;
}

describe('rating an item against a hypothesis', () => {
  const old = '"relation": "supports", "note": "Why", "by": "her", "at": "2024-01-01T00:00:00Z"';
  const linked = (link: string) => `"claims": { "${claim}": { "links": { "${item}": { ${link} } } } }`;
  const rate = (sections: string, decision: RatingDecision) =>
    after(sections, (data) => ratingChanges(data, { item, ratings: [{ claim: { id: claim }, decision }], by: 'me', at })).claims.get(claim)?.links?.get(item);
  const mine = { by: 'me', at: '2024-06-01T09:00:00Z' };

  const cases: Record<string, readonly [sections: string, decision: RatingDecision, link: object | undefined]> = {
    'makes a link where there is none': ['"scale": "phia"', 'II', { relation: 'refutes', strength: 'strong', ...mine }],
    'changes the link, and keeps its note': [linked(old), 'I', { relation: 'refutes', note: 'Why', ...mine }],
    'makes a strong link normal': [linked('"relation": "supports", "strength": "strong"'), 'C', { relation: 'supports', ...mine }],
    'leaves hand and time where the rating is so already': [linked(old), 'C', { relation: 'supports', note: 'Why', by: 'her', at: '2024-01-01T00:00:00Z' }],
    'leaves what is skipped': [linked(old), 'keep', { relation: 'supports', note: 'Why', by: 'her', at: '2024-01-01T00:00:00Z' }],
    'takes the link away': [linked(old), 'remove', undefined],
  };
  for (const [name, [sections, decision, link]] of Object.entries(cases)) it(name, () => { assert.deepEqual(rate(sections, decision), link); });
});

describe('the hypotheses of a question', () => {
  const question = '"questions": { "q-00000001": { "text": "Who?", "hypotheses": ["c-00000002"] } }';
  const hypotheses = (changesOf: (data: EvidenceData) => readonly Change[]) => after(question, changesOf).questions.get('q-00000001')?.hypotheses;
  it('take another', () => { assert.deepEqual(hypotheses((data) => hypothesisChanges(data, 'q-00000001', claim)), ['c-00000002', claim]); });
  it('take none twice', () => { assert.deepEqual(hypotheses((data) => hypothesisChanges(data, 'q-00000001', 'c-00000002')), ['c-00000002']); });
  it('let one go', () => { assert.deepEqual(hypotheses((data) => noHypothesisChanges(data, 'q-00000001', 'c-00000002')), []); });
});

describe('a field of a claim', () => {
  const seen = { document: 'a.md', text: 'It failed' };
  it('makes the record, with where the claim was seen', () => {
    assert.deepEqual(after('"scale": "phia"', () => claimFieldChanges({ id: claim, seen }, 'confidence', 'low')).claims, new Map([[claim, { confidence: 'low', lastSeen: seen }]]));
  });
  it('is removed, and nothing else of the record', () => {
    assert.deepEqual(after(`"claims": { "${claim}": { "basis": "fact", "confidence": "low" } }`, () => claimFieldChanges({ id: claim }, 'confidence', undefined)).claims,
      new Map([[claim, { basis: 'fact' }]]));
  });
});
