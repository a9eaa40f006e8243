import assert from 'node:assert/strict';
import { readCaseFolder } from '../../../src/node/readCaseFolder';
import { builtWorker } from '../../support/builtWorker';
import { CaseFolder } from '../../support/caseFolder';
import { ordinaryArticle } from '../../support/articles';

describe('reading a case with two threads', () => {
  let folder: CaseFolder;
  beforeEach(() => { folder = new CaseFolder(); });
  afterEach(() => { folder.remove(); });

  it('gives what one thread gives', async function () {
    this.timeout(60_000);
    folder.write({ 'evidence.json': { format: 'dossier-evidence', version: 1, kinds: { place: {} }, actors: { seoul: { name: 'Seoul' } } } });
    folder.write(Object.fromEntries(Array.from({ length: 900 }, (_, seed) => [`${seed % 9}/${seed}.md`, `${ordinaryArticle(seed)}[Sohae]{.place}`])));
    folder.write({ 'z.md': '\0', '3/a.md': '\0' });
    const [alone, together] = await Promise.all([readCaseFolder(folder.path), readCaseFolder(folder.path, { workerPath: builtWorker() })]);
    assert.deepEqual(together.skipped, alone.skipped);
    assert.deepEqual(together.skipped.map(({ document, problem }) => [document, problem.code]), [['3/a.md', 'utf-16'], ['z.md', 'utf-16']]);
    assert.deepEqual(together.index.entities(), alone.index.entities());
    assert.deepEqual(together.index.documents().map((document) => together.index.record(document)), alone.index.documents().map((document) => alone.index.record(document)));
  });

  it('says so where the second thread dies', async () => {
    folder.write({ 'dies.cjs': "require('node:worker_threads').parentPort.once('message', () => { throw new Error('no more memory'); });" });
    folder.write(Object.fromEntries(Array.from({ length: 400 }, (_, at) => [`${at}.md`, ''])));
    await assert.rejects(readCaseFolder(folder.path, { workerPath: folder.at('dies.cjs') }), /no more memory/u);
  });
});
