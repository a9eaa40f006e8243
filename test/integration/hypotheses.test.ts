import assert from 'node:assert/strict';
import { commands, window, workspace, type TextEditor } from 'vscode';
import { Dialogue } from './support/dialogue';
import { activeEditor, closeEverything, putCursor, setText } from './support/editors';
import { evidenceFile, smallCase } from './support/evidence';
import { eventually, settled } from './support/eventually';
import { Notices } from './support/notices';
import { TestCase } from './support/testCase';

const text = '[It failed]{.claim #c-00000001} because [it was new]{.claim #c-00000002}.\n';

interface File {
  readonly claims: Readonly<Record<string, { readonly text?: string; readonly links?: Readonly<Record<string, { readonly relation: string; readonly strength?: string }>> }>>;
  readonly questions: Readonly<Record<string, { readonly text: string; readonly hypotheses?: readonly string[]; readonly relevance?: object }>>;
}

describe('competing hypotheses', () => {
  let testCase: TestCase;
  let article: TextEditor;
  let dialogue: Dialogue;

  before(() => { dialogue = new Dialogue(); });
  after(() => { dialogue.dispose(); });
  beforeEach(async () => {
    testCase = await TestCase.open({ 'article.md': text, 'evidence.json': evidenceFile(smallCase) });
    article = await testCase.show('article.md');
    await settled();
  });
  afterEach(async () => {
    await closeEverything();
    await testCase.remove();
  });
  const file = () => JSON.parse(testCase.onDisk('evidence.json')) as File;
  const shown = () => window.visibleTextEditors.find(({ document }) => document.uri.scheme === 'dossier-hypotheses')?.document.getText() ?? '';
  const expectShown = (expected: RegExp) => eventually(() => { assert.match(shown(), expected); });

  async function ask(): Promise<string> {
    await dialogue.run('dossier.newQuestion', { type: 'Why did it fail?' });
    await dialogue.run('dossier.addHypothesis', { choose: 'It failed' });
    await dialogue.run('dossier.addHypothesis', { type: 'It was hit' });
    return Object.keys(file().questions)[0] ?? '';
  }

  it('are added to a new question, from claims of articles and in words of their own', async () => {
    const question = await ask();
    const { text: asked, hypotheses = [] } = file().questions[question] ?? {};
    assert.match(question, /^q-[0-9a-z]{8}$/u);
    assert.equal(asked, 'Why did it fail?');
    assert.equal(hypotheses[0], 'c-00000001');
    assert.equal(file().claims[hypotheses[1] ?? '']?.text, 'It was hit');
    await expectShown(/\| H2 .* It was hit \(c-/u);
    assert.equal(activeEditor().document.languageId, 'markdown');
    await dialogue.run('dossier.removeHypothesis', { choose: 'It was hit' });
    assert.deepEqual(file().questions[question]?.hypotheses, ['c-00000001']);
    assert.equal(file().claims[hypotheses[1] ?? '']?.text, 'It was hit');
  });

  it('take the claim that has the very words before they make another', async () => {
    await dialogue.run('dossier.newQuestion', { type: 'Why did it fail?' });
    await dialogue.run('dossier.addHypothesis', { type: 'it was new' });
    const [question] = Object.values(file().questions);
    assert.deepEqual(question?.hypotheses, ['c-00000002']);
    assert.deepEqual(Object.values(file().claims).filter(({ text: words }) => words === 'it was new'), []);
  });

  it('are rated along the row of an item, with a way back, as one edit', async () => {
    const question = await ask();
    const second = file().questions[question]?.hypotheses?.[1] ?? '';
    const before = testCase.onDisk('evidence.json');
    await testCase.show('article.md');
    await dialogue.run('dossier.rateEvidence', { choose: 'The agency says' }, { choose: 'II' }, { choose: 'CC' });
    assert.deepEqual(file().claims['c-00000001']?.links?.['e-00000001'], { ...file().claims['c-00000001']?.links?.['e-00000001'], relation: 'refutes', strength: 'strong' });
    assert.deepEqual(file().claims[second]?.links?.['e-00000001'], { ...file().claims[second]?.links?.['e-00000001'], relation: 'supports', strength: 'strong' });
    await commands.executeCommand('undo');
    await eventually(() => { assert.equal(testCase.onDisk('evidence.json'), before); });
    assert.equal(article.document.getText(), text);
  });

  it('say nothing where every rating is skipped, and leave the file as it is', async () => {
    await ask();
    const notices = new Notices();
    const before = testCase.onDisk('evidence.json');
    await dialogue.run('dossier.rateEvidence', { choose: 'The agency says' }, 'accept', 'accept');
    assert.equal(testCase.onDisk('evidence.json'), before);
    const heard = notices.heard();
    notices.dispose();
    assert.deepEqual(heard, []);
  });

  it('are shown live in a document that cannot be edited', async () => {
    await ask();
    await expectShown(/No hypothesis is rated|still do as well/u);
    await dialogue.run('dossier.rateEvidence', { choose: 'The agency says' }, { choose: 'II' }, { choose: 'C' });
    await dialogue.run('dossier.rateEvidence', { choose: 'A spokesman blames' }, { choose: 'N' }, { choose: 'N' });
    await expectShown(/\*\*H2 survives best/u);
    await dialogue.run('dossier.setRelevance', { choose: 'The agency says' }, { choose: 'low' });
    await expectShown(/\| H1 +\| +−1\.41 \|/u);
    const editor = await testCase.show('article.md');
    await setText(editor, text.replace('It failed', 'It burst'));
    await commands.executeCommand('dossier.showHypotheses');
    await expectShown(/It burst \(c-00000001\)/u);
    const { document } = activeEditor();
    assert.equal(await activeEditor().edit((edit) => { edit.insert(document.positionAt(0), 'x'); }).then((done) => done && document.isDirty, () => false), false);
    assert.equal(workspace.fs.isWritableFileSystem(document.uri.scheme), undefined);
  });

  it('propose the claim at the cursor', async () => {
    await dialogue.run('dossier.newQuestion', { type: 'Why?' });
    article = await testCase.show('article.md');
    putCursor(article, 'was new');
    await dialogue.run('dossier.addHypothesis', 'accept');
    assert.deepEqual(Object.values(file().questions)[0]?.hypotheses, ['c-00000002']);
  });
});
