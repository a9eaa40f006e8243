import assert from 'node:assert/strict';
import { readEvidence } from '../../../../src/core/evidence/readEvidence';
import { sourceOfDocument, type DocumentHead } from '../../../../src/core/evidence/sourceOfDocument';
import { frontMatterOf } from '../../../../src/core/markup/frontMatter';

const { data } = readEvidence(JSON.stringify({
  format: 'dossier-evidence', version: 1,
  sources: {
    kcna: { csl: { type: 'report', title: 'A launch', issued: { 'date-parts': [[2024, 5, 28]] } }, text: 'sources/kcna.md', file: 'sources/kcna.pdf' },
    yonhap: { csl: { type: 'report', title: 'A launch', issued: { 'date-parts': [[2024, 5, 29]] } } },
    twice: { csl: { type: 'report', title: 'Twice', issued: { literal: 'spring' } }, text: './both.md' },
    again: { csl: { type: 'report', title: 'Twice', issued: { literal: 'spring' } }, text: 'both.md' },
  },
}));

describe('the source of a document', () => {
  const head = (fields: Partial<DocumentHead>): DocumentHead => ({ source: undefined, title: undefined, date: undefined, ...fields });
  const table: [name: string, document: string, head: DocumentHead | undefined, source: string | undefined][] = [
    ['its transcript', 'sources/kcna.md', undefined, 'kcna'],
    ['its original', './sources/kcna.pdf', undefined, 'kcna'],
    ['a path in another case', 'Sources/kcna.md', undefined, undefined],
    ['the key in its front matter', 'x.md', head({ source: 'yonhap' }), 'yonhap'],
    ['the key as it is cited', 'x.md', head({ source: '[@yonhap]' }), 'yonhap'],
    ['the path before the key', 'sources/kcna.md', head({ source: 'yonhap' }), 'kcna'],
    ['a key that is not in the case yet', 'x.md', head({ source: 'other' }), undefined],
    ['its title and date', 'x.md', head({ title: 'A launch', date: '2024-05-29' }), 'yonhap'],
    ['the key before title and date', 'x.md', head({ source: 'kcna', title: 'A launch', date: '2024-05-29' }), 'kcna'],
    ['the title alone', 'x.md', head({ title: 'A launch' }), undefined],
    ['two that fit by path', 'both.md', undefined, undefined],
    ['two that fit by title and date', 'x.md', head({ title: 'Twice', date: 'spring' }), undefined],
  ];
  for (const [name, document, fields, source] of table) it(`by ${name}: ${source ?? 'none'}`, () => { assert.equal(sourceOfDocument(data, document, fields), source); });

  it('is read from the front matter of a text, whatever its line ends', () => {
    for (const end of ['\n', '\r\n']) {
      const text = ['\ufeff---', 'title: "A launch"', 'date: 2024-05-29', 'source: kcna', '---', '', 'Text.'].join(end);
      assert.equal(frontMatterOf(text)?.source, 'kcna');
      assert.equal(sourceOfDocument(data, 'x.md', frontMatterOf(text)), 'kcna');
    }
    assert.equal(frontMatterOf('Text.\n'), undefined);
    assert.equal(frontMatterOf('---\nnames: {}\nsource: kcna\n---\n')?.source, 'kcna');
  });
});
