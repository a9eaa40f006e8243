import assert from 'node:assert/strict';
import path from 'node:path';
import { commands, Range, type CodeAction, type TextEditor } from 'vscode';
import { GitRepository, hasGit } from '../support/gitRepository';
import { Answers } from './support/answers';
import { Dialogue } from './support/dialogue';
import { closeEverything } from './support/editors';
import { evidenceFile } from './support/evidence';
import { eventually, settled } from './support/eventually';
import { Notices } from './support/notices';
import { expectProblems } from './support/problems';
import { TestCase } from './support/testCase';

/** Nothing is said of records that an article mentions. */
const names = '[He]{.actor ref=kim} of [the North]{.actor ref=dprk}\n';
const claim = (likelihood: string) => ({ 'c-00000001': { likelihood, lastSeen: { document: 'article.md', text: 'It failed' } } });
const at = '/claims/c-00000001/likelihood';
const open = (likelihood: string) => evidenceFile({
  actors: { kim: { name: 'Kim' } }, claims: claim(likelihood),
  conflicts: { [at]: { base: 'likely', ours: 'unlikely', theirs: 'remote' }, '/actors/kim': { base: { name: 'K' }, ours: { name: 'Kim' } } },
});
const article = '[It failed]{.claim #c-00000001}.\n';

/** What the editor offers at the first place of a text. */
async function fixesAt({ document }: TextEditor, text: string): Promise<readonly CodeAction[]> {
  const start = document.positionAt(document.getText().indexOf(text));
  const range = new Range(start, document.positionAt(document.offsetAt(start) + text.length));
  const found = await commands.executeCommand<CodeAction[]>('vscode.executeCodeActionProvider', document.uri, range);
  return found.filter(({ command }) => command?.command.startsWith('dossier.') === true);
}

async function run({ command }: CodeAction): Promise<void> {
  assert.ok(command);
  await commands.executeCommand(command.command, ...command.arguments as unknown[]);
}

describe('a conflict that a merge left', () => {
  let testCase: TestCase;
  let editor: TextEditor;
  let dialogue: Dialogue;

  beforeEach(async () => {
    dialogue = new Dialogue();
    testCase = await TestCase.open({ 'article.md': article, 'names.md': names, 'evidence.json': open('unlikely') });
    editor = await testCase.show('evidence.json');
    await expectProblems(editor.document, 'open-conflict: "kim"', 'open-conflict: "unlikely"');
  });
  afterEach(async () => {
    dialogue.dispose();
    await closeEverything();
    await testCase.remove();
  });

  it('is settled by a quick fix at its place, and comes back with one undo', async () => {
    const fixes = await fixesAt(editor, '"unlikely"');
    assert.deepEqual(fixes.map(({ title }) => title), ['Keep ours: “unlikely”', 'Keep theirs: “remote”', 'As it was before both: “likely”']);
    const theirs = fixes[1] ?? assert.fail('There is no fix.');
    await run(theirs);
    await expectProblems(editor.document, 'open-conflict: "kim"');
    assert.match(testCase.onDisk('evidence.json'), /"likelihood": "remote"/u);
    await commands.executeCommand('undo');
    assert.equal(editor.document.getText(), open('unlikely'));
    await expectProblems(editor.document, 'open-conflict: "kim"', 'open-conflict: "unlikely"');
  });

  it('of a record that one side deleted is settled by deleting it', async () => {
    const fixes = await fixesAt(editor, '"kim"');
    assert.deepEqual(fixes.map(({ title }) => title), ['Keep ours: “{"name":"Kim"}”', 'Keep theirs: (deleted)', 'As it was before both: “{"name":"K"}”']);
    await run(fixes[1] ?? assert.fail('There is no fix.'));
    await expectProblems(editor.document, 'open-conflict: "unlikely"');
    assert.doesNotMatch(editor.document.getText(), /"kim"/u);
  });

  it('is asked about field by field', async () => {
    await dialogue.run('dossier.resolveConflict', { choose: 'likelihood ‹ c-00000001' }, { choose: 'Keep theirs' }, { choose: 'Keep ours' });
    assert.equal(editor.document.getText(), evidenceFile({ actors: { kim: { name: 'Kim' } }, claims: claim('remote') }));
    await expectProblems(editor.document);
  });

  it('is settled with all others at once, and the user may stop before', async () => {
    await dialogue.run('dossier.resolveConflict', { choose: 'kim' }, 'cancel');
    assert.equal(editor.document.getText(), open('unlikely'));
    await dialogue.run('dossier.resolveConflict', { choose: 'Take all theirs' });
    assert.equal(editor.document.getText(), evidenceFile({ actors: {}, claims: claim('remote') }));
    await commands.executeCommand('undo');
    assert.equal(editor.document.getText(), open('unlikely'));
  });
});

