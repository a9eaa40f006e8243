import assert from 'node:assert/strict';
import { commands, DiagnosticSeverity, languages, workspace, type CodeAction, type Range, type Uri } from 'vscode';
import { Dialogue } from './support/dialogue';
import { activeEditor, closeEverything, putCursor, selectedText, setText } from './support/editors';
import { evidenceFile } from './support/evidence';
import { eventually, settled } from './support/eventually';
import { expectProblems, problemsOf } from './support/problems';
import { TestCase } from './support/testCase';

const csl = { type: 'report', title: 'Statement on the launch' };
const supports = { relation: 'supports' };
const records = (source: object = {}) => ({
  sources: { kcna: { csl, ...source }, seoul: { csl: { type: 'report', title: 'Answer from Seoul' } } },
  evidence: { 'e-00000001': { source: 'kcna', summary: 'It says so.' }, 'e-00000002': { source: 'seoul', summary: 'It agrees.' } },
  claims: {
    'c-00000001': { basis: 'judgement', likelihood: 'likely', links: { 'e-00000001': supports, 'e-00000002': supports } },
    'c-00000002': { links: { 'c-00000001': supports } },
  },
});

/** The places and codes of our problems, lines and columns from 1. */
function shownIn(uri: Uri): readonly string[] {
  return problemsOf(uri).map(({ code, range: { start } }) => `${start.line + 1}:${start.character + 1} ${typeof code === 'string' ? code : 'no code'}`);
}

async function expectShown(uri: Uri, ...expected: readonly string[]): Promise<void> {
  await eventually(() => { assert.deepEqual(shownIn(uri), expected); });
}

