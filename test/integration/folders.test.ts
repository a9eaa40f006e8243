import assert from 'node:assert/strict';
import { commands, window, workspace } from 'vscode';
import { CaseFolder } from '../support/caseFolder';
import { Dialogue } from './support/dialogue';
import { activeEditor, closeEverything, putCursor, select, selectedText, setText, showFile } from './support/editors';
import { evidenceFile } from './support/evidence';
import { eventually, settled } from './support/eventually';
import { Notices } from './support/notices';
import { expectProblems, problemsOf } from './support/problems';
import { TestCase } from './support/testCase';
import { Uri } from 'vscode';

const kim = evidenceFile({ actors: { kim: { name: 'Kim Jong Un' } } });
const choe = evidenceFile({ actors: { choe: { name: 'Choe Son Hui' } } });
const text = '[Kim Jong Un]{.actor} and [Choe Son Hui]{.actor}, [as argued]{.claim ref=c-7w0f0rd5}.\n';

describe('two folders', () => {
  let one: TestCase;
  let other: TestCase;
  before(async () => {
    one = await TestCase.open({ 'article.md': text, 'made.md': '[Made here]{.claim #c-7w0f0rd5}\n', 'evidence.json': kim });
    other = await TestCase.open({ 'article.md': text, 'evidence.json': choe });
  });
  afterEach(closeEverything);
  after(async () => {
    await one.remove();
    await other.remove();
  });

  it('are two cases, whose names and claims do not cross', async () => {
    await expectProblems((await one.show('article.md')).document, 'not-in-case: Choe Son Hui');
    await expectProblems((await other.show('article.md')).document, 'not-in-case: Kim Jong Un', 'unknown-claim: c-7w0f0rd5');
  });

  it('have each its own evidence file, into which its commands write', async () => {
    const dialogue = new Dialogue();
    putCursor(await other.show('article.md'), 'Jong Un');
    await dialogue.run('dossier.addToCase', 'accept');
    dialogue.dispose();
    assert.match(other.onDisk('evidence.json'), /"kim-jong-un"/u);
    assert.equal(one.onDisk('evidence.json'), kim);
    await commands.executeCommand('undo');
    await eventually(() => { assert.equal(other.onDisk('evidence.json'), choe); });
  });

  it('do not share mentions', async () => {
    const notices = new Notices();
    putCursor(await one.show('article.md'), 'Jong Un');
    await commands.executeCommand('dossier.nextMention');
    await notices.expectOne('“Kim Jong Un” is mentioned only here.');
    notices.dispose();
  });

  it('may name another evidence file in their settings', async () => {
    const editor = await other.show('article.md');
    const settings = workspace.getConfiguration('dossier', other.uri('article.md'));
    other.write({ 'data/case.evidence.json': kim });
    await settings.update('evidenceFile', 'data/case.evidence.json', false);
    await expectProblems(editor.document, 'not-in-case: Choe Son Hui', 'unknown-claim: c-7w0f0rd5');
    await settings.update('evidenceFile', undefined, false);
    await expectProblems(editor.document, 'not-in-case: Kim Jong Un', 'unknown-claim: c-7w0f0rd5');
  });

  it('a document of a folder that leaves the workspace is a loose one, and its case is gone', async () => {
    const editor = await other.show('article.md');
    await expectProblems(editor.document, 'not-in-case: Kim Jong Un', 'unknown-claim: c-7w0f0rd5');
    await other.leave();
    await expectProblems(editor.document, 'not-in-case: Kim Jong Un', 'not-in-case: Choe Son Hui', 'unknown-claim: c-7w0f0rd5');
    other.write({ 'evidence.json': kim });
    await settled();
    assert.equal(problemsOf(editor.document.uri).length, 3);
  });
});