describe('with git', () => {
  let testCase: TestCase;
  let repository: GitRepository;
  let notices: Notices;

  before(function () {
    if (hasGit) return;
    console.log('      (skipped: there is no git on this machine)');
    this.skip();
  });
  beforeEach(async () => {
    notices = new Notices();
    testCase = await TestCase.open({ 'article.md': article, 'names.md': names, 'evidence.json': evidenceFile({ claims: claim('likely') }) });
    repository = new GitRepository(path.dirname(testCase.uri('article.md').fsPath));
    repository.commitOn('main', {});
  });
  afterEach(async () => {
    notices.dispose();
    await closeEverything();
    await testCase.remove();
  });

  function diverge(): void {
    repository.commitOn('theirs', { 'evidence.json': evidenceFile({ actors: { kim: { name: 'Kim' } }, claims: claim('remote') }) });
    repository.commitOn('main', { 'evidence.json': evidenceFile({ actors: { dprk: { name: 'DPRK' } }, claims: claim('unlikely') }) });
  }
  const merged = evidenceFile({
    actors: { dprk: { name: 'DPRK' }, kim: { name: 'Kim' } }, claims: claim('unlikely'), conflicts: { [at]: { base: 'likely', ours: 'unlikely', theirs: 'remote' } },
  });

  it('a file in which git has stopped is merged by meaning, and one undo brings the markers back', async () => {
    diverge();
    assert.equal(repository.run('merge', 'theirs').code, 1);
    const stopped = testCase.onDisk('evidence.json');
    assert.match(stopped, /^<{7} /mu);
    const editor = await testCase.show('evidence.json');
    await notices.expectOne(/^Git left two versions of lines in the evidence file/u);
    const fixes = await eventually(async () => {
      const found = await fixesAt(editor, '<<<<<<<');
      assert.deepEqual(found.map(({ title }) => title), ['Merge both versions by meaning']);
      return found;
    });
    void run(fixes[0] ?? assert.fail('There is no fix.'));
    await eventually(() => { assert.equal(editor.document.getText(), merged); });
    await notices.expectOne(/^Both versions of the evidence file are merged; in one place they conflict/u);
    await eventually(() => { assert.equal(testCase.onDisk('evidence.json'), merged); });
    await expectProblems(editor.document, 'open-conflict: "unlikely"');
    await commands.executeCommand('undo');
    assert.equal(editor.document.getText(), stopped);
  });

  it('without markers there is nothing to merge', async () => {
    await testCase.show('evidence.json');
    await commands.executeCommand('dossier.mergeByMeaning', testCase.uri('evidence.json').toString());
    await notices.expectOne(/^The evidence file has no lines with <<<<<<<, ======= and >>>>>>> of git/u);
  });

  it('markers that git knows nothing of stay', async () => {
    const editor = await testCase.show('evidence.json');
    const text = evidenceFile({}).replace('  "version"', '<<<<<<< a\n=======\n>>>>>>> b\n  "version"');
    testCase.write({ 'evidence.json': text });
    await expectProblems(editor.document, 'conflict-markers: <<<<<<< a');
    notices.heard();
    await commands.executeCommand('dossier.mergeByMeaning', testCase.uri('evidence.json').toString());
    await notices.expectOne(/^Git no longer has both versions of this file/u);
    assert.equal(testCase.onDisk('evidence.json'), text);
  });

  it('is set up after a question, and then merges by itself', async () => {
    await testCase.show('article.md');
    const no = new Answers(undefined);
    await commands.executeCommand('dossier.setUpGitMerging');
    no.dispose();
    assert.equal(testCase.exists('.gitattributes'), false);
    const yes = new Answers('Set Up');
    await commands.executeCommand('dossier.setUpGitMerging');
    assert.equal(yes.asked().length, 1);
    yes.dispose();
    await notices.expectOne(/^Git now merges the evidence file by meaning\. Commit \.gitattributes/u);
    assert.equal(testCase.onDisk('.gitattributes'), '/evidence.json merge=dossier\n');
    await closeEverything();
    repository.commitOn('main', {});
    diverge();
    assert.equal(repository.run('merge', 'theirs').code, 1);
    assert.equal(testCase.onDisk('evidence.json'), merged);
    await settled();
  });
});
