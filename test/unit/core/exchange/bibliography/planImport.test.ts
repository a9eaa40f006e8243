import assert from 'node:assert/strict';
import fc from 'fast-check';
import { editEvidence } from '../../../../../src/core/evidence/editEvidence';
import { readEvidence } from '../../../../../src/core/evidence/readEvidence';
import { throughBibtex } from '../../../../../src/core/parts/bibtex';
import { planImport, type ImportPlan } from '../../../../../src/core/exchange/bibliography/planImport';
import type { CslItem, ReadSource } from '../../../../../src/core/exchange/bibliography/readSources';
import { readSources } from '../../../../support/cslItems';
import { applied } from '../../../../support/evidenceText';

const asIs = (items: readonly ReadSource[]) => items;
const head = '{\n  "format": "dossier-evidence",\n  "version": 1,\n  "sources": {\n';

/** A file with one source, written by hand. */
function fileWith(source: string): string {
  return `${head}    "kcna": ${source}\n  }\n}\n`;
}

function imported(text: string, sources: readonly ReadSource[], through: (items: readonly ReadSource[]) => readonly ReadSource[] = asIs): { plan: ImportPlan; text: string } {
  const file = readEvidence(text);
  const plan = planImport(file.data, sources, through);
  return { plan, text: applied(text, editEvidence(file, plan.changes)) };
}

const source = (csl: CslItem): readonly ReadSource[] => [{ id: 'kcna', csl }];

describe('importing sources', () => {
  const theirs = '{ "csl": { "type": "report", "title": "Old", "note": "mine", "x": 1.0 }, "reliability": "C", "derivedFrom": ["other"], "marking": "TLP:RED", "y": 2.0 }';

  it('adds what is new and touches nothing else', () => {
    const { plan, text } = imported(fileWith(theirs), [{ id: 'new', csl: { type: 'book', title: 'N' } }]);
    assert.deepEqual([plan.added, plan.changed, plan.unchanged], [['new'], [], []]);
    assert.ok(text.startsWith(`${head}    "kcna": ${theirs},\n    "new": {`), text);
  });
  it('replaces what the import has of a known key; what analysts added, and the import does not say, stays as it is written', () => {
    const { plan, text } = imported(fileWith(theirs), source({ type: 'report', title: 'New', URL: 'https://x.org' }));
    assert.deepEqual([plan.added, plan.changed, plan.unchanged], [[], [{ id: 'kcna', variables: ['title', 'URL'] }], []]);
    assert.equal(text, fileWith(theirs.replace('"Old"', '"New", "URL": "https://x.org"')));
  });
  it('keeps unknown members inside of names and dates', () => {
    const { text } = imported(fileWith('{ "csl": { "type": "report", "author": [{ "family": "Kim", "given": "J", "orcid": 1.0 }] } }'),
      source({ type: 'report', author: [{ family: 'Kim', given: 'Jong Un' }] }));
    assert.equal(text, fileWith('{ "csl": { "type": "report", "author": [{ "family": "Kim", "given": "Jong Un", "orcid": 1.0 }] } }'));
  });
  it('changes nothing where only the order of members differs', () => {
    const { plan } = imported(fileWith('{ "csl": { "type": "report", "issued": { "season": 1, "date-parts": [[2024]] } } }'), source({ issued: { 'date-parts': [[2024]], season: 1 }, type: 'report' }));
    assert.deepEqual([plan.changes, plan.unchanged], [[], ['kcna']]);
  });
  it('does not take for a change what BibTeX cannot say', () => {
    const csl: CslItem = { type: 'article-newspaper', title: 'T', author: [{ family: 'Kim', given: 'Jong Un' }], abstract: 'A', accessed: { 'date-parts': [[2024, 6, 1]] } };
    const written = JSON.stringify(csl);
    const back = throughBibtex([{ id: 'kcna', csl }]);
    assert.notDeepEqual(back[0]?.csl.type, csl.type);
    assert.deepEqual(imported(fileWith(`{ "csl": ${written} }`), back, throughBibtex).plan.changes, []);
    const changed = back.map((each) => ({ ...each, csl: { ...each.csl, title: 'Other' } }));
    assert.deepEqual(imported(fileWith(`{ "csl": ${written} }`), changed, throughBibtex).plan.changed, [{ id: 'kcna', variables: ['title'] }]);
  });
  it('changes nothing when it is done again', () => {
    fc.assert(fc.property(readSources, readSources, fc.boolean(), (before, after, isBibtex) => {
      const [through, sources] = isBibtex ? [throughBibtex, throughBibtex(after)] : [asIs, after];
      const first = imported('', before);
      const second = imported(first.text, sources, through);
      const third = imported(second.text, sources, through);
      assert.deepEqual(third.plan.changes, []);
      assert.equal(third.text, second.text);
    }));
  });
});
