import assert from 'node:assert/strict';
import fs, { existsSync, mkdirSync, renameSync, rmSync, symlinkSync, truncateSync } from 'node:fs';
import path from 'node:path';
import { mock } from 'node:test';
import fc from 'fast-check';
import { standardKinds } from '../../../src/core/model';
import { listArticles } from '../../../src/node/listArticles';
import { CaseReceiver } from '../../support/caseReceiver';
import { never, ReadFolder, rules } from './readFolder';

describe('the reader of a folder', () => {
  let disk: ReadFolder;
  beforeEach(() => { disk = new ReadFolder(); });
  afterEach(() => { disk.remove(); });

  it('hands over everything first, then what changed, is new or is gone', async () => {
    const reader = disk.opened();
    await disk.write('a.md', '[Kim]{.actor}');
    await disk.write('x/b.md', '[Ri]{.actor} [x]{.event ref=y}');
    reader.refresh(rules, never);
    assert.deepEqual(disk.received.counts(), { read: 2, kept: 0, gone: 0 });
    reader.refresh(rules, never);
    assert.deepEqual(disk.received.counts(), { read: 0, kept: 0, gone: 0 });
    await disk.write('a.md', '[Kim]{.event}');
    await disk.write('c.md', '');
    rmSync(disk.folder.at('case', 'x'), { recursive: true });
    reader.refresh(rules, never);
    assert.deepEqual(disk.received.counts(), { read: 2, kept: 0, gone: 1 });
    disk.holds();
  });

  it('says how far it is', async () => {
    for (const name of ['a.md', 'b.md', 'c.md']) await disk.write(name, '');
    const reader = disk.opened();
    reader.refresh(rules, never);
    assert.deepEqual(disk.received.batches.map(({ done, total }) => [done, total]).at(-1), [3, 3]);
    await disk.write('b.md', 'x');
    reader.refresh(rules, never);
    assert.deepEqual(disk.received.batches.map(({ done, total }) => [done, total]).at(-1), [3, 3]);
  });

  it('reads all again when the kinds change, and nothing when their order does', async () => {
    for (const name of ['a.md', 'b.md']) await disk.write(name, '[Sohae]{.place}');
    const reader = disk.opened();
    reader.refresh(rules, never);
    disk.received.counts();
    reader.refresh({ ...rules, kinds: [...standardKinds].reverse() }, never);
    assert.deepEqual(disk.received.counts(), { read: 0, kept: 0, gone: 0 });
    reader.refresh({ ...rules, kinds: [...standardKinds, 'place'] }, never);
    assert.deepEqual(disk.received.counts(), { read: 2, kept: 0, gone: 0 });
    assert.equal(disk.received.index.record('a.md')?.mentions.length, 1);
  });

  it('reads articles that are named, changed or not, and says which are none', async () => {
    await disk.write('a.md', '[Kim]{.actor}');
    await disk.write('drafts/b.md', '');
    await disk.write('.gitignore', 'drafts/');
    const reader = disk.opened();
    assert.throws(() => { reader.read(['a.md'], never); });
    reader.refresh(rules, never);
    disk.received.counts();
    reader.read(['a.md', 'a.md', 'drafts/b.md', 'notes.txt', 'missing.md', '../a.md'], never);
    assert.deepEqual(disk.received.batches.flatMap(({ gone }) => gone), ['drafts/b.md', 'notes.txt', 'missing.md', '../a.md']);
    assert.equal(disk.received.counts().read, 1);
  });

  it('lists the folder for a document that is new or gone, and not for one that it knows', async () => {
    for (const name of ['a.md', 'x/b.md']) await disk.write(name, '');
    const reader = disk.opened();
    reader.refresh(rules, never);
    const listing = mock.method(fs, 'readdirSync');
    const listings = (...documents: readonly string[]): number => {
      listing.mock.resetCalls();
      reader.read(documents, never);
      return listing.mock.calls.filter(({ arguments: [folder] }) => folder === disk.folder.at('case')).length;
    };
    try {
      await disk.write('x/b.md', '[Kim]{.actor}');
      assert.equal(listings('a.md', 'x/b.md'), 0);
      disk.holds();
      await disk.write('x/c.md', '[Ri]{.actor}');
      assert.equal(listings('x/c.md'), 1);
      assert.equal(listings('x/c.md', 'a.md'), 0);
      rmSync(disk.folder.at('case', 'a.md'));
      assert.equal(listings('a.md', 'x/c.md'), 1);
      disk.holds();
    } finally {
      listing.mock.restore();
    }
  });

  const takenPlaces: readonly (readonly [what: string, take: (at: (...names: string[]) => string) => void])[] = [
    ['a link to it', (at) => { symlinkSync('b.md', at('a.md')); }],
    ['a link to a file elsewhere', (at) => { symlinkSync(path.join('..', 'far.txt'), at('a.md')); }],
    ['a link that leads nowhere', (at) => { symlinkSync('nowhere', at('a.md')); }],
    ['a folder', (at) => { mkdirSync(at('a.md')); }],
    ['a name in other letters', (at) => { renameSync(at('b.md'), at('A.md')); }],
  ];
  for (const [what, take] of takenPlaces) {
    it(`sees that the place of a document was taken by ${what}`, async () => {
      disk.folder.write({ 'far.txt': '' });
      await disk.write('a.md', '[Kim]{.actor}');
      await disk.write('b.md', '');
      const reader = disk.opened();
      reader.refresh(rules, never);
      rmSync(disk.folder.at('case', 'a.md'));
      take((...names) => disk.folder.at('case', ...names));
      reader.read(['a.md'], never);
      const isGone = disk.received.batches.some(({ gone }) => gone.includes('a.md'));
      assert.equal(isGone, !listArticles(disk.folder.at('case')).includes('a.md'));
    });
  }

  it('sees that the folder of a document was taken by a link to another', async () => {
    for (const name of ['x/a.md', 'y/a.md']) await disk.write(name, '');
    const reader = disk.opened();
    reader.refresh(rules, never);
    rmSync(disk.folder.at('case', 'x'), { recursive: true });
    symlinkSync('y', disk.folder.at('case', 'x'));
    reader.read(['x/a.md'], never);
    disk.holds();
  });

  it('names what has no text, once as long as it stays so', async () => {
    await disk.write('wide.md', '\ufeff\0');
    await disk.write('good.md', '');
    const reader = disk.opened();
    reader.refresh(rules, never);
    reader.refresh(rules, never);
    assert.deepEqual(disk.received.batches.flatMap(({ unread }) => unread.map(({ document, problem }) => [document, problem])), [['wide.md', 'utf-16']]);
    await disk.write('wide.md', 'x');
    reader.refresh(rules, never);
    assert.deepEqual([...disk.received.unread], []);
    rmSync(disk.folder.at('case', 'wide.md'));
    reader.refresh(rules, never);
    assert.deepEqual(disk.received.batches.flatMap(({ gone }) => gone), ['wide.md']);
  });

  it('does not read what is too large for an article', async () => {
    await disk.write('large.md', '');
    truncateSync(disk.folder.at('case', 'large.md'), (64 << 20) + 1);
    disk.opened().refresh(rules, never);
    assert.deepEqual([...disk.received.unread], [['large.md', 'too-large']]);
  });

  it('leaves out, and lets go of, what the rules exclude', async () => {
    for (const name of ['a.md', 'drafts/b.md', 'drafts/keep.md', 'other/c.md', 'old/d.md']) await disk.write(name, '');
    await disk.write('.gitignore', 'old/');
    const reader = disk.opened();
    reader.refresh(rules, never);
    reader.refresh({ ...rules, exclude: ['drafts'], include: ['drafts/keep.md', 'old'], apart: ['other/'] }, never);
    assert.deepEqual(disk.received.batches.flatMap(({ gone }) => gone), ['drafts/b.md', 'other/c.md']);
    assert.deepEqual(disk.received.index.documents(), ['a.md', 'drafts/keep.md', 'old/d.md']);
  });

  it('stops when it is no longer wanted, and goes on later', async () => {
    for (const name of ['a.md', 'b.md', 'c.md']) await disk.write(name, `[${name}]{.actor}`);
    const reader = disk.opened();
    let asked = 0;
    reader.refresh(rules, () => ++asked > 2);
    assert.deepEqual(disk.received.counts(), { read: 2, kept: 0, gone: 0 });
    reader.refresh(rules, never);
    assert.deepEqual(disk.received.counts(), { read: 1, kept: 0, gone: 0 });
    disk.holds();
  });

  it('throws a sentence where the folder is gone', () => {
    assert.throws(() => { disk.opened().refresh(rules, never); }, /cannot be read: it is not there\.$/u);
  });

  it('ends, after any changes of the folder, with what is read from scratch', async function () {
    this.timeout(120_000);
    const names = ['a.md', 'b.md', 'x/a.md', 'x/c.md', 'y/a.md', 'x/z/d.md'];
    const texts = ['[Kim]{.actor}', '[Kin]{.actor}', '', '[[Ri]{.actor} fled]{.claim #c-00000001}', '\0', '[Ri]{.event date=never} [@k]', '[Sohae]{.place}'];
    const name = fc.constantFrom(...names);
    const step = fc.oneof(
      fc.tuple(fc.constant('write' as const), name, fc.constantFrom(...texts)),
      fc.tuple(fc.constant('move' as const), fc.constantFrom(...names, 'x', 'y', 'x/z'), fc.constantFrom(...names, 'x', 'y', 'w', 'y/z')),
      fc.tuple(fc.constant('link' as const), fc.constantFrom('l.md', 'y/l.md', 'l'), fc.constantFrom('a.md', 'x', '..', '.', 'x/a.md')),
      fc.tuple(fc.constant('remove' as const), fc.constantFrom(...names, 'x', 'y', 'l', 'l.md'), fc.constant('')),
      fc.tuple(fc.constant('write' as const), fc.constantFrom('.gitignore', 'x/.gitignore'), fc.constantFrom('a.md', '', 'z/', 'y/')),
      fc.tuple(fc.constantFrom('refresh' as const, 'save' as const, 'restart' as const), fc.constant(''), fc.constant('')),
      fc.tuple(fc.constant('cut' as const), fc.constantFrom('actor', 'place'), fc.constant('')),
    );
    await fc.assert(fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 25 }), async (steps) => {
      rmSync(disk.folder.at('case'), { recursive: true, force: true });
      rmSync(disk.folder.at('kept'), { recursive: true, force: true });
      disk.folder.write({ 'case/a.md': texts[0] ?? '', 'case/x/c.md': '' });
      disk.received = new CaseReceiver();
      let reader = disk.opened();
      for (const [what, from, to] of steps) {
        if (what === 'refresh') reader.refresh(rules, never);
        else if (what === 'save') await reader.save();
        else if (what === 'cut') {
          let asked = 0;
          reader.refresh({ ...rules, kinds: [...standardKinds, from] }, () => ++asked > 1);
        } else if (what === 'restart') {
          disk.received = new CaseReceiver();
          reader = disk.opened();
        } else await changed(what, from, to);
      }
      reader.refresh(rules, never);
      disk.holds();
    }), { numRuns: 60 });
  });

  async function changed(what: 'write' | 'move' | 'link' | 'remove', from: string, to: string): Promise<void> {
    const [one, other] = [disk.folder.at('case', from), disk.folder.at('case', to)];
    try {
      if (what === 'write') await disk.write(from, to);
      else if (what === 'link') symlinkSync(to, one);
      else if (what === 'remove') rmSync(one, { recursive: true });
      else if (!existsSync(other)) renameSync(one, other);
    } catch (error) {
      // The folder has no such place at the moment, which is as good a step as another.
      assert.ok(error instanceof Error && 'code' in error, path.basename(one));
    }
  }
});
