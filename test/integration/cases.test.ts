import assert from 'node:assert/strict';
import type { ArticleReader } from '../../src/core/articles/articleReader';
import { closeEverything, setText } from './support/editors';
import { evidenceFile } from './support/evidence';
import { eventually, settled } from './support/eventually';
import { OwnCases } from './support/ownCases';
import { expectProblems } from './support/problems';
import { TestCase } from './support/testCase';

/** The same reader, except that its first listings of the folder fail. */
function failing(reader: ArticleReader, times: number): ArticleReader {
  let asked = 0;
  const refresh: ArticleReader['refresh'] = (rules) => ++asked > times ? reader.refresh(rules) : Promise.reject(new Error('The folder is out of reach.'));
  return { refresh, read: (documents) => reader.read(documents), save: () => reader.save(), cancel: () => { reader.cancel(); }, dispose: () => { reader.dispose(); } };
}

describe('a case as its folder is read', () => {
  let testCase: TestCase;
  let cases: OwnCases | undefined;
  before(async () => {
    testCase = await TestCase.open({ 'a.md': '[Kim Jong Un]{.actor}\n', 'b.md': '[Choe Son Hui]{.actor}\n' });
  });
  afterEach(async () => {
    cases?.dispose();
    await closeEverything();
  });
  after(() => testCase.remove());

  const open = (change?: (reader: ArticleReader) => ArticleReader) => cases = new OwnCases(change);
  const caseOf = (all: OwnCases) => all.of(testCase.uri('a.md'));
  const stateOf = (all: OwnCases) => caseOf(all).reading?.state ?? 'all is read';
  const expectState = (all: OwnCases, state: string) => eventually(() => { assert.equal(stateOf(all), state); });

  it('is not taken for read before the reading has begun', async () => {
    const all = open();
    assert.equal(stateOf(all), 'under way');
    await expectState(all, 'all is read');
    assert.deepEqual(caseOf(all).index.documents(), ['a.md', 'b.md']);
  });

  it('is read when a second attempt succeeds', async () => {
    const all = open((reader) => failing(reader, 1));
    await expectState(all, 'all is read');
    assert.deepEqual(caseOf(all).index.documents(), ['a.md', 'b.md']);
  });

  it('is not taken for read when that fails too, and the log says why', async () => {
    const all = open((reader) => failing(reader, Infinity));
    await expectState(all, 'failed');
    assert.match(all.warnings.join('\n'), /The folder is out of reach\./u);
  });

  it('stays read when a reading is stopped that was over', async () => {
    const all = open();
    await expectState(all, 'all is read');
    all.stopReading();
    testCase.write({ 'b.md': '[Ri Pyong Chol]{.actor}\n' });
    await eventually(() => { assert.equal(caseOf(all).index.record('b.md')?.mentions[0]?.text, 'Ri Pyong Chol'); });
    assert.equal(stateOf(all), 'all is read');
  });

  it('says nothing of a reader that is gone because the case was closed', async () => {
    let refuse: (error: Error) => void = () => undefined;
    let isAsked = false;
    const all = open((reader) => ({
      ...failing(reader, 0),
      refresh: () => new Promise((_, reject) => {
        refuse = reject;
        isAsked = true;
      }),
      dispose: () => { refuse(new Error('The thread is gone.')); },
    }));
    await eventually(() => { assert.ok(isAsked); });
    await all.end();
    await settled();
    assert.deepEqual(all.warnings, []);
  });

  it('forgets that a file could not be read when it is mended in an editor', async () => {
    testCase.write({ 'cafe.md': Buffer.from('Caf\xe9\n', 'latin1') });
    const all = open();
    await eventually(() => { assert.equal(caseOf(all).unreadable.get('cafe.md')?.code, 'not-utf-8'); });
    const editor = await testCase.show('cafe.md');
    await setText(editor, 'Café [Kim Jong Un]{.actor}\n');
    await editor.document.save();
    await eventually(() => { assert.deepEqual([...caseOf(all).unreadable.keys()], []); });
    assert.ok(!editor.document.isClosed);
  });
});

describe('an article that is open when its case is opened', () => {
  let testCase: TestCase;
  before(async () => {
    testCase = await TestCase.open({ 'a.md': '[Sohae]{.place}\n', 'evidence.json': evidenceFile({ kinds: { place: { label: 'Place' } } }) });
  });
  after(async () => {
    await closeEverything();
    await testCase.remove();
  });

  it('is read with the case’s own kinds', async () => {
    const { document } = await testCase.show('a.md');
    await expectProblems(document, 'not-in-case: Sohae');
    await testCase.leave();
    await expectProblems(document);
    await testCase.join();
    await expectProblems(document, 'not-in-case: Sohae');
  });
});
