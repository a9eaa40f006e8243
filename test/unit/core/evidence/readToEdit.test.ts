import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyEdits } from '../../../../src/core/applyEdits';
import { editEvidence } from '../../../../src/core/evidence/editEvidence';
import type { EvidenceFile } from '../../../../src/core/evidence/evidenceFile';
import type { Json } from '../../../../src/core/evidence/json';
import { readEvidence, readToEdit } from '../../../../src/core/evidence/readEvidence';
import { RecordsInText } from '../../../../src/core/evidence/recordsInText';
import { caseTexts, recordsOf } from '../../../support/caseTexts';
import { evidenceText } from '../../../support/evidenceText';

/** How often the invariants are tried; more for a long run. */
const numRuns = Number(process.env['DOSSIER_RUNS'] ?? 300);

/** Records of either kind as the same Maps, in their order. */
function plain(value: unknown): unknown {
  if (value instanceof RecordsInText) return new Map([...value]);
  return value;
}

function answers({ status, problems, text, data }: EvidenceFile): unknown {
  const sections = Object.entries(data).map(([name, section]) => [name, plain(section)] as const);
  return { status, problems, text, sections, order: sections.map(([, section]) => (section instanceof Map ? [...section.keys()] : section)) };
}

const share = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });
const sign = fc.constantFrom('"', ',', '}', '{', ' ', '7', '"x": 1, ', ', "kim": { "name": "K" }', ', "c-00000001": {}', ', "name": "N"');
/** Texts of cases, and what becomes of them where something is put in the place of a few characters. */
const texts = fc.oneof(caseTexts, fc.tuple(caseTexts, share, fc.nat(3), sign).map(([text, place, gone, put]) => {
  const start = Math.floor(text.length * place);
  return text.slice(0, start) + put + text.slice(start + gone);
}));

const puts = fc.array(fc.oneof(...Object.entries(recordsOf).map(([section, [id, record]]) => fc.tuple(id, record as fc.Arbitrary<Json>)
  .map(([each, value]) => ({ put: [section, each], value })))), { minLength: 1, maxLength: 3 });

describe('reading an evidence file to edit it', () => {
  it('finds what reading all of it finds', () => {
    const seen = new Map<string, number>();
    fc.assert(fc.property(texts, (text) => {
      const file = readToEdit(text);
      assert.deepEqual(answers(file), answers(readEvidence(text)));
      seen.set(file.status, (seen.get(file.status) ?? 0) + 1);
    }), { numRuns });
    assert.ok((seen.get('readable') ?? 0) > numRuns / 4 && (seen.get('broken') ?? 0) > numRuns / 8, JSON.stringify([...seen]));
  });

  it('edits it alike, and reads it alike after that', () => {
    fc.assert(fc.property(caseTexts, puts, (text, changes) => {
      const [file, whole] = [readToEdit(text), readEvidence(text)];
      const edits = editEvidence(whole, changes);
      assert.deepEqual(editEvidence(file, changes), edits);
      const after = applyEdits(text, edits);
      assert.deepEqual(answers(readEvidence(after, file)), answers(readEvidence(after, whole)));
    }), { numRuns });
  });

  it('reads a record when it is asked for, once', () => {
    const { data } = readToEdit(evidenceText('"actors": { "2024": { "name": "A" }, "cafe\u0301": { "name": "B", "aliases": [] } }'));
    assert.ok(data.actors instanceof RecordsInText);
    assert.deepEqual([data.actors.size, [...data.actors.keys()], data.actors.has('kim'), data.actors.get('kim')], [2, ['2024', 'caf\u00e9'], false, undefined]);
    assert.deepEqual([...data.actors.values()], [{ name: 'A' }, { name: 'B', aliases: [] }]);
    assert.equal(data.actors.get('2024'), data.actors.get('2024'));
    const names: string[] = [];
    data.actors.forEach(({ name }, id, actors) => { names.push(`${id} ${name} ${actors.size}`); });
    assert.deepEqual(names, ['2024 A 2', 'caf\u00e9 B 2']);
  });

  for (const [name, text] of [
    ['in a record', '"actors": { "kim": { "name": "A", "name": "B" } }'], ['of two records', '"actors": { "kim": { "name": "A" }, "kim": { "name": 7 } }'],
    ['of two sections', '"actors": {}, "actors": { "kim": { "name": 7 } }'], ['in two forms', '"actors": { "caf\u00e9": { "name": "A" }, "cafe\u0301": { "name": "A" } }'],
    ['deep down', '"claims": { "c-00000001": { "links": { "e-00000001": { "relation": "supports", "x": { "y": 1, "y": 2 } } } } }'],
  ] as const) {
    it(`reports a key that stands twice ${name}`, () => {
      const file = readToEdit(evidenceText(text));
      assert.deepEqual(file.problems.map(({ code }) => code), ['doubled-key']);
      assert.deepEqual(answers(file), answers(readEvidence(evidenceText(text))));
    });
  }
});
