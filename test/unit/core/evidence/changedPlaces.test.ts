import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Change } from '../../../../src/core/evidence/change';
import { changedPlaces, placeState, undoChanges } from '../../../../src/core/evidence/changedPlaces';
import { editEvidence } from '../../../../src/core/evidence/editEvidence';
import { exactJsonAt } from '../../../../src/core/evidence/exactJson';
import { sameJson } from '../../../../src/core/evidence/json';
import type { Json } from '../../../../src/core/evidence/json';
import { readEvidence } from '../../../../src/core/evidence/readEvidence';
import { applied, evidenceText } from '../../../support/evidenceText';
import { evidenceTexts } from '../../../support/evidenceTexts';

const change = (text: string, changes: readonly Change[]): string => applied(text, editEvidence(readEvidence(text), changes));
const placesOf = (text: string, changes: readonly Change[]) => changedPlaces(readEvidence(text), readEvidence(change(text, changes)), changes);
const undone = (text: string, places: ReturnType<typeof placesOf>) => change(text, undoChanges(readEvidence(text), places));

describe('what a command changed in the evidence file', () => {
  const empty = evidenceText('"claims": { }');
  const cases: Record<string, readonly [before: string, changes: readonly Change[]]> = {
    'a record that was added': [evidenceText('"claims": { "c-00000001": {} }'), [{ put: ['claims', 'c-00000002'], value: { basis: 'fact' } }]],
    'a field that was changed': [evidenceText('"claims": { "c-00000001": { "basis": "fact", "x": 1.0 } }'), [{ put: ['claims', 'c-00000001', 'basis'], value: 'judgement' }]],
    'a record that was removed, its numbers as they were written': [
      evidenceText('"claims": { "c-00000001": { "x": [1.0, 12345678901234567890, { "y": 1e2 }] } }'), [{ remove: ['claims', 'c-00000001'] }]],
    'an added field of an added record in an added section': [evidenceText('"scale": "phia"'), [{ put: ['claims', 'c-00000001', 'lastSeen', 'text'], value: 'T' }]],
    'a list that grew': [evidenceText('"actors": { "a": { "name": "A", "aliases": ["B"] } }'), [{ put: ['actors', 'a', 'aliases', 1], value: 'C' }]],
    'several places at once': [evidenceText('"claims": { "c-00000001": { "basis": "fact" } }'), [
      { put: ['claims', 'c-00000001', 'basis'], value: 'assumption' }, { put: ['evidence', 'e-00000001'], value: { source: 's' } }, { put: ['scale'], value: 'none' },
    ]],
  };
  for (const [name, [before, changes]] of Object.entries(cases)) {
    it(`is undone to the letter: ${name}`, () => {
      const after = change(before, changes);
      assert.notEqual(after, before);
      assert.equal(undone(after, placesOf(before, changes)), before);
    });
  }

  it('is nothing where the command changed nothing', () => {
    assert.deepEqual(placesOf(evidenceText('"scale": "phia"'), [{ put: ['scale'], value: 'phia' }, { remove: ['claims', 'c-00000001'] }]), []);
  });
  it('is undone without what was added elsewhere since', () => {
    const changes: Change[] = [{ put: ['claims', 'c-00000001', 'links', 'e-00000001'], value: { relation: 'supports' } }];
    const places = placesOf(empty, changes);
    const later = change(change(empty, changes), [{ put: ['claims', 'c-00000001', 'basis'], value: 'fact' }, { put: ['claims', 'c-00000002'], value: {} }]);
    const { claims } = readEvidence(undone(later, places)).data;
    assert.deepEqual(claims, new Map([['c-00000001', { basis: 'fact' }], ['c-00000002', {}]]));
  });
  it('takes the objects along that the command had to make, not an empty one that was there', () => {
    const changes: Change[] = [{ put: ['claims', 'c-00000001', 'basis'], value: 'fact' }];
    assert.equal(undone(change(empty, changes), placesOf(empty, changes)), evidenceText('"claims": {}'));
    const none = evidenceText('"scale": "phia"');
    assert.equal(undone(change(none, changes), placesOf(none, changes)), none);
  });
  it('is told from what changed since, however it is laid out', () => {
    const before = evidenceText('"claims": { "c-00000001": { "basis": "fact" } }');
    const [place] = placesOf(before, [{ put: ['claims', 'c-00000001', 'links', 'e-00000001'], value: { relation: 'supports', note: 'N' } }]);
    assert.ok(place);
    const state = (link: string) => placeState(readEvidence(evidenceText(`"claims": { "c-00000001": { "links": { ${link} } } }`)), place);
    assert.equal(state('"e-00000001": {"note":"N","relation" : "supports"}'), 'after');
    assert.equal(state(''), 'before');
    assert.equal(state('"e-00000001": { "relation": "supports", "note": "other" }'), 'otherwise');
  });
});

describe('any change of any file', () => {
  const step = fc.constantFrom('a', 'k', 'name', 'q', 'new');
  const path = fc.tuple(fc.constantFrom('x-mine', 'x-last', 'x-new'), fc.array(step, { maxLength: 3 })).map(([section, rest]) => [section, ...rest]);
  const value = fc.constantFrom<Json>('text', 3, [1], { a: 1 }, {}, null);
  const changes = fc.array(fc.oneof(fc.record({ put: path, value }), fc.record({ remove: path })), { minLength: 1, maxLength: 4 });
  const isReadable = (text: string) => readEvidence(text).status === 'readable';

  it('is undone to the same data', () => {
    fc.assert(fc.property(evidenceTexts, changes, (text, made) => {
      const after = change(text, made);
      if (!isReadable(after)) return;
      const back = undone(after, placesOf(text, made));
      assert.ok(sameJson(exactJsonAt(readEvidence(text).json, []), exactJsonAt(readEvidence(back).json, [])), back);
    }), { numRuns: 500 });
  });
  it('leaves what was changed elsewhere since', () => {
    fc.assert(fc.property(evidenceTexts, changes, (text, made) => {
      const later = change(change(text, made), [{ put: ['x-later', 'a'], value: 1 }]);
      if (!isReadable(later)) return;
      const back = undone(later, placesOf(text, made));
      assert.equal(change(back, [{ remove: ['x-later'] }]), undone(change(text, made), placesOf(text, made)));
    }), { numRuns: 300 });
  });
});