describe('the checks of claims', () => {
  let testCase: TestCase;
  before(async () => {
    testCase = await TestCase.open({
      'evidence.json': evidenceFile(records()),
      'first.md': 'One.\n\nIn *May*, [the engine failed]{.claim #c-00000001}.\n',
      'sub/second.md': 'As [argued]{.claim ref=c-00000001},\r\n[it holds]{.claim #c-00000002} [@nobody].\r\n',
      'open.md': '',
    });
  });
  after(async () => {
    await closeEverything();
    await testCase.remove();
  });

  describe('over all articles', () => {
    it('show problems of articles that nobody has opened, by line and column', async () => {
      await expectShown(testCase.uri('sub/second.md'), '2:32 unknown-source');
      await expectShown(testCase.uri('first.md'));
    });

    it('show at every sentence what leans on a source that is retracted now, and no more once it is not', async () => {
      testCase.write({ 'evidence.json': evidenceFile(records({ retracted: '2024-06-12' })) });
      await expectShown(testCase.uri('first.md'), '3:11 one-source', '3:11 leans-on-retracted');
      await expectShown(testCase.uri('sub/second.md'), '2:1 one-source', '2:1 leans-on-retracted', '2:32 unknown-source');
      testCase.write({ 'evidence.json': evidenceFile(records()) });
      await expectShown(testCase.uri('first.md'));
    });

    it('follow an article that changes on disk, and forget one that is deleted', async () => {
      testCase.write({ 'third.md': '[x]{.actor ref=nobody}\n' });
      await expectShown(testCase.uri('third.md'), '1:1 unknown-entity');
      testCase.write({ 'third.md': '\n[x]{.actor ref=nobody}\n' });
      await expectShown(testCase.uri('third.md'), '2:1 unknown-entity');
      testCase.delete('third.md');
      await expectShown(testCase.uri('third.md'));
    });

    it('show exact ranges while an article is open', async () => {
      const { document } = await testCase.show('sub/second.md');
      await expectProblems(document, 'unknown-source: [@nobody]');
    });

    it('tell of a claim that is made twice in articles that are not open', async () => {
      testCase.write({ 'twice.md': '[again]{.claim #c-00000002}' });
      await expectShown(testCase.uri('twice.md'), '1:1 duplicate-claim');
      testCase.delete('twice.md');
      await closeEverything();
      await expectShown(testCase.uri('twice.md'));
      await expectProblems(await workspace.openTextDocument(testCase.uri('sub/second.md')), 'unknown-source: [@nobody]');
    });

    it('forget the articles of a folder that leaves the workspace', async () => {
      const other = await TestCase.open({ 'a.md': '[x]{.actor ref=nobody}' });
      await expectShown(other.uri('a.md'), '1:1 unknown-entity');
      await other.leave();
      await expectShown(other.uri('a.md'));
      await other.remove();
    });
  });

  describe('in an open article', () => {
    const set = (levels: object | undefined) => workspace.getConfiguration('dossier').update('checks', levels, true);
    afterEach(async () => {
      await set(undefined);
      await closeEverything();
    });

    async function write(text: string): Promise<void> {
      await setText(await testCase.show('open.md'), text);
    }

    it('mark the words, not those that are quoted, code or a month', async () => {
      await write('::: {.claim #c-00000003}\nIn May they *could potentially* fly, “or may not”.\n\n> Perhaps.\n\n`might` be\n:::\n');
      testCase.write({ 'evidence.json': evidenceFile({ ...records(), claims: { ...records().claims, 'c-00000003': { basis: 'judgement', links: { 'e-00000001': supports, 'e-00000002': supports } } } }) });
      await expectProblems(activeEditor().document, 'stacked-hedges: could potentially');
    });

    it('are as loud as the settings say, or silent', async () => {
      await write('[It may fly]{.claim #c-00000003}');
      await expectProblems(activeEditor().document, 'off-scale-term: may');
      await set({ 'off-scale-term': 'error' });
      await eventually(() => { assert.equal(problemsOf(testCase.uri('open.md'))[0]?.severity, DiagnosticSeverity.Error); });
      await set({ 'off-scale-term': 'off' });
      await expectProblems(activeEditor().document);
    });

    async function actionsAt(range: Range): Promise<readonly CodeAction[]> {
      const found = await commands.executeCommand<CodeAction[]>('vscode.executeCodeActionProvider', testCase.uri('open.md'), range);
      return found.filter((each) => each.command?.command.startsWith('dossier.'));
    }

    async function apply(title: string): Promise<void> {
      const problem = await eventually(() => {
        const [first] = languages.getDiagnostics(testCase.uri('open.md'));
        assert.ok(first);
        return first;
      });
      const action = (await actionsAt(problem.range)).find((each) => each.title === title);
      assert.ok(action?.command, title);
      await commands.executeCommand(action.command.command, ...action.command.arguments as unknown[]);
    }

    it('offer terms of the scale, one of which one undo takes back', async () => {
      await write('[It may fly]{.claim #c-00000003}');
      await expectProblems(activeEditor().document, 'off-scale-term: may');
      await apply('Write “is likely to”');
      assert.equal(activeEditor().document.getText(), '[It is likely to fly]{.claim #c-00000003}');
      await commands.executeCommand('undo');
      assert.equal(activeEditor().document.getText(), '[It may fly]{.claim #c-00000003}');
    });

    it('offer to record what the words say', async () => {
      testCase.write({ 'evidence.json': evidenceFile({ ...records(), claims: { 'c-00000003': { basis: 'judgement', likelihood: 'likely', links: { 'e-00000001': supports, 'e-00000002': supports } } } }) });
      await write('[It is almost certainly gone]{.claim #c-00000003}');
      await expectProblems(activeEditor().document, 'words-against-record: almost certainly');
      await apply('Record “almost certain” as the claim’s likelihood');
      await eventually(() => { assert.match(testCase.onDisk('evidence.json'), /"likelihood": "almost certain"/u); });
      await expectProblems(activeEditor().document);
    });

    it('offer to link a claim without evidence', async () => {
      await write('[New]{.claim #c-00000009}');
      await expectProblems(activeEditor().document, 'claim-without-evidence: New');
      const [problem] = problemsOf(testCase.uri('open.md'));
      assert.ok(problem);
      assert.equal(problem.severity, DiagnosticSeverity.Hint);
      assert.deepEqual((await actionsAt(problem.range)).map(({ title }) => title), ['Link claim to evidence…']);
    });
  });

  describe('what leans on a record', () => {
    let dialogue: Dialogue;
    before(() => {
      dialogue = new Dialogue();
      testCase.write({ 'evidence.json': evidenceFile(records()) });
    });
    after(() => { dialogue.dispose(); });

    it('is listed by kind, and a choice goes there', async () => {
      await testCase.show('first.md');
      await settled();
      await dialogue.run('dossier.showImpact', { choose: 'Statement on the launch' }, { choose: 'it holds' });
      await eventually(() => { assert.equal(activeEditor().document.uri.path.endsWith('sub/second.md'), true); });
      assert.equal(selectedText(activeEditor()), 'it holds');
    });

    it('proposes the claim at the cursor', async () => {
      const editor = await testCase.show('first.md');
      putCursor(editor, 'engine');
      await dialogue.run('dossier.showImpact', 'accept', { choose: 'argued' });
      assert.equal(selectedText(activeEditor()), 'argued');
    });

    it('opens the record of what stands in the evidence file', async () => {
      await dialogue.run('dossier.showImpact', { choose: 'Answer from Seoul' }, { choose: 'It agrees' });
      assert.equal(selectedText(activeEditor()), '"e-00000002"');
      await closeEverything();
    });
  });
});