describe('a folder inside another one', () => {
  let outer: TestCase;
  let inner: TestCase;
  before(async () => {
    outer = await TestCase.open({
      'article.md': '[as argued]{.claim ref=c-00000001} and [there]{.claim ref=c-00000002}\n', 'made.md': '[Made]{.claim #c-00000001}\n',
      'inner/made.md': '[Inside]{.claim #c-00000002}\n', 'inner/article.md': '[as argued]{.claim ref=c-00000001}\n', 'inner too/made.md': '[Beside]{.claim #c-00000003}\n',
    });
  });
  afterEach(closeEverything);
  after(async () => {
    await outer.remove();
  });

  it('belongs to it, until it is a case of its own', async () => {
    const { document } = await outer.show('article.md');
    await expectProblems(document);
    inner = await outer.joinInside('inner');
    await expectProblems(document, 'unknown-claim: c-00000002');
    await expectProblems((await outer.show('inner/article.md')).document, 'unknown-claim: c-00000001');
  });

  it('keeps its changes to itself', async () => {
    outer.write({ 'inner/made.md': '[Inside]{.claim #c-00000001}\n' });
    await expectProblems((await outer.show('inner/article.md')).document);
    await expectProblems((await outer.show('article.md')).document, 'unknown-claim: c-00000002');
    outer.write({ 'inner/made.md': '[Inside]{.claim #c-00000002}\n' });
    await expectProblems((await outer.show('inner/article.md')).document, 'unknown-claim: c-00000001');
  });

  it('belongs to it again when it leaves the workspace', async () => {
    const { document } = await outer.show('article.md');
    await expectProblems(document, 'unknown-claim: c-00000002');
    await inner.leave();
    await expectProblems(document);
  });
});

describe('a document in no folder', () => {
  const outside = new CaseFolder();
  let notices: Notices;
  before(() => {
    notices = new Notices();
    outside.write({ 'loose.md': '[Kim Jong Un]{.actor}, [Kim Jong Un]{.actor}\n' });
  });
  afterEach(closeEverything);
  after(() => {
    notices.dispose();
    outside.remove();
  });

  it('has an index of its own, untitled', async () => {
    const document = await workspace.openTextDocument({ language: 'markdown', content: '[A]{.actor}, [B]{.actor}, [A]{.actor}' });
    const editor = await window.showTextDocument(document);
    await expectProblems(document, 'not-in-case: A', 'not-in-case: B', 'not-in-case: A');
    putCursor(editor, 'A]');
    await commands.executeCommand('dossier.nextMention');
    assert.equal(document.offsetAt(editor.selection.start), document.getText().lastIndexOf('A]'));
    await setText(editor, '[B]{.actor}');
    await expectProblems(document, 'not-in-case: B');
  });

  it('has one as a file too, and forgets it when the file is closed', async () => {
    const uri = Uri.file(outside.at('loose.md'));
    const { document } = await showFile(uri);
    await expectProblems(document, 'not-in-case: Kim Jong Un', 'not-in-case: Kim Jong Un');
    putCursor(activeEditor(), 'Jong');
    await commands.executeCommand('dossier.nextMention');
    assert.equal(selectedText(activeEditor()), 'Kim Jong Un');
    await closeEverything();
    await eventually(() => { assert.deepEqual(problemsOf(uri), []); });
  });

  it('can be tagged, but has nowhere to keep evidence, and a command says so', async () => {
    const dialogue = new Dialogue();
    const editor = await showFile(Uri.file(outside.at('loose.md')));
    await setText(editor, 'Choe Son Hui and [it failed]{.claim #c-00000001}');
    select(editor, 'Choe Son Hui');
    await dialogue.run('dossier.tagActor', 'accept');
    dialogue.dispose();
    assert.equal(editor.document.getText(), '[Choe Son Hui]{.actor} and [it failed]{.claim #c-00000001}');
    putCursor(editor, 'failed');
    void commands.executeCommand('dossier.linkEvidence');
    await notices.expectOne(/Open the folder of your case first\.$/u);
  });
});
