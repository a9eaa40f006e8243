import assert from 'node:assert/strict';
import { commands } from 'vscode';
import { ordinaryArticle } from '../support/articles';
import { closeEverything, putCursor, setText } from './support/editors';
import { evidenceFile, smallCase } from './support/evidence';
import { eventually, settled } from './support/eventually';
import { Notices } from './support/notices';
import { expectProblems, listed } from './support/problems';
import { StallWatch } from './support/stallWatch';
import { TestCase } from './support/testCase';

const megabyte = 1_000_000;

describe('bad input', () => {
  let testCase: TestCase;
  afterEach(async () => {
    await closeEverything();
    await testCase.remove();
  });

  it('of an article of 5 MB is read like any other', async () => {
    const article = ordinaryArticle(1);
    testCase = await TestCase.open({ 'big.md': `${article.repeat(Math.ceil(5 * megabyte / article.length))}\n[End]{.claim #c-00000009}\n`, 'small.md': '[end]{.claim ref=c-00000009}\n' });
    const { document } = await testCase.show('small.md');
    await expectProblems(document);
    const editor = await testCase.show('big.md');
    const start = performance.now();
    await editor.edit((edit) => { edit.insert(editor.document.positionAt(0), 'Typed. '); });
    await eventually(() => { assert.ok(listed(editor.document).length > 100); });
    console.log(`      ${Math.round(performance.now() - start)} ms from a key in an article of 5 MB to its problems`);
  });

  it('of an article in UTF-16 is left out until it is saved as UTF-8', async () => {
    const utf16 = Buffer.from('\ufeff[There]{.claim #c-00000009}\n', 'utf16le');
    testCase = await TestCase.open({ 'utf16.md': utf16, 'small.md': '[there]{.claim ref=c-00000009}\n' });
    const { document } = await testCase.show('small.md');
    await expectProblems(document, 'unknown-claim: c-00000009');
    testCase.write({ 'utf16.md': '\ufeff[There]{.claim #c-00000009}\n' });
    await expectProblems(document);
  });

  it('of nothing but brackets does no harm', async () => {
    testCase = await TestCase.open({ 'brackets.md': '['.repeat(100_000), 'closers.md': ']{'.repeat(100_000), 'small.md': '[A]{.actor}\n' });
    await testCase.show('brackets.md');
    const editor = await testCase.show('small.md');
    await expectProblems(editor.document, 'not-in-case: A');
    await setText(editor, '[B]{.actor}\n');
    await expectProblems(editor.document, 'not-in-case: B');
  });

  it('of an empty folder is an empty case', async () => {
    testCase = await TestCase.open({});
    testCase.write({ 'first.md': '[A]{.actor}\n' });
    const { document } = await testCase.show('first.md');
    await expectProblems(document, 'not-in-case: A');
    assert.equal(testCase.exists('evidence.json'), false);
  });

  it('of an evidence file that is a folder is said, and nothing is lost', async () => {
    testCase = await TestCase.open({ 'evidence.json/inside.txt': 'mine', 'article.md': '[It failed]{.claim #c-00000001}\n' });
    const notices = new Notices();
    putCursor(await testCase.show('article.md'), 'failed');
    await settled();
    void commands.executeCommand('dossier.linkEvidence');
    await notices.expectOne(/^Nothing was written, because the evidence file cannot be read/u);
    notices.dispose();
    assert.equal(testCase.onDisk('evidence.json/inside.txt'), 'mine');
  });

  it('of an evidence file of 60 MB is read without freezing the editor; a command waits for that, and says that it cannot write the file', async () => {
    const summary = 'The agency says that the first stage exploded. '.repeat(200);
    const count = Math.ceil(60 * megabyte / summary.length);
    const evidence = Object.fromEntries(Array.from({ length: count }, (_, at) => [`e-${String(at).padStart(8, '0')}`, { source: 'kcna-2024', summary }]));
    const text = evidenceFile({ ...smallCase, evidence });
    const start = performance.now();
    const stall = new StallWatch();
    const notices = new Notices();
    testCase = await TestCase.open({ 'article.md': '[Kim Jong Un]{.actor} told [Nobody]{.actor} that [it failed]{.claim #c-00000001}\n', 'evidence.json': text });
    const editor = await testCase.show('article.md');
    putCursor(editor, 'failed');
    await commands.executeCommand('dossier.removeTag');
    await notices.expectOne(/^Nothing was written, because the editor cannot open the evidence file/u);
    notices.dispose();
    const took = performance.now() - start;
    console.log(`      ${Math.round(took)} ms until ${Math.round(text.length / megabyte)} MB of evidence are read, ${stall.end()} ms of them in one piece`);
    await expectProblems(editor.document, 'not-in-case: Nobody');
    assert.equal(editor.document.isDirty, false);
    assert.equal(testCase.onDisk('evidence.json').length, text.length);
  });
});
