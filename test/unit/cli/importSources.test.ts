import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { readEvidence } from '../../../src/core/evidence/readEvidence';
import { CaseFolder } from '../../support/caseFolder';
import { runDossier } from '../../support/runDossier';

describe('dossier import-sources', () => {
  let folder: CaseFolder;
  beforeEach(() => { folder = new CaseFolder(); });
  afterEach(() => { folder.remove(); });

  const text = () => readFileSync(folder.at('evidence.json'), 'utf8');
  const run = (file: string, input?: string) => runDossier(['import-sources', file === '-' ? file : folder.at(file), folder.path], input);

  it('adds sources from CSL-JSON, and updates them by their keys the next time', async () => {
    folder.write({ 'zotero.json': [{ id: 'kcna', type: 'report', title: 'Old' }, { id: 'rand', type: 'book', title: 'R' }] });
    const first = await run('zotero.json');
    assert.deepEqual([first.code, first.said], [0, []]);
    assert.match(first.printed, /^kcna\s+added\nrand\s+added$/mu);
    folder.write({ 'evidence.json': text().replace('"title": "Old"', '"title": "Old", "note": "mine"'), 'zotero.json': [{ id: 'kcna', type: 'report', title: 'New' }, { id: 'rand', type: 'book', title: 'R' }] });
    const second = await run('zotero.json');
    assert.match(second.printed, /^kcna\s+changed\s+title\nrand\s+unchanged$/mu);
    assert.deepEqual(readEvidence(text()).data.sources.get('kcna')?.csl, { type: 'report', title: 'New', note: 'mine' });
    const before = text();
    await run('zotero.json');
    assert.equal(text(), before);
  });

  it('takes BibTeX that is piped in, and says what it leaves out', async () => {
    const { code, printed, said } = await run('-', '@book{a b, title = {T}\n@book{c/d, title = {T}}');
    assert.deepEqual([code, said.length], [0, 2]);
    assert.match(printed, /^c-d\s+added$/mu);
    assert.match(said.join('\n'), /“a” on line 1 was left out: it is never closed/u);
    assert.match(said.join('\n'), /“c\/d” cannot be cited as it stands, so it is called “c-d” here/u);
  });

  it('lets several at once all succeed', async () => {
    await Promise.all(Array.from({ length: 8 }, (_, at) => {
      folder.write({ [`${at}.json`]: [{ id: `s${at}`, type: 'book' }] });
      return run(`${at}.json`);
    }));
    assert.equal(readEvidence(text()).data.sources.size, 8);
  });

  it('refuses what is no bibliography, and an evidence file that must not be written', async () => {
    folder.write({ 'a.json': '[{ "id": "a", }]', 'b.bib': 'Nothing.', 'latin.bib': Uint8Array.of(0xe9, 0x41), 'good.json': [{ id: 'a', type: 'book' }] });
    for (const file of ['a.json', 'b.bib', 'latin.bib', 'missing.bib']) {
      const { code, printed, said } = await run(file);
      assert.deepEqual([code, printed, said.length], [2, '', 1], file);
    }
    assert.ok(!existsSync(folder.at('evidence.json')));
    folder.write({ 'evidence.json': '{ "format": "dossier-evidence", "version": 2 }' });
    const { code, said } = await run('good.json');
    assert.deepEqual([code, said.length], [2, 1]);
    assert.match(said[0] ?? '', /Nothing was written/u);
  });
});
