import assert from 'node:assert/strict';
import { commands, type TextEditor } from 'vscode';
import { Dialogue } from './support/dialogue';
import { closeEverything, putCursor, setText } from './support/editors';
import { evidenceFile, smallCase } from './support/evidence';
import { settled } from './support/eventually';
import { Notices } from './support/notices';
import { TestCase } from './support/testCase';

const article = 'He said that [it failed]{.claim #c-0000000a}.\n';

/** Somebody's work in the editor, and somebody else's on disk: a command loses neither. */
describe('an evidence file that another program changed', () => {
  let testCase: TestCase;
  let editor: TextEditor;
  let dialogue: Dialogue;
  let notices: Notices;

  beforeEach(async () => {
    [dialogue, notices] = [new Dialogue(), new Notices()];
    testCase = await TestCase.open({ 'article.md': article, 'evidence.json': evidenceFile(smallCase) });
    editor = await testCase.show('evidence.json');
  });
  afterEach(async () => {
    dialogue.dispose();
    notices.dispose();
    await closeEverything();
    await testCase.remove();
  });

  async function link(): Promise<void> {
    putCursor(await testCase.show('article.md'), 'failed');
    await dialogue.run('dossier.linkEvidence', { choose: 'The agency says' }, { choose: 'supports the claim' });
  }
  const elsewhere = evidenceFile({ ...smallCase, 'x-theirs': 'on disk' });

  it('while its editor had unsaved changes: the command adds to those, and leaves the file on disk alone', async () => {
    await setText(editor, evidenceFile({ ...smallCase, 'x-mine': 'unsaved' }));
    testCase.write({ 'evidence.json': elsewhere });
    await settled();
    await link();
    await settled();
    assert.equal(testCase.onDisk('evidence.json'), elsewhere);
    assert.equal(editor.document.isDirty, true);
    assert.match(editor.document.getText(), /"c-0000000a": [^]*"x-mine": "unsaved"/u);
    await commands.executeCommand('undo');
    assert.equal(editor.document.getText(), evidenceFile({ ...smallCase, 'x-mine': 'unsaved' }));
  });

  it('a moment before the command: what it wrote is there, and so is the link', async () => {
    const articleEditor = await testCase.show('article.md');
    putCursor(articleEditor, 'failed');
    testCase.write({ 'evidence.json': elsewhere });
    await dialogue.run('dossier.linkEvidence', { choose: 'The agency says' }, { choose: 'supports the claim' });
    await settled();
    const onDisk = testCase.onDisk('evidence.json');
    assert.match(onDisk, /"x-theirs": "on disk"/u);
    assert.match(onDisk.includes('c-0000000a') ? onDisk : editor.document.getText(), /"c-0000000a"/u);
  });
});
