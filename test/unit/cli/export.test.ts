import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { CaseFolder } from '../../support/caseFolder';
import { runDossier } from '../../support/runDossier';

describe('dossier export', () => {
  let folder: CaseFolder;
  let before: string;
  beforeEach(() => {
    folder = new CaseFolder();
    folder.write({
      'case/a.md': '[[Kim]{.actor} did it]{.claim #c-00000001}, so [@kcna].\n', 'case/sub/b.md': '[x]{.actor}',
      'case/evidence.json': { format: 'dossier-evidence', version: 1, sources: { kcna: { csl: { type: 'document', title: 'T' } } } },
    });
    before = process.cwd();
    process.chdir(folder.path);
  });
  afterEach(() => {
    process.chdir(before);
    folder.remove();
  });

  async function succeeds(...args: string[]): Promise<string> {
    const { code, printed, said } = await runDossier(['export', ...args]);
    assert.deepEqual([code, said], [0, []]);
    return printed;
  }
  function below(name: string): string[] {
    return readdirSync(folder.at(name), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map(({ name: file }) => file).sort();
  }

  for (const format of ['json', 'markdown']) {
    it(`prints ${format}, or writes the same to a file`, async () => {
      const printed = await succeeds(format, 'case');
      assert.match(printed, /c-00000001|did it/u);
      assert.equal(await succeeds(format, 'case', '--output', 'out.txt'), '');
      assert.equal(readFileSync(folder.at('out.txt'), 'utf8'), printed);
    });
  }

  it('writes clean articles where they stand in the case', async () => {
    await succeeds('clean', 'case', '--output', 'made/here');
    assert.deepEqual(below('made/here'), ['a.md', 'b.md']);
    assert.equal(readFileSync(folder.at('made', 'here', 'a.md'), 'utf8'), 'Kim did it, so [@kcna].\n');
  });

  it('writes tables to dossier-export where no folder is named, twice the same, and never reads them as articles', async () => {
    process.chdir(folder.at('case'));
    await succeeds('csv');
    await succeeds('clean');
    const once = below('case/dossier-export');
    assert(once.some((name) => name.endsWith('.csv')));
    await succeeds('clean');
    assert.deepEqual(below('case/dossier-export'), once);
  });

  it('never cleans once more what it left in the case', async () => {
    process.chdir(folder.at('case'));
    for (let run = 0; run < 3; run++) await succeeds('clean', '--output', 'out');
    assert.deepEqual(readdirSync(folder.at('case', 'out'), { recursive: true }).sort(), ['a.md', 'sub', 'sub/b.md']);
  });

  it('takes every article into tables, those of the folder to write to as well', async () => {
    await succeeds('csv', 'case', '--output', 'case/sub');
    assert.match(readFileSync(folder.at('case', 'sub', 'mentions.csv'), 'utf8'), /sub\/b\.md/u);
  });

  it('refuses to put clean articles in the place of those of the case', async () => {
    for (const args of [['case', '--output', 'case'], ['case', '--output', 'case/sub/..']]) {
      const { code, said } = await runDossier(['export', 'clean', ...args]);
      assert.deepEqual([code, said.length], [2, 1]);
      assert.match(said[0] ?? '', /another folder/u);
    }
    assert.match(readFileSync(folder.at('case', 'a.md'), 'utf8'), /\.actor/u);
  });

  it('refuses a place that cannot be written, leaving nothing behind', async () => {
    for (const args of [['json', 'case', '--output', 'missing/out.json'], ['csv', 'case', '--output', 'case/a.md'], ['clean', 'case', '--output', 'case/a.md/x']]) {
      const { code, printed, said } = await runDossier(['export', ...args]);
      assert.deepEqual([code, printed, said.length], [2, '', 1]);
    }
    assert.deepEqual(readdirSync(folder.path), ['case']);
  });

  it('refuses a broken evidence file', async () => {
    folder.write({ 'case/evidence.json': '{ "format": "dossier-evidence", "version": 1' });
    const { code, said } = await runDossier(['export', 'csv', 'case']);
    assert.deepEqual([code, said.length], [2, 1]);
    assert(!existsSync(folder.at('dossier-export')));
  });

  describe('within limits', () => {
    beforeEach(() => {
      folder.write({ 'case/evidence.json': { format: 'dossier-evidence', version: 1,
        sources: { kcna: { csl: { type: 'document', title: 'Open title' } }, secret: { csl: { type: 'report', title: 'Secret title' }, marking: 'TLP:RED' } },
        evidence: { 'e-00000001': { source: 'secret', summary: 'Secret item', collected: { by: 'Analyst' } }, 'e-00000002': { source: 'kcna', collected: { by: 'Analyst' } } },
        claims: { 'c-00000001': { links: { 'e-00000001': { relation: 'supports' } } } } } });
    });

    for (const format of ['json', 'markdown', 'csl', 'bibtex']) {
      it(`leaves out of ${format} what is marked higher, and says how much`, async () => {
        assert.match((await runDossier(['export', format, 'case'])).printed, /Secret title|Secret item|secret,/u);
        const { code, printed, said } = await runDossier(['export', format, 'case', '--marking', 'TLP:AMBER']);
        assert.deepEqual([code, said], [0, ['Left out because marked above TLP:AMBER: sources 1, items of evidence 1, links to them 1.']]);
        assert.doesNotMatch(printed, /Secret/u);
        assert.match(printed, /Open title/u);
      });
    }
    it('withholds several things', async () => {
      const { printed, said } = await runDossier(['export', 'json', '--without', 'names', '--without', 'notes', 'case']);
      assert.equal(said.length, 1);
      assert.match(said[0] ?? '', /^Withheld: who collected evidence/u);
      assert.doesNotMatch(printed, /Analyst/u);
    });
    it('refuses markings and things that there are not', async () => {
      for (const args of [['--marking', 'TLP:WHITE'], ['--without', 'dates']]) {
        const { code, printed, said } = await runDossier(['export', 'json', 'case', ...args]);
        assert.deepEqual([code, printed, said.length], [2, '', 1]);
        assert.match(said[0] ?? '', /choices are/u);
      }
    });
    it('takes only the sources that an article cites into a bibliography', async () => {
      folder.write({ 'case/b.md': '[@secret]' });
      assert.match(await succeeds('csl', 'case', '--cited-in', 'b.md'), /"id": "secret"/u);
      assert.doesNotMatch(await succeeds('csl', 'case', '--cited-in', 'a.md'), /"id": "secret"/u);
      assert.equal(await succeeds('bibtex', 'case', '--cited-in', 'sub/b.md'), '');
      const { code, said } = await runDossier(['export', 'csl', 'case', '--cited-in', 'c.md']);
      assert.deepEqual([code, said.length], [2, 1]);
    });
    it('writes a bibliography to a file that import-sources takes', async () => {
      await succeeds('bibtex', 'case', '--output', 'out.bib');
      const { printed } = await runDossier(['import-sources', 'out.bib', 'case']);
      assert.match(printed, /^kcna\s+unchanged\nsecret\s+unchanged$/mu);
    });
  });

  it('exports an empty folder', async () => {
    folder.write({ 'empty/x.txt': '' });
    await succeeds('json', 'empty');
    await succeeds('clean', 'empty', '--output', 'none');
    assert.deepEqual(below('none'), []);
  });
});
