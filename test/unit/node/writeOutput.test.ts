import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { UserError } from '../../../src/core/userError';
import { writeOutputFile, writeOutputFolder } from '../../../src/node/writeOutput';
import { CaseFolder } from '../../support/caseFolder';

describe('writing an export', () => {
  let folder: CaseFolder;
  beforeEach(() => { folder = new CaseFolder(); });
  afterEach(() => { folder.remove(); });

  function holds(...expected: string[]): void {
    assert.deepEqual(readdirSync(folder.path, { recursive: true }).map(String).sort(), expected);
  }

  it('makes a file or replaces it', async () => {
    await writeOutputFile(folder.at('a.json'), 'one');
    await writeOutputFile(folder.at('a.json'), 'two');
    assert.equal(readFileSync(folder.at('a.json'), 'utf8'), 'two');
    holds('a.json');
  });

  it('writes to what is no ordinary file', async () => { await writeOutputFile('/dev/null', 'gone'); });

  it('refuses in a sentence to write a file over a folder or into one that is not there', async () => {
    await assert.rejects(writeOutputFile(folder.path, 'x'), UserError);
    await assert.rejects(writeOutputFile(folder.at('missing', 'a.json'), 'x'), UserError);
    holds();
  });

  it('makes a folder with all that leads to it', async () => {
    await writeOutputFolder(folder.at('x', 'out'), [{ path: 'a.csv', text: '' }, { path: 'sub/b.csv', text: 'b' }]);
    holds('x', 'x/out', 'x/out/a.csv', 'x/out/sub', 'x/out/sub/b.csv');
  });

  it('leaves what else is in a folder', async () => {
    folder.write({ 'out/mine.txt': 'mine', 'out/a.csv': 'old' });
    await writeOutputFolder(folder.at('out'), [{ path: 'a.csv', text: 'new' }]);
    assert.equal(readFileSync(folder.at('out', 'a.csv'), 'utf8'), 'new');
    holds('out', 'out/a.csv', 'out/mine.txt');
  });

  it('puts everything back where one file cannot be written', async () => {
    folder.write({ 'out/a.csv': 'old', 'out/sub': 'a file where a folder is needed' });
    await assert.rejects(writeOutputFolder(folder.at('out'), [{ path: 'a.csv', text: 'new' }, { path: 'b.csv', text: '' }, { path: 'sub/c.csv', text: '' }]), UserError);
    assert.equal(readFileSync(folder.at('out', 'a.csv'), 'utf8'), 'old');
    holds('out', 'out/a.csv', 'out/sub');
  });

  it('refuses to write a folder over a file', async () => {
    folder.write({ out: 'a file' });
    await assert.rejects(writeOutputFolder(folder.at('out'), [{ path: 'a.csv', text: '' }]), UserError);
    mkdirSync(folder.at('in'));
    await assert.rejects(writeOutputFolder(folder.at('out', 'deeper'), [{ path: 'a.csv', text: '' }]), UserError);
    holds('in', 'out');
  });
});
