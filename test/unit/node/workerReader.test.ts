import assert from 'node:assert/strict';
import { existsSync, rmSync } from 'node:fs';
import type { ReadBatch, ReadingRules } from '../../../src/core/articles/articleReader';
import { readArticle } from '../../../src/core/entities/readArticle';
import { emptyEvidence } from '../../../src/core/evidence/schema';
import { CaseIndex } from '../../../src/core/index/caseIndex';
import { standardKinds } from '../../../src/core/model';
import { openWorkerReader } from '../../../src/node/workerReader';
import { builtWorker } from '../../support/builtWorker';
import { CaseFolder } from '../../support/caseFolder';
import { CaseReceiver } from '../../support/caseReceiver';

const rules: ReadingRules = { kinds: standardKinds, exclude: [], include: [], apart: [] };

describe('the reader with a thread of its own', () => {
  let folder: CaseFolder;
  let received: CaseReceiver;
  let warnings: string[];
  let reader: ReturnType<typeof openWorkerReader>;
  before(function () {
    this.timeout(60_000);
    builtWorker();
  });
  beforeEach(() => {
    folder = new CaseFolder();
    received = new CaseReceiver();
    warnings = [];
    reader = opened();
  });
  afterEach(() => {
    reader.dispose();
    folder.remove();
  });

  function opened(take: (batch: ReadBatch) => void = received.take, workerPath = builtWorker()): typeof reader {
    const log = { debug: () => undefined, warn: (message: string) => { warnings.push(message); } };
    return openWorkerReader(folder.path, take, { workerPath, cacheFile: folder.at('.git', 'kept.bin'), version: '1', log });
  }

  function writeMany(count: number): void {
    folder.write(Object.fromEntries(Array.from({ length: count }, (_, at) => [`${at % 7}/${at}.md`, `[Kim]{.actor} met [Ri ${at}]{.actor}.`])));
  }

  it('hands over, in batches that are in order, what the thread reads', async () => {
    writeMany(600);
    await reader.refresh(rules);
    assert.equal(received.index.documents().length, 600);
    assert.equal(received.index.entities()[0]?.mentions, 600);
    assert.ok(received.batches.length >= 3);
    const dones = received.batches.map(({ done }) => done);
    assert.deepEqual(dones, [...dones].sort((one, other) => one - other));
    folder.write({ '0/0.md': '[Pak]{.actor}' });
    rmSync(folder.at('1'), { recursive: true });
    await reader.refresh(rules);
    assert.equal(received.index.record('0/0.md')?.mentions[0]?.text, 'Pak');
    assert.equal(received.index.record('1/1.md'), undefined);
  });

  it('gives the editor its turn between two batches', async () => {
    writeMany(1500);
    let turns = 0;
    let isReading = true;
    const turn = (): void => {
      turns++;
      if (isReading) setImmediate(turn);
    };
    const turnsAtBatches: number[] = [];
    const watched = opened((batch) => {
      received.take(batch);
      turnsAtBatches.push(turns);
    });
    turn();
    await watched.refresh(rules);
    isReading = false;
    watched.dispose();
    assert.ok(turnsAtBatches.length > 4);
    assert.equal(new Set(turnsAtBatches).size, turnsAtBatches.length);
  });

  it('does one request after the other, and keeps for the next start', async () => {
    writeMany(20);
    const first = reader.refresh(rules);
    await Promise.all([first, reader.read(['0/0.md']), reader.read(['gone.md'])]);
    const told = received.batches.flatMap(({ stamps, gone }) => [...stamps.map(() => 'read'), ...gone.map(() => 'gone')]);
    assert.deepEqual(told, [...Array.from({ length: 21 }, () => 'read'), 'gone']);
    await reader.save();
    assert.ok(existsSync(folder.at('.git', 'kept.bin')));
  });

  it('ends a reading that is cancelled, and only that one', async () => {
    writeMany(3000);
    const cancelled = reader.refresh(rules);
    reader.cancel();
    await cancelled;
    assert.ok(received.index.documents().length < 3000);
    await reader.refresh(rules);
    assert.equal(received.index.documents().length, 3000);
  });

  it('scans a text that is not on disk', async () => {
    const index = new CaseIndex(emptyEvidence);
    const pack = await reader.scan('new.md', '[Sohae]{.place}', ['place']);
    assert.ok(pack);
    index.adopting().adopt(pack);
    assert.deepEqual(index.record('new.md'), readArticle('new.md', '[Sohae]{.place}', new Set(['place'])));
  });

  it('rejects with a sentence where the folder is gone, and goes on when it is back', async () => {
    folder.remove();
    await assert.rejects(reader.refresh(rules), /cannot be read: it is not there\.$/u);
    writeMany(1);
    await reader.refresh(rules);
    assert.equal(received.index.documents().length, 1);
  });

  it('rejects what waits when the thread dies, and begins a new one that knows what was handed over', async () => {
    folder.write({ 'mortal.cjs': `
      require('node:worker_threads').parentPort.on('message', ({ request }) => { if (request.text === 'die') process.exit(3); });
      require(${JSON.stringify(builtWorker())});` });
    reader.dispose();
    reader = opened(received.take, folder.at('mortal.cjs'));
    folder.write({ 'a.md': '[Kim]{.actor}', 'b.md': '' });
    await reader.refresh(rules);
    const waiting = [reader.scan('a.md', 'die', []), reader.read(['a.md'])];
    const outcomes = await Promise.allSettled(waiting);
    assert.deepEqual(outcomes.map(({ status }) => status), ['rejected', 'rejected']);
    assert.equal(warnings.length, 1);
    received.begin();
    rmSync(folder.at('b.md'));
    folder.write({ 'c.md': '[Ri]{.actor}' });
    await reader.read(['c.md']);
    assert.deepEqual(received.index.documents(), ['a.md', 'c.md']);
  });

  it('takes no more requests, and hands nothing over, once it is disposed of', async () => {
    writeMany(500);
    const reading = reader.refresh(rules);
    reader.dispose();
    await assert.rejects(reading);
    await assert.rejects(reader.refresh(rules));
    assert.deepEqual([received.batches.length, warnings.length], [0, 0]);
  });
});
