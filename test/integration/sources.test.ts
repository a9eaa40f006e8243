import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { commands, Uri } from 'vscode';
import { Dialogue } from './support/dialogue';
import { closeEverything } from './support/editors';
import { evidenceFile } from './support/evidence';
import { eventually, settled } from './support/eventually';
import { FileDialogs } from './support/fileDialogs';
import { Notices } from './support/notices';
import { TestCase } from './support/testCase';

const sections = {
  actors: { kcna: { name: 'Korean Central News Agency' } },
  sources: {
    kcna: { csl: { type: 'report', title: 'Old title' }, publisher: 'kcna', reliability: 'C', own: 1 },
    rand: { csl: { type: 'book', title: 'Engines' }, derivedFrom: ['kcna'] },
    secret: { csl: { type: 'report', title: 'Secret title' }, marking: 'TLP:RED' },
  },
  evidence: { 'e-00000001': { source: 'kcna', summary: 'It exploded.' } },
};
const original = evidenceFile(sections);
const article = 'It exploded [@kcna] and [@secret].\n';
const bibtex = '@techreport{kcna, title = {New title}, year = 2024}\n@book{bad, title = {T}\n@misc{new one, title = {N}}\n@book{other, title = {한국}}\n';

describe('sources', () => {
  let testCase: TestCase;
  let dialogue: Dialogue;
  let files: FileDialogs;
  let notices: Notices;

  before(() => {
    dialogue = new Dialogue();
    files = new FileDialogs();
    notices = new Notices();
  });
  after(() => { for (const each of [dialogue, files, notices]) each.dispose(); });
  beforeEach(async () => {
    testCase = await TestCase.open({ 'a.md': article, 'evidence.json': original, 'zotero.bib': bibtex, 'sources/kcna.txt': '\ufeffOne\r\nTwo\r\n', 'sources/kcna.pdf': Uint8Array.of(1, 0, 13, 10) });
    await testCase.show('a.md');
    await settled();
    notices.heard();
  });
  afterEach(async () => {
    await closeEverything();
    await testCase.remove();
  });

  const onDisk = () => JSON.parse(testCase.onDisk('evidence.json')) as { actors: Record<string, object>; sources: Record<string, Record<string, unknown>>; evidence: Record<string, object> };
  const expectOnDisk = (expected: string) => eventually(() => { assert.equal(testCase.onDisk('evidence.json'), expected); });
  async function undo(): Promise<void> {
    await testCase.show('a.md');
    await commands.executeCommand('undo');
  }

  it('come from BibTeX after a look at what will change, and one undo takes the import back', async () => {
    files.answer(testCase.uri('zotero.bib'));
    await dialogue.run('dossier.importSources', 'accept');
    await notices.expectOne('Sources: 1 new, 1 changed, 0 unchanged. Left out: 2.');
    assert.deepEqual(onDisk().sources['kcna'], { csl: { type: 'report', title: 'New title', issued: { 'date-parts': [[2024]] } }, publisher: 'kcna', reliability: 'C', own: 1 });
    assert.deepEqual(onDisk().sources['other'], { csl: { type: 'book', title: '한국' } });
    files.answer(testCase.uri('zotero.bib'));
    await dialogue.run('dossier.importSources', { choose: 'Nothing to import' });
    await undo();
    await expectOnDisk(original);
  });

  it('show what an import will do before it does it', async () => {
    files.answer(testCase.uri('zotero.bib'));
    const rows = await dialogue.rowsOf('dossier.importSources');
    for (const row of ['Import', 'Changed', 'kcna', 'New', 'other']) assert.ok(rows.includes(row), rows.join(' | '));
    assert.ok(rows.some((row) => row.includes('“bad” on line 2 was left out: it is never closed')), rows.join(' | '));
    await settled();
    assert.equal(testCase.onDisk('evidence.json'), original);
  });

  it('refuse a file that is no bibliography in a sentence', async () => {
    files.answer(testCase.uri('a.md'));
    await dialogue.run('dossier.importSources');
    await notices.expectOne(/neither CSL-JSON nor BibTeX/u);
  });

  it('go to CSL-JSON and BibTeX up to a marking', async () => {
    for (const [format, name, own] of [['CSL-JSON', 'out.json', '"id": "kcna"'], ['BibTeX', 'out.bib', '@techreport{kcna,']] as const) {
      files.answer(testCase.uri(name));
      await dialogue.run('dossier.exportSources', { choose: format }, { choose: 'TLP:CLEAR' }, 'accept');
      await notices.expectOne(/^Exported to .* Left out because marked above TLP:CLEAR: sources 1, citations 1\.$/u);
      const text = testCase.onDisk(name);
      assert.ok(text.includes(own), text);
      assert.doesNotMatch(text, /secret/iu);
    }
  });

  it('go as far as the strictest marking where nobody says less', async () => {
    files.answer(testCase.uri('out.json'));
    await dialogue.run('dossier.exportSources', 'accept', 'accept', 'accept');
    assert.match(testCase.onDisk('out.json'), /Secret title/u);
  });

  it('limit what a report holds', async () => {
    files.answer(testCase.uri('report.md'));
    await dialogue.run('dossier.export', { choose: 'Report' }, { choose: 'TLP:GREEN' }, 'accept');
    assert.doesNotMatch(testCase.onDisk('report.md'), /secret/iu);
    assert.match(testCase.onDisk('report.md'), /Left out because marked above TLP:GREEN/u);
  });

  it('are retracted, and an undo takes that back', async () => {
    await dialogue.run('dossier.retractSource', { choose: 'Old title' }, { type: '2024-06-02' });
    assert.equal(onDisk().sources['kcna']?.['retracted'], '2024-06-02');
    await undo();
    await expectOnDisk(original);
  });

  it('derive from others, but never from themselves', async () => {
    await dialogue.run('dossier.setDerivedFrom', { choose: 'Secret title' }, { tick: ['Old title', 'Engines'] });
    assert.deepEqual(onDisk().sources['secret']?.['derivedFrom'], ['kcna', 'rand']);
    await dialogue.run('dossier.setDerivedFrom', { choose: 'Old title' }, { tick: ['Engines'] });
    await notices.expectOne('Then the source would derive from itself (kcna → rand → kcna), so nothing was done.');
    assert.equal(onDisk().sources['kcna']?.['derivedFrom'], undefined);
  });

  it('have their original with its sum, and their text', async () => {
    const sum = (content: string | Uint8Array) => createHash('sha256').update(content).digest('hex');
    for (const [name, content] of [['sources/kcna.pdf', Uint8Array.of(1, 0, 13, 10)], ['sources/kcna.txt', 'One\nTwo\n']] as const) {
      files.answer(testCase.uri(name));
      await dialogue.run('dossier.attachFile', { choose: 'Old title' }, { choose: 'The original' });
      assert.deepEqual([onDisk().sources['kcna']?.['file'], onDisk().sources['kcna']?.['sha256']], [name, sum(content)]);
    }
    files.answer(testCase.uri('sources/kcna.txt'));
    await dialogue.run('dossier.attachFile', { choose: 'Old title' }, { choose: 'The readable text' });
    assert.equal(onDisk().sources['kcna']?.['text'], 'sources/kcna.txt');
    const written = testCase.onDisk('evidence.json');
    files.answer(Uri.file(path.join(tmpdir(), 'elsewhere.pdf')));
    await dialogue.run('dossier.attachFile', { choose: 'Old title' }, { choose: 'The original' });
    await notices.expectOne(/outside the folder of the case/u);
    assert.equal(testCase.onDisk('evidence.json'), written);
  });

  it('have the grade of their publisher by default, and a marking', async () => {
    await dialogue.run('dossier.setPublisherGrade', { choose: 'Korean Central News Agency' }, { choose: 'D' });
    assert.deepEqual(onDisk().actors['kcna'], { name: 'Korean Central News Agency', reliability: 'D' });
    await dialogue.run('dossier.setMarking', { choose: 'It exploded.' }, { choose: 'TLP:AMBER' });
    assert.deepEqual(onDisk().evidence['e-00000001'], { source: 'kcna', summary: 'It exploded.', marking: 'TLP:AMBER' });
    await dialogue.run('dossier.setMarking', { choose: 'It exploded.' }, { choose: 'Remove' });
    assert.deepEqual(onDisk().evidence['e-00000001'], { source: 'kcna', summary: 'It exploded.' });
  });
});
