import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { installMergeProgram } from '../../../src/node/mergeProgram';
import { builtCli } from '../../support/builtCli';
import { CaseFolder } from '../../support/caseFolder';

const head = { format: 'dossier-evidence', version: 1 };

describe('the program that the editor gives to git', function () {
  this.timeout(60_000);
  let storage = '';
  let folder: CaseFolder;

  before(function () {
    if (process.platform !== 'win32') return;
    console.log('      (skipped: Windows has a POSIX shell only within git)');
    this.skip();
  });
  beforeEach(() => {
    storage = mkdtempSync(path.join(tmpdir(), 'it’s "VS Code" $1 '));
    folder = new CaseFolder();
    folder.write({ base: head, ours: { ...head, actors: { a: { name: 'A' } } }, theirs: { ...head, actors: { b: { name: 'B' } } } });
  });
  afterEach(() => {
    rmSync(storage, { recursive: true });
    folder.remove();
  });

  /** Runs git's command as git does, with these programs to be found besides the shell. */
  function merge(driver: string, programs: Readonly<Record<string, string>>): { readonly code: number | null; readonly said: string } {
    const bin = path.join(storage, 'bin');
    mkdirSync(bin);
    symlinkSync('/bin/sh', path.join(bin, 'sh'));
    for (const [name, program] of Object.entries(programs)) symlinkSync(program, path.join(bin, name));
    const command = driver.replace('%O', 'base').replace('%A', 'ours').replace('%B', 'theirs').replaceAll('%%', '%');
    const { status, stdout, stderr } = spawnSync('/bin/sh', ['-c', command], { cwd: folder.path, env: { PATH: bin }, encoding: 'utf8' });
    return { code: status, said: stdout + stderr };
  }
  const install = (executable: string) => installMergeProgram({ cli: builtCli(), folder: path.join(storage, 'global storage'), executable });
  const expectMerged = () => {
    assert.deepEqual(JSON.parse(readFileSync(folder.at('ours'), 'utf8')), { ...head, actors: { a: { name: 'A' }, b: { name: 'B' } } });
  };

  it('runs on a Node that is there', async () => {
    assert.deepEqual(merge(await install('/nowhere/electron'), { node: process.execPath }), { code: 0, said: '' });
    expectMerged();
  });
  it('runs on the editor’s own where there is none', async () => {
    assert.deepEqual(merge(await install(process.execPath), {}), { code: 0, said: '' });
    expectMerged();
  });
  it('runs on the editor’s own where the Node that is there is none that would do', async () => {
    assert.deepEqual(merge(await install(process.execPath), { node: '/bin/false' }), { code: 0, said: '' });
    expectMerged();
  });
  it('is renewed in its place, so that git’s command stays the same', async () => {
    const driver = await install('/nowhere/electron');
    writeFileSync(path.join(storage, 'global storage', 'dossier.js'), 'throw new Error("an older one")');
    assert.equal(await install(process.execPath), driver);
    assert.equal(merge(driver, {}).code, 0);
    expectMerged();
  });
});
