import assert from 'node:assert/strict';
import { editEvidence } from '../../../src/core/evidence/editEvidence';
import { readEvidence } from '../../../src/core/evidence/readEvidence';
import { applyEdits } from '../../../src/core/applyEdits';
import { changesFor, emptyLink, type LinkDraft } from '../../../src/features/linking/linkDraft';

const file = readEvidence(JSON.stringify({
  format: 'dossier-evidence', version: 1,
  sources: { 'kcna-2024-05-28': { csl: { type: 'document', title: 'An announcement' } } },
  evidence: { 'e-11111111': { source: 'kcna-2024-05-28', summary: 'It exploded.' } },
}));
let drawn = 0;
const environment = { now: () => new Date('2024-06-01T09:00:00.123Z'), random: (length: number) => new Uint8Array(length).fill(drawn += 1), user: () => 'An analyst' };

/** The case after the link was made. */
function linked(draft: Partial<LinkDraft>) {
  const changes = changesFor({ ...emptyLink, relation: 'supports', ...draft }, { id: 'c-00000001', seen: { document: 'a.md', text: 'It flew.' } }, file.data, environment);
  const after = readEvidence(applyEdits(file.text, editEvidence(file, changes)));
  assert.deepEqual(after.problems, []);
  return after.data;
}

describe('a finished draft of a link', () => {
  it('to known evidence makes the link alone', () => {
    const data = linked({ evidence: 'e-11111111', relation: 'refutes' });
    assert.deepEqual(data.claims.get('c-00000001')?.links?.get('e-11111111'), { relation: 'refutes', by: 'An analyst', at: '2024-06-01T09:00:00Z' });
    assert.deepEqual([data.evidence.size, data.sources.size], [1, 1]);
    assert.deepEqual(data.claims.get('c-00000001')?.lastSeen, { document: 'a.md', text: 'It flew.' });
  });
  it('to new evidence of a known source makes both', () => {
    const data = linked({ summary: 'It burned.', source: 'kcna-2024-05-28', credibility: 3 });
    const [id, item] = [...data.evidence].find(([each]) => each !== 'e-11111111') ?? [];
    assert.deepEqual([item?.summary, item?.source, item?.credibility, item?.collected?.by], ['It burned.', 'kcna-2024-05-28', 3, 'An analyst']);
    assert.ok(id !== undefined && data.claims.get('c-00000001')?.links?.has(id));
    assert.equal(data.sources.size, 1);
  });
  it('to new evidence of a new source makes all three', () => {
    const data = linked({ summary: 'It burned.', title: 'A notice', authors: 'Shin, Won-sik; Lee, Jin', date: '2024-05-28', reliability: 'B' });
    const source = data.sources.get('shin-2024-05-28');
    assert.deepEqual(source?.csl.author, [{ family: 'Shin', given: 'Won-sik' }, { family: 'Lee', given: 'Jin' }]);
    assert.equal(source.reliability, 'B');
    assert.deepEqual(source.csl.issued, { 'date-parts': [[2024, 5, 28]] });
  });
});
