import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyEdits } from '../../../../src/core/applyEdits';
import type { EvidenceFile } from '../../../../src/core/evidence/evidenceFile';
import { entityReferences } from '../../../../src/core/evidence/entityReferences';
import { idInEvidenceAt, idsInEvidence, recordIdsIn } from '../../../../src/core/evidence/idsInEvidence';
import { readEvidence } from '../../../../src/core/evidence/readEvidence';
import { CaseIndex } from '../../../../src/core/index/caseIndex';
import { recordsIn, placesInFile, subjectInFile } from '../../../../src/core/language/subjectsInFile';
import { targetInEvidence } from '../../../../src/core/tidying/renameTarget';
import { renamingEdits } from '../../../../src/core/tidying/renamingEdits';
import { caseData } from '../../../support/caseTexts';
import { evidenceText } from '../../../support/evidenceText';

const runs = Number(process.env['DOSSIER_RUNS'] ?? 100) * 3;
const entity = fc.constantFrom('kim', 'dprk', 'sohae', '김', 'caf\u00e9', 'cafe\u0301', 'constructor');
const claim = fc.constantFrom('c-00000001', 'c-00000002');
const item = fc.constantFrom('e-00000001', 'e-0000000a');
const merged = fc.record({
  name: fc.constant('N'), roles: fc.array(fc.record({ of: entity, role: fc.constant('r') }), { maxLength: 1 }), place: entity,
  given: fc.record({ place: entity, mergedFrom: fc.array(entity, { maxLength: 1 }) }, { requiredKeys: [] }),
}, { requiredKeys: ['name'] });
const more = fc.record({
  actors: fc.dictionary(fc.constantFrom('al-asad', 'dprk'), fc.record({
    name: fc.constant('N'), roles: fc.array(fc.record({ of: entity, role: fc.constant('r') }), { maxLength: 2 }), mergedFrom: fc.dictionary(fc.constantFrom('old', '옛'), merged, { maxKeys: 1 }),
  }, { requiredKeys: ['name'] }), { maxKeys: 2 }),
  questions: fc.dictionary(fc.constantFrom('q-00000001', 'q-00000002'), fc.record({
    text: fc.constant('Why?'), hypotheses: fc.uniqueArray(claim), relevance: fc.dictionary(item, fc.constantFrom('high', 'low'), { maxKeys: 2 }),
  }, { requiredKeys: ['text'] }), { maxKeys: 2 }),
  conflicts: fc.dictionary(
    fc.oneof(entity.map((id) => `/actors/${id}/name`), fc.tuple(claim, item).map(([one, other]) => `/claims/${one}/links/${other}/note`), claim.map((id) => `/claims/${id}/by`)),
    fc.record({ ours: entity, theirs: entity }, { requiredKeys: [] }), { maxKeys: 2 }),
});
/** Valid files, in which ids stand wherever they can; JSON may write any sign as an escape. */
const files = fc.tuple(caseData, more, fc.constantFrom(undefined, 2), fc.boolean()).map(([sections, { actors, ...others }, indent, isEscaped]) => {
  const text = JSON.stringify({ ...sections, actors: { ...sections['actors'] as object | undefined, ...actors }, ...others }, undefined, indent);
  return readEvidence(isEscaped ? text.replace(/[/é김]/gu, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`) : text);
}).filter(({ status }) => status === 'readable');

const fresh = { entity: 'new-entity', claim: 'c-zzzzzzzz', source: 'new-source', evidence: 'e-zzzzzzzz', question: 'q-zzzzzzzz' } as const;
const codesOf = ({ problems }: EvidenceFile): readonly string[] => problems.map(({ code }) => code).sort();

describe('the ids of an evidence file', () => {
  it('holds every reference of a record to an entity, and no other but those of merged records and of conflicts', () => {
    fc.assert(fc.property(files, (file) => {
      const references = entityReferences(file.data).map(({ path }) => file.locate(path)?.start).sort((one = 0, other = 0) => one - other);
      const isElsewhere = (start: number): boolean => ['mergedFrom', 'conflicts'].some((part) => file.pathAt(start).includes(part));
      const places = idsInEvidence(file).filter(({ sort, isRecord }) => sort === 'entity' && !isRecord).map(({ span }) => span.start - 1);
      assert.deepEqual(references, places.filter((start) => !isElsewhere(start)));
    }), { numRuns: runs });
  });

  it('are all found by references that a rename changes, and none then leads nowhere that led somewhere', () => {
    fc.assert(fc.property(files, fc.nat(), (file, nth) => {
      const ids = idsInEvidence(file);
      const chosen = ids[nth % ids.length];
      if (!chosen) return;
      const { sort, id } = chosen;
      const index = new CaseIndex(file.data);
      const found = subjectInFile(index, file, chosen.span.start);
      const edits = renamingEdits(ids, { sort, id, to: fresh[sort] });
      assert.ok(found);
      const places = new Set(placesInFile(index, file, found.subject, true).map(({ start, end }) => `${start} ${end}`));
      for (const { start, end } of edits) assert.ok(places.has(`${start} ${end}`), `${file.text.slice(start, end)} is not among the references`);
      const after = readEvidence(applyEdits(file.text, edits));
      assert.deepEqual(codesOf(after), codesOf(file));
      assert.deepEqual(idsInEvidence(after).map((each) => `${each.sort} ${each.id}`), ids.map((each) => `${each.sort} ${each.sort === sort && each.id === id ? fresh[sort] : each.id}`));
    }), { numRuns: runs });
  });

  it('are found at each of their places, to be renamed and to be looked up alike', () => {
    fc.assert(fc.property(files, (file) => {
      const index = new CaseIndex(file.data);
      for (const { span, sort, id } of idsInEvidence(file)) {
        for (const offset of [span.start, span.end]) assert.equal(idInEvidenceAt(file, offset)?.id, id);
        const target = targetInEvidence(file, span.start);
        assert.deepEqual(target, { what: 'id', id: { sort, id }, ...span });
        assert.ok(subjectInFile(index, file, span.end));
      }
    }), { numRuns: runs });
  });

  it('are those of records where a record is', () => {
    fc.assert(fc.property(files, (file) => {
      const records = idsInEvidence(file).filter(({ isRecord }) => isRecord);
      assert.deepEqual(recordIdsIn(file).map(({ span, id }) => [span, id]), records.map(({ span, id }) => [span, id]));
      assert.equal(recordsIn(new CaseIndex(file.data), file).length, records.length);
    }), { numRuns: runs });
  });
});

describe('an open conflict', () => {
  const file = readEvidence(evidenceText(`
    "actors": { "kim": { "name": "Kim" } }, "evidence": {}, "claims": { "c-00000001": { "links": { "e-00000001": { "relation": "supports" } } } },
    "conflicts": { "\\/claims/c-00000001/links\\u002fe-00000001/note": { "ours": "kim", "theirs": "x" }, "/claims/c-00000001/by": { "ours": "kim", "theirs": "un" } }`));
  const idAtText = (text: string, nth = 0): string | undefined => {
    let at = file.text.indexOf('"conflicts"');
    for (let count = 0; count <= nth; count++) at = file.text.indexOf(text, at + 1);
    const found = idInEvidenceAt(file, at);
    return found && `${found.sort} ${file.text.slice(found.span.start, found.span.end)}`;
  };
  it('names in its pointer the claim and what it is linked to, each for itself', () => {
    assert.equal(idAtText('c-00000001'), 'claim c-00000001');
    assert.equal(idAtText('e-00000001'), 'evidence e-00000001');
  });
  it('names an actor in its choices where the pointer leads to one, and not where it leads to words', () => {
    assert.equal(idAtText('kim', 0), undefined);
    assert.equal(idAtText('kim', 1), 'entity kim');
  });
});
