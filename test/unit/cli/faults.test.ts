import assert from 'node:assert/strict';
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, watch } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { readEvidence } from '../../../src/core/evidence/readEvidence';
import { builtCli } from '../../support/builtCli';
import { CaseFolder } from '../../support/caseFolder';

/** How many writers are killed; more for a long run. */
const kills = Number(process.env['DOSSIER_RUNS'] ?? 25);

const padding = Object.fromEntries(Array.from({ length: 400 }, (_, at) => [`p${at}`, 'A sentence of some length that makes the file take a moment to write. '.repeat(10)]));
const large = JSON.stringify({ format: 'dossier-evidence', version: 1, 'x-padding': padding }, undefined, 2);

describe('the command line’s writes', function () {
  this.timeout(3_600_000);
  let program = '';
  let folder: CaseFolder;

  // A copy that every user of the machine can read.
  before(() => {
    program = path.join(mkdtempSync(path.join(tmpdir(), 'dossier-cli-')), 'cli.js');
    copyFileSync(builtCli(), program);
    chmodSync(path.dirname(program), 0o755);
    chmodSync(program, 0o644);
  });
  after(() => { rmSync(path.dirname(program), { recursive: true }); });
  beforeEach(() => { folder = new CaseFolder(); });
  afterEach(() => { folder.remove(); });

  const text = () => readFileSync(folder.at('evidence.json'), 'utf8');
  const sources = () => {
    const file = readEvidence(text());
    assert.equal(file.status, 'readable');
    return file.data.sources.size;
  };
  const addSource = (id: string, options: object = {}) => spawn(process.execPath, [program, 'add-source', id, '--title', 'T', folder.path], { stdio: 'ignore', ...options });
  const ended = async (child: ChildProcess) => (await once(child, 'close') as [number | null])[0];
  const run = (args: readonly string[], options: object = {}) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], { encoding: 'utf8', ...options });
    return { code: status, said: stdout + stderr };
  };

  it('leave the old file or the new one when they are killed at any moment, and the next one clears up', async () => {
    folder.write({ 'evidence.json': large });
    let [midway, written] = [0, 0];
    for (let round = 0; round < kills; round++) {
      const [before, there] = [sources(), readdirSync(folder.path)];
      const child = addSource(`s${round}`);
      // From the first sign of a lock or a temporary file on, a writer mostly has some milliseconds to live.
      const watcher = watch(folder.path);
      await Promise.race([once(watcher, 'change'), once(child, 'exit')]);
      watcher.close();
      await pause(150 * Math.random() ** 2);
      child.kill('SIGKILL');
      await (child.exitCode === null && child.signalCode === null ? once(child, 'exit') : undefined);
      const left = readdirSync(folder.path).filter((name) => !there.includes(name));
      if (left.length > 0) midway++;
      assert.ok(left.filter((name) => name.includes('.lock')).length <= 1 && left.filter((name) => name.endsWith('.tmp')).length <= 1 && left.length <= 2, left.join(' '));
      const now = sources();
      assert.ok(now === before || now === before + 1, `round ${round}: ${now} sources after ${before}`);
      written += now - before;
    }
    console.log(`      (${kills} killed, ${midway} of them midway, ${written} had written)`);
    assert.equal(await ended(addSource('last')), 0);
    assert.equal(sources(), written + 1);
    assert.deepEqual(readdirSync(folder.path), ['evidence.json']);
  });

  it('all come true when eight processes add records at once', async () => {
    const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
    const codes = await Promise.all(names.map(async (name) => [await ended(addSource(`${name}1`)), await ended(addSource(`${name}2`))]));
    assert.deepEqual(codes.flat(), names.flatMap(() => [0, 0]));
    assert.equal(sources(), 16);
    assert.deepEqual(readdirSync(folder.path), ['evidence.json']);
  });

  it('keep the file where the disk is full', function () {
    const disk = folder.at('disk');
    mkdirSync(disk);
    const isMounted = process.platform === 'linux' && spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=96k', 'tmpfs', disk]).status === 0;
    if (!isMounted) {
      console.log('      (skipped: no small file system can be mounted here)');
      this.skip();
    }
    try {
      const small = new CaseFolder(disk);
      const content = JSON.stringify({ format: 'dossier-evidence', version: 1, 'x-padding': 'x'.repeat(60_000) });
      small.write({ 'evidence.json': content });
      const { code, said } = run(['add-source', 'kcna', '--title', 'T', disk]);
      assert.deepEqual([code, readFileSync(small.at('evidence.json'), 'utf8'), readdirSync(disk)], [2, content, ['evidence.json']]);
      assert.match(said, /cannot be written: the disk is full\.$/mu);
    } finally {
      spawnSync('umount', [disk]);
    }
  });

  it('keep a file that may not be written, and say so', function () {
    if (process.getuid === undefined) {
      console.log('      (skipped: this system has no users by number)');
      this.skip();
    }
    folder.write({ 'evidence.json': '{ "format": "dossier-evidence", "version": 1 }' });
    const before = text();
    chmodSync(folder.path, 0o777);
    chmodSync(folder.at('evidence.json'), 0o444);
    const nobody = process.getuid() === 0 ? { uid: 65_534, gid: 65_534 } : {};
    const { code, said } = run(['add-source', 'kcna', '--title', 'T', folder.path], nobody);
    assert.deepEqual([code, text(), readdirSync(folder.path)], [2, before, ['evidence.json']]);
    assert.match(said, /cannot be written: you have no permission\.$/mu);
  });

  it('say what is in the way where the file is a folder, and leave it alone', () => {
    mkdirSync(folder.at('evidence.json'));
    folder.write({ 'evidence.json/kept.txt': 'kept' });
    for (const args of [['add-source', 'kcna', '--title', 'T', folder.path], ['add-evidence', '--source', 'kcna', '--summary', 'S', folder.path]]) {
      const { code, said } = run(args);
      assert.equal(code, 2);
      assert.match(said, /cannot be written: it is a folder\.$/mu);
    }
    assert.deepEqual([readdirSync(folder.path), readdirSync(folder.at('evidence.json'))], [['evidence.json'], ['kept.txt']]);
  });
});
