import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { readCacheFile } from '../../../src/core/articles/cacheFile';
import { batchSize, documentsIn } from '../../../src/core/articles/keptBatches';
import { readingFingerprint } from '../../../src/core/articles/readerVersion';
import { readArticle } from '../../../src/core/entities/readArticle';
import { standardKinds } from '../../../src/core/model';
import type { FolderReader } from '../../../src/node/folderReader';
import { CaseReceiver } from '../../support/caseReceiver';
import { never, ReadFolder, rules } from './readFolder';

describe('what a folder’s reader keeps for the next start', () => {
  let disk: ReadFolder;
  beforeEach(() => { disk = new ReadFolder(); });
  afterEach(() => { disk.remove(); });

  it('reads again what it read just after it had changed', async () => {
    for (const name of ['a.md', 'b.md']) await disk.write(name, '[Kim]{.actor}');
    const reader = disk.opened('1', Date.now);
    reader.refresh(rules, never);
    await reader.save();
    reader.refresh(rules, never);
    assert.deepEqual(disk.received.counts(), { read: 4, kept: 0, gone: 0 });
    disk.opened().refresh(rules, never);
    assert.deepEqual(disk.received.counts(), { read: 2, kept: 0, gone: 0 });
  });

  it('takes from the cache what is still true, and reads the rest', async () => {
    for (const name of ['a.md', 'b.md', 'c.md', 'd.md', 'e.md']) await disk.write(name, `[${name}]{.actor} [Kim]{.actor}`);
    const reader = disk.opened();
    reader.refresh(rules, never);
    await reader.save();
    await disk.write('b.md', '[b.mb]{.actor} [Kim]{.actor}');
    renameSync(disk.folder.at('case', 'c.md'), disk.folder.at('case', 'c2.md'));
    rmSync(disk.folder.at('case', 'd.md'));
    await disk.write('f.md', '[a.md]{.actor}');
    disk.received = new CaseReceiver();
    const next = disk.opened();
    next.refresh(rules, never);
    assert.deepEqual(disk.received.counts(), { read: 3, kept: 2, gone: 0 });
    disk.holds();
    await disk.write('a.md', '[other]{.actor}');
    next.refresh(rules, never);
    assert.deepEqual(disk.received.counts(), { read: 1, kept: 0, gone: 0 });
    disk.holds();
  });

  it('takes much from the cache in batches, each with the strings that are new in it', async () => {
    disk.folder.write(Object.fromEntries(Array.from({ length: 700 }, (_, at) => [`case/${at}.md`, `[Kim ${at % 300}]{.actor} met [Ri ${at}]{.actor}`])));
    const reader = disk.opened();
    reader.refresh(rules, never);
    await reader.save();
    disk.folder.write({ 'case/0.md': '[new]{.actor} [Kim 3]{.actor}', 'case/new.md': '[Ri 699]{.actor}' });
    disk.received = new CaseReceiver();
    disk.opened().refresh(rules, never);
    const whole = Math.floor(699 / batchSize);
    assert.deepEqual(disk.received.batches.map(({ stamps }) => stamps.length), [...Array.from({ length: whole }, () => batchSize), 699 - whole * batchSize, 2]);
    assert.deepEqual(disk.received.counts(), { read: 2, kept: 699, gone: 0 });
    disk.holds();
  });

  const useless: readonly (readonly [what: string, spoil: (file: string) => void, version: string, kinds: readonly string[]])[] = [
    ['that is damaged', (file) => { writeFileSync(file, readFileSync(file).fill(7, 60, 61)); }, '1', standardKinds],
    ['that is cut', (file) => { truncateSync(file, 100); }, '1', standardKinds],
    ['that is empty', (file) => { truncateSync(file, 0); }, '1', standardKinds],
    ['that is gone', (file) => { rmSync(file); }, '1', standardKinds],
    ['of another version', () => undefined, '2', standardKinds],
    ['of other kinds', () => undefined, '1', [...standardKinds, 'place']],
  ];
  for (const [what, spoil, version, kinds] of useless) {
    it(`reads everything where there is a cache ${what}, and logs it`, async () => {
      for (const name of ['a.md', 'b.md']) await disk.write(name, '[Kim]{.actor}');
      const reader = disk.opened();
      reader.refresh(rules, never);
      await reader.save();
      spoil(disk.cacheFile);
      disk.received.counts();
      disk.logged = [];
      disk.opened(version).refresh({ ...rules, kinds }, never);
      assert.deepEqual(disk.received.counts(), { read: 2, kept: 0, gone: 0 });
      assert.equal(disk.logged.length, 1);
    });
  }

  it('leaves no temporary file, and saves later what could not be saved', async () => {
    await disk.write('a.md', '');
    const reader = disk.opened();
    reader.refresh(rules, never);
    disk.folder.write({ 'kept/.articles.bin.999999999-0123456789ab.tmp': 'left by a process that died' });
    await reader.save();
    assert.deepEqual(readdirSync(disk.folder.at('kept')), ['articles.bin']);
    rmSync(disk.folder.at('kept'), { recursive: true });
    disk.folder.write({ kept: 'a file where the folder should be' });
    await disk.write('a.md', 'changed');
    reader.refresh(rules, never);
    await assert.rejects(reader.save());
    rmSync(disk.folder.at('kept'));
    await reader.save();
    assert.deepEqual(readdirSync(disk.folder.at('kept')), ['articles.bin']);
  });

  it('saves only where something has changed', async () => {
    for (const name of ['a.md', 'b.md']) await disk.write(name, '[Kim]{.actor}');
    const saves = async (reader: FolderReader): Promise<boolean> => {
      rmSync(disk.cacheFile, { force: true });
      await reader.save();
      return existsSync(disk.cacheFile);
    };
    const reader = disk.opened();
    assert.equal(await saves(reader), false, 'nothing is read yet');
    reader.refresh(rules, never);
    assert.equal(await saves(reader), true, 'all was read');
    reader.refresh(rules, never);
    assert.equal(await saves(reader), false, 'nothing has changed');
    await disk.write('a.md', '[Ri]{.actor}');
    reader.refresh(rules, never);
    assert.equal(await saves(reader), true, 'one article has changed');
    rmSync(disk.folder.at('case', 'b.md'));
    reader.refresh(rules, never);
    assert.equal(await saves(reader), true, 'one is gone');
    const next = disk.opened();
    next.refresh(rules, never);
    assert.equal(disk.received.counts().kept, 1);
    assert.equal(await saves(next), false, 'all came from the cache');
  });

  it('saves no article that is gone or has no text, and no string that only an older text had', async () => {
    for (const name of ['a.md', 'b.md', 'c.md', 'd.md']) await disk.write(name, `[Kim]{.actor} [old ${name}]{.actor}`);
    // An editor's article comes first, so that the index numbers strings otherwise than the reader.
    disk.received.index.update(readArticle('unsaved.md', '[Unsaved]{.actor}', new Set(standardKinds)));
    const reader = disk.opened();
    reader.refresh(rules, never);
    await disk.write('b.md', '[Kim]{.actor} [new]{.actor}');
    await disk.write('c.md', '\0');
    rmSync(disk.folder.at('case', 'd.md'));
    reader.refresh(rules, never);
    await reader.save();
    const kept = readCacheFile(readFileSync(disk.cacheFile), readingFingerprint(standardKinds, '1'));
    assert.ok(kept);
    const { strings, numbers } = kept.articles;
    assert.deepEqual(documentsIn(numbers), ['a.md', 'b.md']);
    const names = ['Unsaved', 'Kim', 'old a.md', 'old b.md', 'old c.md', 'old d.md', 'new'];
    assert.deepEqual(names.filter((name) => strings.some((text) => text.endsWith(`\n${name}`))), ['Kim', 'old a.md', 'new']);
  });

  it('saves nothing that was read by other kinds, though the reading by these was stopped', async () => {
    for (const name of ['a.md', 'b.md', 'c.md']) await disk.write(name, '[Sohae]{.place}');
    const placed = { ...rules, kinds: [...standardKinds, 'place'] };
    const reader = disk.opened();
    reader.refresh(rules, never);
    let asked = 0;
    reader.refresh(placed, () => ++asked > 1);
    await reader.save();
    disk.received = new CaseReceiver();
    disk.opened().refresh(placed, never);
    assert.deepEqual(disk.received.counts(), { read: 2, kept: 1, gone: 0 });
    assert.deepEqual(disk.received.index.documents().map((document) => disk.received.index.record(document)?.mentions.length), [1, 1, 1]);
  });

  it('of two that save at the same time one wins, whole', async () => {
    for (const name of ['a.md', 'b.md']) await disk.write(name, '[Kim]{.actor}');
    const one = disk.opened();
    one.refresh(rules, never);
    const other = disk.opened();
    other.refresh(rules, never);
    await Promise.all(Array.from({ length: 8 }, (_, at) => (at % 2 === 0 ? one : other).save()));
    disk.received.counts();
    disk.opened().refresh(rules, never);
    assert.deepEqual(disk.received.counts(), { read: 0, kept: 2, gone: 0 });
  });
});
