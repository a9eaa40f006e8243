import assert from 'node:assert/strict';
import { applyEdits } from '../../../../src/core/applyEdits';
import { editEvidence } from '../../../../src/core/evidence/editEvidence';
import { readEvidence } from '../../../../src/core/evidence/readEvidence';
import { captureChanges, emptyCapture, type CaptureDraft } from '../../../../src/features/capture/captureDraft';

const file = readEvidence(JSON.stringify({ format: 'dossier-evidence', version: 1, sources: { report: { csl: { type: 'report', title: 'A report' } } } }));
const environment = { now: () => new Date('2024-06-01T09:00:00.123Z'), random: (length: number) => new Uint8Array(length).fill(1), user: () => 'An analyst' };
const quote = { exact: 'It flew.', prefix: 'He said: ', start: 9 };

/** The case after a capture. */
function captured(draft: Partial<CaptureDraft>) {
  const changes = captureChanges({ ...emptyCapture, ...draft }, { quote, path: 'notes.txt' }, file.data, environment);
  const after = readEvidence(applyEdits(file.text, editEvidence(file, changes)));
  assert.deepEqual(after.problems, []);
  return after.data;
}

describe('a finished capture', () => {
  it('is one item, with who and when, and nothing that was skipped', () => {
    const data = captured({ source: 'report' });
    assert.deepEqual([...data.evidence.values()], [{ source: 'report', quote, collected: { by: 'An analyst', at: '2024-06-01T09:00:00Z' } }]);
    assert.deepEqual([data.sources.size, data.claims.size], [1, 0]);
  });
  it('has the locator, the summary and the grade that were said', () => {
    const [item] = captured({ source: 'report', locator: 'p. 2', summary: 'It rose.', credibility: 3 }).evidence.values();
    assert.deepEqual([item?.locator, item?.summary, item?.credibility], ['p. 2', 'It rose.', 3]);
  });
  it('makes its source, with the document as its text only where that was chosen', () => {
    assert.equal(captured({ title: 'Notes', isText: true }).sources.get('notes')?.text, 'notes.txt');
    assert.equal(captured({ title: 'Notes' }).sources.get('notes')?.text, undefined);
  });
  it('is linked to the claim that was chosen', () => {
    const claim = { id: 'c-00000001', text: 'It flew.', document: 'a.md', tag: undefined, record: undefined };
    const data = captured({ source: 'report', claim, relation: 'refutes' });
    const [id = ''] = data.evidence.keys();
    assert.deepEqual(data.claims.get('c-00000001'), { lastSeen: { document: 'a.md', text: 'It flew.' }, links: new Map([[id, { relation: 'refutes', by: 'An analyst', at: '2024-06-01T09:00:00Z' }]]) });
  });
});
