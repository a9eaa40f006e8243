import assert from 'node:assert/strict';
import { linksIn } from '../../../../src/core/language/evidenceLinks';
import { LanguageCase, worldSections } from '../../../support/languageCase';

const sources = { ...worldSections.sources, 'with-files': { csl: { type: 'report', title: 'Report' }, file: 'sources/report.pdf', text: 'sources/report.md' } };
const { index, file } = new LanguageCase({ ...worldSections, sources }, { 'a.md': 'One.\n\n[It failed]{.claim #c-00000001}\n' });

describe('links of the evidence file', () => {
  it('lead from claims to where they are made, and from sources to their files', () => {
    assert.deepEqual(linksIn(index, file).map(({ start, end, to }) => `${file.text.slice(start, end)} → ${typeof to === 'string' ? to : `${to.document}:${to.line}`}`), [
      'sources/report.pdf → sources/report.pdf', 'sources/report.md → sources/report.md', 'c-00000001 → a.md:3',
    ]);
  });
});
