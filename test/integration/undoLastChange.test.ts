import assert from 'node:assert/strict';
import { commands, type TextEditor } from 'vscode';
import { Dialogue } from './support/dialogue';
import { closed, closeEverything, putCursor, select, setText } from './support/editors';
import { evidenceFile, smallCase } from './support/evidence';
import { eventually, settled } from './support/eventually';
import { Notices } from './support/notices';
import { TestCase } from './support/testCase';

const text = 'Choe Son Hui said that [it failed]{.claim #c-0000000a}.\n';
const tagged = '[Choe Son Hui]{.actor} said that [it failed]{.claim #c-0000000a}.\n';
const original = evidenceFile(smallCase);

/** Promise 3 of the evidence file, where the editor's own undo does not reach; with files.autoSave off. */
describe('undo last change', () => {
  let testCase: TestCase;
  let article: TextEditor;
  let dialogue: Dialogue;
  let notices: Notices;

  before(() => {
    dialogue = new Dialogue();
    notices = new Notices();
  });
  after(() => {
    dialogue.dispose();
    notices.dispose();
  });
  beforeEach(async () => {
    testCase = await TestCase.open({ 'article.md': text, 'evidence.json': original });
    article = await testCase.show('article.md');
    await settled();
  });
  afterEach(async () => {
    await closeEverything();
    await testCase.remove();
  });

  async function tagNewActor(): Promise<void> {
    article = await testCase.show('article.md');
    select(article, 'Choe Son Hui');
    await dialogue.run('dossier.tagActor', { choose: 'New actor “Choe Son Hui”' }, 'accept');
  }
  async function link(): Promise<void> {
    article = await testCase.show('article.md');
    putCursor(article, 'failed');
    await dialogue.run('dossier.linkEvidence', { choose: 'The agency says' }, { choose: 'supports the claim' });
  }
  /** Changes the evidence file in its editor, as a person would: unsaved unless `save`. */
  async function edit(change: (text: string) => string, save = false): Promise<void> {
    const editor = await testCase.show('evidence.json');
    await setText(editor, change(editor.document.getText()));
    if (save) await editor.document.save();
    article = await testCase.show('article.md');
  }
  const undoLast = () => commands.executeCommand('dossier.undoLastChange');
  const expectArticle = (expected: string) => eventually(() => { assert.equal(article.document.getText(), expected); });
  const expectOnDisk = (expected: string) => eventually(() => { assert.equal(testCase.onDisk('evidence.json'), expected); });
  const later = (file: string) => file.replace('"Kim Yo Jong"', '"Kim Yo-jong"');

  it('takes a command out of article and file on disk after another change of the file', async () => {
    await tagNewActor();
    await edit(later, true);
    await undoLast();
    await expectArticle(text);
    await expectOnDisk(later(original));
  });

  it('leaves an evidence file with unsaved changes unsaved, without what the command added', async () => {
    await link();
    const written = testCase.onDisk('evidence.json');
    await edit(later);
    await undoLast();
    await settled();
    const editor = await testCase.show('evidence.json');
    assert.equal(editor.document.getText(), later(original));
    assert.equal(editor.document.isDirty, true);
    assert.equal(testCase.onDisk('evidence.json'), written);
  });

  it('goes further back over commands on other records, one at a time, until nothing is left', async () => {
    await tagNewActor();
    const first = testCase.onDisk('evidence.json');
    await link();
    await undoLast();
    await expectOnDisk(first);
    assert.equal(article.document.getText(), tagged);
    await undoLast();
    await expectOnDisk(original);
    assert.equal(article.document.getText(), text);
    notices.heard();
    await undoLast();
    await notices.expectOne(/^No command of this window has left a change/u);
    assert.equal(testCase.onDisk('evidence.json'), original);
  });

  it('is itself one edit, which the editor’s undo takes back, and can be done again then', async () => {
    await tagNewActor();
    const written = testCase.onDisk('evidence.json');
    await undoLast();
    await expectOnDisk(original);
    await commands.executeCommand('undo');
    await expectArticle(tagged);
    await expectOnDisk(written);
    await undoLast();
    await expectArticle(text);
    await expectOnDisk(original);
  });

  it('passes over what the editor’s own undo took back', async () => {
    await tagNewActor();
    const first = testCase.onDisk('evidence.json');
    await link();
    await testCase.show('article.md');
    await commands.executeCommand('undo');
    await expectOnDisk(first);
    await undoLast();
    await expectArticle(text);
    await expectOnDisk(original);
  });

  it('takes the rest where the editor’s own undo took the article alone', async () => {
    await tagNewActor();
    await edit(later, true);
    await commands.executeCommand('undo');
    await expectArticle(text);
    await undoLast();
    await expectOnDisk(later(original));
    assert.equal(article.document.getText(), text);
  });

  it('refuses where the very link changed, and changes nothing', async () => {
    await link();
    const changed = testCase.onDisk('evidence.json').replace(/(c-0000000a[^]*"relation": )"supports"/u, '$1"neutral"');
    await edit(() => changed, true);
    notices.heard();
    await undoLast();
    await notices.expectOne('Nothing was undone, because something else has changed since: the link of c-0000000a to e-00000001.');
    await settled();
    assert.equal(testCase.onDisk('evidence.json'), changed);
  });

  it('minds no newer note of where the claim was seen', async () => {
    await link();
    await edit((file) => file.replace('"text": "it failed"', '"text": "it broke"'), true);
    await undoLast();
    await eventually(() => { assert.doesNotMatch(testCase.onDisk('evidence.json'), /"c-0000000a"[^]*"e-00000001": \{\s*"relation"/u); });
    assert.match(testCase.onDisk('evidence.json'), /"c-0000000a": \{\s*"lastSeen": \{\s*"text": "it broke"/u);
  });

  it('refuses where the tag changed, and leaves the evidence file too', async () => {
    await tagNewActor();
    const written = testCase.onDisk('evidence.json');
    await setText(article, tagged.replace('.actor', '.actor ref=x'));
    notices.heard();
    await undoLast();
    await notices.expectOne(/^Nothing was undone, because something else has changed since: .*article\.md\.$/u);
    assert.equal(testCase.onDisk('evidence.json'), written);
  });

  it('finds the tag where text before, behind and inside of other tags has moved it', async () => {
    await tagNewActor();
    await edit(later, true);
    for (const [at, typed] of [[0, 'Then: '], [article.document.getText().indexOf(' said') + 6, ' again'], [article.document.getText().length + 6, 'End.\n']] as const) {
      await article.edit((change) => { change.insert(article.document.positionAt(at), typed); });
    }
    const typed = article.document.getText();
    await undoLast();
    await expectArticle(typed.replace('[Choe Son Hui]{.actor}', 'Choe Son Hui'));
  });

  it('puts back a tag that was removed, once', async () => {
    putCursor(article, 'failed');
    await commands.executeCommand('dossier.removeTag');
    assert.equal(article.document.getText(), 'Choe Son Hui said that it failed.\n');
    await article.edit((change) => { change.insert(article.document.positionAt(0), 'So '); });
    await undoLast();
    await expectArticle(`So ${text}`);
    notices.heard();
    await undoLast();
    await settled();
    assert.equal(article.document.getText(), `So ${text}`);
  });

  it('works on an article that was closed and is as it was', async () => {
    await tagNewActor();
    await article.document.save();
    await closed(article.document);
    await testCase.show('evidence.json');
    await undoLast();
    article = await testCase.show('article.md');
    await expectArticle(text);
    await expectOnDisk(original);
  });

  it('refuses where an article that was closed is another by now', async () => {
    await tagNewActor();
    await article.document.save();
    const written = testCase.onDisk('evidence.json');
    await closed(article.document);
    testCase.write({ 'article.md': `Now ${tagged}` });
    notices.heard();
    await undoLast();
    await notices.expectOne(/something else has changed since: .*article\.md/u);
    assert.equal(testCase.onDisk('evidence.json'), written);
  });

  it('keeps Windows line ends', async () => {
    const windows = (lines: string) => lines.replaceAll('\n', '\r\n');
    await closed(article.document);
    testCase.write({ 'article.md': windows(`One.\n\n${text}\nTwo.\n`), 'evidence.json': windows(original) });
    await tagNewActor();
    await edit((file) => windows(later(file.replaceAll('\r\n', '\n'))), true);
    await undoLast();
    await expectArticle(windows(`One.\n\n${text}\nTwo.\n`));
    await expectOnDisk(windows(later(original)));
  });
});
