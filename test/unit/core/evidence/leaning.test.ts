import assert from 'node:assert/strict';
import { leaningOn, recordNamed } from '../../../../src/core/evidence/leaning';
import { readEvidence } from '../../../../src/core/evidence/readEvidence';

const csl = { type: 'report' };
const supports = { relation: 'supports' };
const { data } = readEvidence(JSON.stringify({
  format: 'dossier-evidence', version: 1,
  sources: { kcna: { csl }, copy: { csl, derivedFrom: ['kcna'] }, 'e-00000001': { csl, derivedFrom: ['e-00000001'] } },
  evidence: { 'e-00000001': { source: 'kcna' }, 'e-00000002': { source: 'copy' }, 'e-00000003': { source: 'e-00000001' } },
  claims: {
    'c-00000001': { links: { 'e-00000001': supports } }, 'c-00000002': { links: { 'c-00000001': { relation: 'refutes' }, 'e-00000002': supports } },
    'c-00000003': { links: { 'c-00000002': supports } }, 'c-00000004': { links: { 'c-00000003': { relation: 'not-applicable' }, 'e-00000003': supports } },
    'c-00000005': { links: { 'c-00000006': supports } }, 'c-00000006': { links: { 'c-00000005': supports } },
  },
}));

/** What leans on a record, as `id on id`. */
function leans(id: string): string {
  const record = recordNamed(data, id);
  assert.ok(record);
  return leaningOn(data, [record]).map(({ id: each, on, relation }) => `${each} ${relation ?? ''}>${on.id}`.replace(' >', '>')).join(', ');
}

describe('what leans on a record', () => {
  it('a source: its copies, their items, and claims directly and through others, the nearest first', () => {
    assert.equal(leans('kcna'), 'copy>kcna, e-00000001>kcna, e-00000002>copy, c-00000001 supports>e-00000001, c-00000002 supports>e-00000002, c-00000003 supports>c-00000002');
  });
  it('an item, against which a claim may speak too', () => { assert.equal(leans('e-00000001'), 'c-00000001 supports>e-00000001, c-00000002 refutes>c-00000001, c-00000003 supports>c-00000002'); });
  it('a claim', () => { assert.equal(leans('c-00000002'), 'c-00000003 supports>c-00000002'); });
  it('nothing on the last, nor by a link that does not apply', () => { assert.equal(leans('c-00000003'), ''); });
  it('a circle of claims, once', () => { assert.equal(leans('c-00000005'), 'c-00000006 supports>c-00000005'); });
  it('a source by the name of an item is another record', () => {
    assert.deepEqual(leaningOn(data, [{ section: 'sources', id: 'e-00000001' }]).map(({ id }) => id), ['e-00000003', 'c-00000004']);
  });
  it('of several records, once', () => {
    assert.equal(leaningOn(data, [{ section: 'evidence', id: 'e-00000001' }, { section: 'claims', id: 'c-00000002' }]).map(({ id }) => id).join(), 'c-00000001,c-00000003');
  });
  it('is asked by an id that some record has', () => { assert.equal(recordNamed(data, 'nobody'), undefined); });
});
