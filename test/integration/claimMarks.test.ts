import assert from 'node:assert/strict';
import { commands, Range, workspace, type CodeLens, type InlayHint, type TextEditor } from 'vscode';
import { closeEverything, setText } from './support/editors';
import { evidenceFile, smallCase } from './support/evidence';
import { eventually } from './support/eventually';
import { TestCase } from './support/testCase';

const text = 'So [it «failed»]{.claim #c-00000001}. [It fell]{.claim #c-00000002}; see [above]{.claim ref=c-00000001}.\n\n'
  + '::: {.claim #c-00000003}\nOne.\n\nTwo.\n:::\n\n[None]{.claim}\n';

describe('the marks of claims', () => {
  let testCase: TestCase;
  let editor: TextEditor;
  before(async () => {
    testCase = await TestCase.open({ 'article.md': text, 'evidence.json': evidenceFile(smallCase) });
    editor = await testCase.show('article.md');
  });
  after(async () => {
    await set('claimMarks', undefined);
    await set('claimLens', undefined);
    await closeEverything();
    await testCase.remove();
  });

  async function set(name: string, value: boolean | undefined): Promise<void> {
    await workspace.getConfiguration('dossier').update(name, value, true);
  }

  async function marks(range = new Range(0, 0, editor.document.lineCount, 0)): Promise<readonly string[]> {
    const hints = await commands.executeCommand<readonly InlayHint[]>('vscode.executeInlayHintProvider', editor.document.uri, range);
    return hints.map(({ label, position }) => `${position.line}:${position.character} ${typeof label === 'string' ? label : label.map(({ value }) => value).join('')}`);
  }

  async function lenses(): Promise<readonly string[]> {
    const all = await commands.executeCommand<readonly CodeLens[]>('vscode.executeCodeLensProvider', editor.document.uri, 10);
    return all.filter(({ command }) => command?.command === 'dossier.showEvidence').map(({ range, command }) => `${range.start.line} ${command?.title ?? ''}`);
  }

  /** Where a text ends, as line:character. */
  function endOf(words: string): string {
    const { line, character } = editor.document.positionAt(editor.document.getText().indexOf(words) + words.length);
    return `${line}:${character}`;
  }

  it('count what supports and what refutes, behind the claim, a div’s behind its last words', async () => {
    await eventually(async () => {
      assert.deepEqual(await marks(), [
        `${endOf('#c-00000001}')} ▲1 ▼1`, `${endOf('#c-00000002}')} ○`, `${endOf('ref=c-00000001}')} ▲1 ▼1`, `${endOf('Two.')} ○`,
      ]);
    });
  });

  it('come only for the lines that are asked for', async () => {
    assert.deepEqual(await marks(new Range(1, 0, 7, 0)), [`${endOf('Two.')} ○`]);
  });

  it('follow the evidence file', async () => {
    const claims = { 'c-00000002': { links: { 'e-00000001': { relation: 'neutral' } } } };
    testCase.write({ 'evidence.json': evidenceFile({ ...smallCase, claims }) });
    await eventually(async () => {
      const [first, second] = await marks();
      assert.equal(first, `${endOf('#c-00000001}')} ○`);
      assert.notEqual(second, `${endOf('#c-00000002}')} ○`);
    });
    testCase.write({ 'evidence.json': evidenceFile(smallCase) });
    await eventually(async () => { assert.match((await marks())[0] ?? '', /▲1 ▼1$/u); });
  });

  it('follow typing', async () => {
    await setText(editor, `New. ${text}`);
    assert.equal((await marks())[0], `${endOf('#c-00000001}')} ▲1 ▼1`);
    await setText(editor, text);
  });

  it('can be switched off', async () => {
    await set('claimMarks', false);
    await eventually(async () => { assert.deepEqual(await marks(), []); });
    await set('claimMarks', true);
    await eventually(async () => { assert.equal((await marks()).length, 4); });
  });

  it('stand above paragraphs too where that is switched on', async () => {
    assert.deepEqual(await lenses(), []);
    await set('claimLens', true);
    await eventually(async () => {
      assert.deepEqual(await lenses(), ['0 3 claims · ▲2 ▼2 · 1 without evidence', '2 1 claim · ○', '8 1 claim · ○']);
    });
  });
});
