import assert from 'node:assert/strict';
import { commands, EndOfLine, type TextEditor } from 'vscode';
import { Dialogue } from './support/dialogue';
import { activeEditor, closeEverything, putCursor, select, setText } from './support/editors';
import { evidenceFile, smallCase } from './support/evidence';
import { eventually, settled } from './support/eventually';
import { TestCase } from './support/testCase';

const text = 'Choe Son Hui said that [it failed]{.claim #c-0000000a}.\n';
const tagged = '[Choe Son Hui]{.actor} said that [it failed]{.claim #c-0000000a}.\n';
const original = evidenceFile(smallCase);
const bom = '\ufeff';

/** Promise 3 of the evidence file, with files.autoSave off. */
describe('one undo', () => {
  let testCase: TestCase;
  let article: TextEditor;
  let dialogue: Dialogue;

  before(() => { dialogue = new Dialogue(); });
  after(() => { dialogue.dispose(); });
  afterEach(async () => {
    await closeEverything();
    await testCase.remove();
  });

  async function open(files: Readonly<Record<string, string>>): Promise<void> {
    testCase = await TestCase.open(files);
    article = await testCase.show('article.md');
    await settled();
  }

  async function tagNewActor(): Promise<void> {
    select(article, 'Choe Son Hui');
    await dialogue.run('dossier.tagActor', { choose: 'New actor “Choe Son Hui”' }, 'accept');
  }

  async function link(): Promise<void> {
    putCursor(article, 'failed');
    await dialogue.run('dossier.linkEvidence', { choose: 'The agency says' }, { choose: 'supports the claim' });
  }

  async function undo(): Promise<void> {
    await testCase.show('article.md');
    await commands.executeCommand('undo');
  }

  const expectOnDisk = (expected: string) => eventually(() => { assert.equal(testCase.onDisk('evidence.json'), expected); });

  it('takes a new actor out of the article and out of the file on disk; a redo brings both back', async () => {
    await open({ 'article.md': text, 'evidence.json': original });
    await tagNewActor();
    assert.equal(article.document.getText(), tagged);
    const written = testCase.onDisk('evidence.json');
    assert.match(written, /"choe-son-hui": \{\n {6}"name": "Choe Son Hui"\n {4}\}/u);
    await undo();
    assert.equal(article.document.getText(), text);
    await expectOnDisk(original);
    await settled();
    await commands.executeCommand('redo');
    assert.equal(article.document.getText(), tagged);
    await expectOnDisk(written);
  });

  it('takes a link back and leaves what the user typed before, in an article that the link never dirtied', async () => {
    await open({ 'article.md': text, 'evidence.json': original });
    await article.edit((edit) => { edit.insert(article.document.positionAt(0), 'Typed. '); });
    await article.document.save();
    await link();
    assert.equal(article.document.isDirty, false);
    assert.match(testCase.onDisk('evidence.json'), /"c-0000000a": \{\n {6}"lastSeen": \{[^}]*\},\n {6}"links": \{\n {8}"e-00000001": \{\n {10}"relation": "supports"/u);
    await undo();
    assert.equal(article.document.getText(), `Typed. ${text}`);
    await expectOnDisk(original);
    await undo();
    assert.equal(article.document.getText(), text);
  });

  it('gives a claim its id and its link together', async () => {
    const bare = text.replace(' #c-0000000a', '');
    await open({ 'article.md': bare, 'evidence.json': original });
    await link();
    const id = /#(c-[0-9a-z]{8})\}/u.exec(article.document.getText())?.[1] ?? 'none';
    assert.match(testCase.onDisk('evidence.json'), new RegExp(`"${id}": \\{`, 'u'));
    await undo();
    assert.equal(article.document.getText(), bare);
    await expectOnDisk(original);
  });

  it('leaves an evidence file with unsaved changes unsaved, with both in it', async () => {
    await open({ 'article.md': text, 'evidence.json': original });
    const evidence = await testCase.show('evidence.json');
    const unsaved = evidenceFile({ ...smallCase, 'x-mine': 'unsaved' });
    await setText(evidence, unsaved);
    article = await testCase.show('article.md');
    await tagNewActor();
    await settled();
    assert.equal(testCase.onDisk('evidence.json'), original);
    assert.equal(evidence.document.isDirty, true);
    assert.match(evidence.document.getText(), /"choe-son-hui"[^]*"x-mine": "unsaved"/u);
    await undo();
    await eventually(() => { assert.equal(evidence.document.getText(), unsaved); });
    await settled();
    assert.equal(testCase.onDisk('evidence.json'), original);
  });

  it('takes back the article alone once the evidence file has changed again', async () => {
    await open({ 'article.md': text, 'evidence.json': original });
    await tagNewActor();
    const evidence = await testCase.show('evidence.json');
    const later = evidence.document.getText().replace('"Kim Yo Jong"', '"Kim Yo-jong"');
    await setText(evidence, later);
    await undo();
    assert.equal(article.document.getText(), text);
    await settled();
    assert.equal(evidence.document.getText(), later);
    assert.equal(evidence.document.isDirty, true);
  });

  it('does not write to disk what the user undoes in the evidence file itself', async () => {
    await open({ 'article.md': text, 'evidence.json': original });
    await tagNewActor();
    const written = testCase.onDisk('evidence.json');
    const evidence = await testCase.show('evidence.json');
    await commands.executeCommand('undo');
    await eventually(() => { assert.equal(evidence.document.getText(), original); });
    await settled();
    assert.equal(testCase.onDisk('evidence.json'), written);
  });

  it('makes a file that was not there, and leaves a harmless one after the undo', async () => {
    await open({ 'article.md': text });
    assert.equal(testCase.exists('evidence.json'), false);
    await tagNewActor();
    const written = testCase.onDisk('evidence.json');
    assert.equal(written, evidenceFile({ actors: { 'choe-son-hui': { name: 'Choe Son Hui' } } }));
    await undo();
    assert.equal(article.document.getText(), text);
    await expectOnDisk(evidenceFile({}));
    await tagNewActor();
    await expectOnDisk(written);
  });

  it('keeps CRLF and byte-order marks as they are', async () => {
    const windows = (lines: string) => bom + lines.replaceAll('\n', '\r\n');
    await open({ 'article.md': windows(text), 'evidence.json': windows(original) });
    assert.equal(article.document.eol, EndOfLine.CRLF);
    await tagNewActor();
    await activeEditor().document.save();
    assert.equal(testCase.onDisk('article.md'), windows(tagged));
    const written = testCase.onDisk('evidence.json');
    assert.ok(written.startsWith(bom));
    assert.equal(written.replaceAll('\r\n', '').includes('\n'), false);
    assert.match(written, /"choe-son-hui"/u);
    await undo();
    await expectOnDisk(windows(original));
  });

  it('adds a tag alone without touching the evidence file', async () => {
    await open({ 'article.md': text, 'evidence.json': original });
    select(article, 'Choe Son Hui');
    await dialogue.run('dossier.tagActor', { choose: 'Tag only' });
    assert.equal(article.document.getText(), tagged);
    assert.equal(testCase.onDisk('evidence.json'), original);
    await undo();
    assert.equal(article.document.getText(), text);
  });

  it('changes nothing where the user stops half-way', async () => {
    await open({ 'article.md': text, 'evidence.json': original });
    select(article, 'Choe Son Hui');
    await dialogue.run('dossier.tagActor', { choose: 'New actor' }, 'cancel');
    putCursor(article, 'failed');
    await dialogue.run('dossier.linkEvidence', { choose: 'The agency says' }, 'cancel');
    await settled();
    assert.equal(article.document.getText(), text);
    assert.equal(article.document.isDirty, false);
    assert.equal(testCase.onDisk('evidence.json'), original);
  });
});
