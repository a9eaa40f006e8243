import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, lstatSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { build } from 'esbuild';
import fc from 'fast-check';
import { applyEdits } from '../../../src/core/applyEdits';
import { readEvidence } from '../../../src/core/evidence/readEvidence';
import { UserError } from '../../../src/core/userError';
import { withEvidenceFile } from '../../../src/node/withEvidenceFile';

const empty = '{\n  "format": "dossier-evidence",\n  "version": 1\n}\n';

describe('writing the evidence file on disk', function () {
  this.timeout(60_000);
  let folder = '';
  let path = '';
  let script = '';

  before(async () => {
    script = join(mkdtempSync(join(tmpdir(), 'dossier-writer-')), 'writeRecords.mjs');
    await build({ entryPoints: ['test/support/writeRecords.ts'], outfile: script, bundle: true, platform: 'node', format: 'esm', mainFields: ['module', 'main'], logLevel: 'error' });
    chmodSync(join(script, '..'), 0o755);
  });
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'dossier-lock-'));
    path = join(folder, 'evidence.json');
  });
  afterEach(() => { rmSync(folder, { recursive: true }); });
  after(() => { rmSync(join(script, '..'), { recursive: true }); });

  const writer = (name: string, count: number, options = {}) => spawn(process.execPath, [script, path, name, String(count)], { stdio: 'pipe', ...options });
  const ended = async (child: ChildProcess) => (await once(child, 'close') as [number | null])[0];
  const staleLock = (pid: number, host = hostname()) => { writeFileSync(join(folder, '.evidence.json.lock'), JSON.stringify({ pid, host })); };
  const sources = () => {
    const file = readEvidence(readFileSync(path, 'utf8'));
    assert.equal(file.status, 'readable');
    return [...file.data.sources.keys()];
  };
  /** A pid that no process has any more. */
  const deadPid = async () => {
    const child = spawn(process.execPath, ['-e', '']);
    await ended(child);
    return child.pid ?? assert.fail('No process came into being.');
  };

  it('eight writers at once lose nothing, and leave nothing', async () => {
    const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
    const codes = await Promise.all(names.map((name) => ended(writer(name, 5))));
    assert.deepEqual(codes, names.map(() => 0));
    assert.deepEqual(sources(), names.flatMap((name) => [0, 1, 2, 3, 4].map((number) => `${name}-${number}`)));
    assert.deepEqual(readdirSync(folder), ['evidence.json']);
  });

  it('eight writers at once get past a dead one’s lock', async () => {
    writeFileSync(path, empty);
    for (let round = 0; round < 2; round++) {
      staleLock(await deadPid());
      await Promise.all(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map((name) => ended(writer(`${name}${round}`, 2))));
      assert.equal(sources().length, 16 * (round + 1));
    }
    assert.deepEqual(readdirSync(folder), ['evidence.json']);
  });

  it('a writer killed at any moment leaves the old file or the new one, and the next clears up', async () => {
    writeFileSync(path, empty);
    for (let round = 0; round < 40; round++) {
      const child = writer(`r${round}`, 1_000_000);
      let written = '';
      child.stdout.on('data', (data: Buffer) => { written += data.toString(); });
      await once(child.stdout, 'data');
      await pause(Math.random() * 30);
      child.kill('SIGKILL');
      await ended(child);
      const seen = written.trim().split('\n').length;
      const there = sources().filter((id) => id.startsWith(`r${round}-`)).length;
      assert.ok(there === seen || there === seen + 1, `round ${round}: ${there} in the file, ${seen} reported`);
      const left = readdirSync(folder).filter((name) => name !== 'evidence.json');
      assert.ok(left.filter((name) => name.includes('.lock')).length <= 1 && left.filter((name) => name.endsWith('.tmp')).length <= 1, left.join(' '));
    }
    await withEvidenceFile(path, (text = '') => `${text}\n`);
    assert.deepEqual(readdirSync(folder), ['evidence.json']);
  });

  it('clears what one left that was killed while it took over a lock', async () => {
    const pid = await deadPid();
    staleLock(pid);
    writeFileSync(join(folder, '.evidence.json.lock.0123456789abcdef'), JSON.stringify({ pid, host: hostname() }));
    writeFileSync(join(folder, `.evidence.json.${pid}-0123456789ab.tmp`), 'half');
    await withEvidenceFile(path, () => empty);
    assert.deepEqual(readdirSync(folder), ['evidence.json']);
  });

  it('a lock left by an earlier process of our own pid is a dead one', async () => {
    staleLock(process.pid);
    await withEvidenceFile(path, () => empty);
    assert.equal(readFileSync(path, 'utf8'), empty);
  });

  for (const [name, lock] of [['of a live process', { pid: process.ppid, host: hostname() }], ['of another machine', { pid: 1, host: 'elsewhere' }], ['that says nothing', {}]] as const) {
    it(`a lock ${name} is waited for, then one sentence says so`, async () => {
      writeFileSync(join(folder, '.evidence.json.lock'), JSON.stringify(lock));
      await assert.rejects(withEvidenceFile(path, () => empty, 100), (error) => error instanceof UserError && error.message.includes('does not finish'));
      assert.deepEqual(readdirSync(folder), ['.evidence.json.lock']);
    });
  }

  it('two writers of one process take turns', async () => {
    await Promise.all([1, 2, 3].map((number) => withEvidenceFile(path, (text = '') => `${text}${number}`)));
    assert.deepEqual(Array.from(readFileSync(path, 'utf8')).sort(), ['1', '2', '3']);
  });

  it('keeps permissions, and a link as a link', async () => {
    mkdirSync(join(folder, 'shared'));
    const target = join(folder, 'shared', 'case.json');
    writeFileSync(target, empty);
    chmodSync(target, 0o640);
    symlinkSync(join('shared', 'case.json'), path);
    await withEvidenceFile(path, (text = '') => `${text}\n`);
    assert.ok(lstatSync(path).isSymbolicLink());
    assert.equal(readFileSync(target, 'utf8'), `${empty}\n`);
    assert.equal(statSync(target).mode & 0o777, 0o640);
    assert.deepEqual(readdirSync(join(folder, 'shared')), ['case.json']);
  });

  it('makes the file that a link means and that is not there yet', async () => {
    symlinkSync('case.json', path);
    await withEvidenceFile(path, () => empty);
    assert.equal(readFileSync(join(folder, 'case.json'), 'utf8'), empty);
  });

  it('writes nothing where nothing changes or the edit fails', async () => {
    writeFileSync(path, empty);
    const { ino } = statSync(path);
    await withEvidenceFile(path, (text = '') => text);
    await assert.rejects(withEvidenceFile(path, () => { throw new UserError('No.'); }), new UserError('No.'));
    assert.equal(statSync(path).ino, ino);
    assert.deepEqual(readdirSync(folder), ['evidence.json']);
  });

  it('writes edits as it writes the whole text that they make', async () => {
    const words = fc.array(fc.constantFrom('a', '"', '\n', 'é', '발사', '🚀', '\ufeff', '\0'), { maxLength: 12 });
    const edits = fc.array(fc.tuple(words, fc.nat(3), words), { maxLength: 4 });
    await fc.assert(fc.asyncProperty(edits, words, async (parts, rest) => {
      let text = '';
      const made = parts.map(([kept, gone, put]) => {
        const start = text.length + kept.join('').length;
        text += [...kept, ...rest.slice(0, gone)].join('');
        return { start, end: text.length, text: put.join('') };
      });
      text += rest.join('');
      writeFileSync(path, text);
      await withEvidenceFile(path, (read) => {
        assert.equal(read, text);
        return made;
      });
      assert.deepEqual(readFileSync(path), Buffer.from(applyEdits(text, made)));
    }), { numRuns: 60 });
  });

  it('makes a new file of edits, and writes nothing where they change nothing', async () => {
    await withEvidenceFile(path, () => [{ start: 0, end: 0, text: empty }]);
    assert.equal(readFileSync(path, 'utf8'), empty);
    const { ino } = statSync(path);
    await withEvidenceFile(path, () => [{ start: 1, end: 3, text: empty.slice(1, 3) }]);
    await withEvidenceFile(path, () => []);
    assert.equal(statSync(path).ino, ino);
  });

  it('says in one sentence what is in the way', async () => {
    const refusals: readonly (readonly [path: string, sentence: RegExp])[] = [
      [join(folder, 'missing', 'evidence.json'), /its folder is not there/u],
      [folder, /it is a folder/u],
      [join(folder, 'utf16.json'), /is not text in UTF-8/u],
      [join(folder, 'circle'), /leads in a circle/u],
      [join(folder, 'utf16.json', 'evidence.json'), /is a file, not a folder/u],
    ];
    writeFileSync(join(folder, 'utf16.json'), Buffer.from('\ufeff{}', 'utf16le'));
    symlinkSync('circle', join(folder, 'circle'));
    for (const [where, sentence] of refusals) {
      await assert.rejects(withEvidenceFile(where, () => empty), (error) => error instanceof UserError && sentence.test(error.message), where);
    }
  });

  it('a folder that may not be written keeps its file', async function () {
    if (process.getuid === undefined) {
      console.log('      (skipped: this system has no users by number)');
      this.skip();
    }
    writeFileSync(path, empty);
    chmodSync(folder, 0o555);
    const nobody = process.getuid() === 0 ? { uid: 65_534, gid: 65_534 } : {};
    const child = writer('a', 1, nobody);
    let said = '';
    child.stderr.on('data', (data: Buffer) => { said += data.toString(); });
    assert.notEqual(await ended(child), 0);
    assert.match(said, /UserError: .* cannot be written: you have no permission\./u);
    assert.equal(readFileSync(path, 'utf8'), empty);
    assert.deepEqual(readdirSync(folder), ['evidence.json']);
    chmodSync(folder, 0o755);
  });
});
