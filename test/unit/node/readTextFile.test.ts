import assert from 'node:assert/strict';
import { appendFileSync, mkdtempSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { readStampedTextFile, readTextFile, readTextFileWith, stampOf } from '../../../src/node/readTextFile';

describe('reading a text file', () => {
  let folder: string;
  let file: string;
  before(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'dossier-read-'));
    file = path.join(folder, 'a.md');
  });
  after(() => { rmSync(folder, { recursive: true }); });

  function reads(bytes: string | Uint8Array, expected: string): void {
    writeFileSync(file, bytes);
    assert.deepEqual(readTextFile(file), { text: expected });
    assert.deepEqual(readStampedTextFile(file), { content: { text: expected }, stamp: stampOf(statSync(file)) });
  }
  function refuses(bytes: Uint8Array, code: string): void {
    writeFileSync(file, bytes);
    const content = readTextFile(file);
    assert.equal('problem' in content ? content.problem.code : undefined, code);
    assert.deepEqual(readStampedTextFile(file).content, content);
  }

  for (const text of ['', 'a', 'a\r\nb\n', 'é', '“김정은”, 発射 👩‍🚀', 'ÿ\u0080\u07ff\uffff']) {
    it(`takes ${JSON.stringify(text)} as it is`, () => { reads(text, text); });
  }
  it('takes a file only if some words stand in it', () => {
    writeFileSync(file, '\ufeffé {.claim #c-7f3a2kq9}');
    assert.deepEqual(readTextFileWith(file, 'c-7f3a2kq9'), readTextFile(file));
    assert.equal(readTextFileWith(file, 'c-7f3a2kq8'), undefined);
    assert.ok('problem' in (readTextFileWith(`${file}.gone`, 'c') ?? {}));
  });
  it('drops one byte-order mark', () => { reads('\ufeffa\ufeff', 'a\ufeff'); });
  it('takes a file that is larger than any before, and a small one behind it', () => {
    const large = 'Pyongyang – 평양\n'.repeat(20_000);
    reads(large, large);
    reads('a', 'a');
  });

  it('lets go of the memory that a large file took', () => {
    setFlagsFromString('--expose-gc');
    const collect = runInNewContext('gc') as () => void;
    const held = (): number => {
      collect();
      return process.memoryUsage().arrayBuffers;
    };
    readTextFile(file);
    const before = held();
    writeFileSync(file, 'a'.repeat(32 << 20));
    assert.ok('text' in readStampedTextFile(file).content);
    assert.ok(held() - before < 4 << 20);
  });

  it('refuses what is not UTF-8', () => { refuses(Uint8Array.of(0x61, 0xe9, 0x61), 'not-utf-8'); });
  it('refuses half a character and half a surrogate pair', () => {
    refuses(Uint8Array.of(0xe2, 0x80), 'not-utf-8');
    refuses(Uint8Array.of(0xed, 0xa0, 0x80), 'not-utf-8');
  });
  it('refuses UTF-16, with a mark and without', () => {
    refuses(Uint8Array.of(0xff, 0xfe, 0x61, 0), 'utf-16');
    refuses(Uint8Array.of(0xfe, 0xff), 'utf-16');
    refuses(Uint8Array.of(0x61, 0, 0x62, 0), 'utf-16');
  });
  it('says that a file is not there, or is a folder', () => {
    for (const missing of [path.join(folder, 'missing'), folder]) {
      const { content } = readStampedTextFile(missing);
      assert.equal('problem' in content ? content.problem.code : undefined, 'unreadable-file');
    }
    assert.equal(readStampedTextFile(path.join(folder, 'missing')).stamp, undefined);
  });

  it('gives another stamp after a change, whatever its time is set to', () => {
    writeFileSync(file, 'a');
    const { stamp: before } = readStampedTextFile(file);
    appendFileSync(file, 'b');
    utimesSync(file, (before?.modified ?? 0) / 1000, (before?.modified ?? 0) / 1000);
    assert.notDeepEqual(readStampedTextFile(file).stamp, before);
  });
});
