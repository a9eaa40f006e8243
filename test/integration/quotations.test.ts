import assert from 'node:assert/strict';
import { commands, env, Range, window, type CodeAction, type TextEditor } from 'vscode';
import { Dialogue } from './support/dialogue';
import { activeEditor, closeEverything, putCursor, select, selectedText, setText } from './support/editors';
import { evidenceFile } from './support/evidence';
import { eventually, settled } from './support/eventually';
import { Notices } from './support/notices';
import { expectProblems, problemsOf } from './support/problems';
import { TestCase } from './support/testCase';

const transcript = '---\ntitle: A report\n---\n\nThe ministry said that it had launched two satellites in 2023. Nobody doubted it.\n\nA second paragraph says more.\n';
const quoted = 'it had launched two satellites in 2023';
const quote = { exact: quoted, prefix: 'The ministry said that ', suffix: '. Nobody doubted it. A second pa', start: transcript.indexOf(quoted) };
const article = '[The launch succeeded]{.claim #c-00000001}. “A second paragraph says more” [@report].\n';
const sources = { report: { csl: { type: 'report', title: 'A report' }, text: 'sources/report.md' } };

interface Written {
  readonly sources: Readonly<Record<string, { readonly text?: string; readonly csl: { readonly title: string; readonly URL?: string } }>>;
  readonly evidence: Readonly<Record<string, { readonly source: string; readonly summary?: string; readonly locator?: string; readonly credibility?: number; readonly quote: object; readonly collected: { readonly at: string } }>>;
  readonly claims?: Readonly<Record<string, { readonly links: Readonly<Record<string, { readonly relation: string }>> }>>;
}

describe('quotations', () => {
  let testCase: TestCase;
  let dialogue: Dialogue;
  let notices: Notices;

  before(() => { dialogue = new Dialogue(); notices = new Notices(); });
  after(() => { dialogue.dispose(); notices.dispose(); });
  afterEach(async () => {
    await closeEverything();
    await testCase.remove();
  });

  const item = { source: 'report', quote };
  const files = { 'article.md': article, 'sources/report.md': transcript, 'notes.txt': 'Kim spoke of a failure\nat the site on Monday.\n', 'copy.md': '---\nsource: report\n---\n\nIt launched two satellites.\n' };

  async function open(sections: object, shown: string): Promise<TextEditor> {
    testCase = await TestCase.open({ ...files, 'evidence.json': evidenceFile(sections) });
    const editor = await testCase.show(shown);
    await settled();
    return editor;
  }

  const written = (): Written => JSON.parse(testCase.onDisk('evidence.json')) as Written;
  const onlyItem = (): Written['evidence'][string] => {
    const [only, ...others] = Object.values(written().evidence);
    assert.ok(only && others.length === 0);
    return only;
  };

  describe('are captured', () => {
    it('from a source’s text, which is recognised, and linked to a claim at once', async () => {
      const editor = await open({ sources }, 'sources/report.md');
      select(editor, quoted);
      await dialogue.run('dossier.captureEvidence', 'accept', { type: 'Two were launched.' }, { choose: '2' }, { choose: 'The launch succeeded' }, { choose: 'supports' });
      const { collected, ...captured } = onlyItem();
      assert.deepEqual(captured, { source: 'report', summary: 'Two were launched.', credibility: 2, locator: 'para. 1', quote });
      assert.match(collected.at, /^\d{4}-\d\d-\d\dT/u);
      const [id] = Object.keys(written().evidence);
      assert.equal(written().claims?.['c-00000001']?.links[id ?? '']?.relation, 'supports');
    });

    it('from a text that names its source, which becomes the source’s text, so that the quotation is watched', async () => {
      const editor = await open({ sources: { report: { csl: { type: 'report', title: 'A report' } } } }, 'copy.md');
      select(editor, 'two satellites');
      await dialogue.run('dossier.captureEvidence', 'accept', 'accept', 'accept', 'accept');
      assert.equal(onlyItem().source, 'report');
      assert.deepEqual(written().sources['report'], { csl: { type: 'report', title: 'A report' }, text: 'copy.md' });
    });

    it('in one edit, which one undo takes back', async () => {
      const editor = await open({ sources }, 'sources/report.md');
      const before = testCase.onDisk('evidence.json');
      select(editor, quoted);
      await dialogue.run('dossier.captureEvidence', 'accept', 'accept', 'accept', 'accept');
      assert.notEqual(testCase.onDisk('evidence.json'), before);
      await commands.executeCommand('undo');
      await eventually(() => { assert.equal(testCase.onDisk('evidence.json'), before); });
      assert.equal(editor.document.getText(), transcript);
    });

    it('from plain text as a new source, of which that is the text', async () => {
      const editor = await open({}, 'notes.txt');
      select(editor, 'a failure\nat the site');
      await dialogue.run('dossier.captureEvidence', { choose: 'of which notes.txt is the text' }, { type: 'Notes' }, 'accept', 'accept', 'accept', 'accept', 'accept', 'accept', 'accept', 'accept');
      const { source, quote: made } = onlyItem();
      assert.deepEqual(written().sources[source], { csl: { type: 'document', title: 'Notes' }, text: 'notes.txt' });
      assert.deepEqual(made, { exact: 'a failure at the site', prefix: 'Kim spoke of ', suffix: ' on Monday.', start: 13 });
    });

    it('from an article by the source that is cited beside them, with the context that they have in its text', async () => {
      const editor = await open({ sources }, 'article.md');
      select(editor, 'A second paragraph says more');
      await dialogue.run('dossier.captureEvidence', 'accept', 'accept', 'accept', 'accept');
      const { source, quote: made } = onlyItem();
      assert.equal(source, 'report');
      assert.deepEqual(made, { exact: 'A second paragraph says more', prefix: 'tes in 2023. Nobody doubted it. ', suffix: '.', start: transcript.indexOf('A second') });
    });

    it('from the clipboard, from the source with the address', async () => {
      const URL = 'https://example.org/report';
      await open({ sources: { report: { csl: { type: 'report', title: 'A report', URL } } } }, 'article.md');
      await env.clipboard.writeText('It was\n a success.');
      await dialogue.run('dossier.captureClipboard', { type: URL }, { type: 'p. 3' }, 'accept', 'accept', 'accept');
      const { source, locator, quote: made } = onlyItem();
      assert.deepEqual([source, locator, made], ['report', 'p. 3', { exact: 'It was a success.' }]);
    });

    it('not where nothing is selected', async () => {
      await open({ sources }, 'sources/report.md');
      await commands.executeCommand('dossier.captureEvidence');
      await notices.expectOne(/^Select the words/u);
    });
  });

  describe('are opened', () => {
    const sections = { sources, evidence: { 'e-00000001': item }, claims: { 'c-00000001': { links: { 'e-00000001': { relation: 'supports' } } } } };

    it('from a claim, through the tags of the source’s text', async () => {
      testCase = await TestCase.open({ ...files, 'sources/report.md': transcript.replace('two satellites', '[two satellites]{.event}'), 'evidence.json': evidenceFile(sections) });
      putCursor(await testCase.show('article.md'), 'launch succeeded');
      await settled();
      await commands.executeCommand('dossier.openQuotation');
      await eventually(() => { assert.equal(selectedText(activeEditor()), quoted.replace('two satellites', '[two satellites]{.event}')); });
    });

    it('and said to be lost, with the way to mend it, where they are gone', async () => {
      testCase = await TestCase.open({ ...files, 'sources/report.md': transcript.replace('2023', '2024'), 'evidence.json': evidenceFile(sections) });
      putCursor(await testCase.show('article.md'), 'launch succeeded');
      await settled();
      await commands.executeCommand('dossier.openQuotation');
      await notices.expectOne(/^The quotation is no longer in sources\/report\.md/u);
      assert.equal(activeEditor().document.uri.toString(), testCase.uri('sources/report.md').toString());
    });
  });

  describe('are watched', () => {
    const sections = { sources, evidence: { 'e-00000001': item } };

    it('and shown as lost when the source changes, until they are re-anchored', async () => {
      const evidence = await open(sections, 'evidence.json');
      await expectProblems(evidence.document);
      testCase.write({ 'sources/report.md': transcript.replace('2023', '2024') });
      await expectProblems(evidence.document, 'lost-quotation: "exact"');
      const [problem] = problemsOf(evidence.document.uri);
      const fixes = await commands.executeCommand<CodeAction[]>('vscode.executeCodeActionProvider', evidence.document.uri, problem?.range ?? new Range(0, 0, 0, 0), 'quickfix');
      assert.ok(fixes.some(({ title }) => title === 'Re-anchor the quotation…'));
      putCursor(evidence, '"exact"');
      await dialogue.run('dossier.reanchor', { choose: 'in 2024' });
      assert.deepEqual(onlyItem().quote, { ...quote, exact: quoted.replace('2023', '2024') });
      await expectProblems(evidence.document);
    });

    it('and are themselves again when the source is put back', async () => {
      const evidence = await open(sections, 'evidence.json');
      testCase.write({ 'sources/report.md': 'Nothing.\n' });
      await expectProblems(evidence.document, 'lost-quotation: "exact"');
      testCase.write({ 'sources/report.md': transcript });
      await expectProblems(evidence.document);
    });

    it('and re-anchored to what is selected', async () => {
      const editor = await open(sections, 'sources/report.md');
      select(editor, 'A second paragraph');
      await dialogue.run('dossier.reanchor', { choose: 'A second paragraph' });
      assert.equal((onlyItem().quote as { exact: string }).exact, 'A second paragraph');
    });

    it('with the sums of files', async () => {
      const evidence = await open({ sources: { report: { ...sources.report, sha256: '0'.repeat(64) } } }, 'evidence.json');
      await expectProblems(evidence.document, 'changed-source: "sha256"');
      const [problem] = problemsOf(evidence.document.uri);
      const fixes = await commands.executeCommand<CodeAction[]>('vscode.executeCodeActionProvider', evidence.document.uri, problem?.range ?? new Range(0, 0, 0, 0), 'quickfix');
      const command = fixes.find(({ title }) => title.startsWith('Take the SHA-256'))?.command;
      assert.ok(command);
      await commands.executeCommand(command.command, ...command.arguments as unknown[]);
      await expectProblems(evidence.document);
    });

    it('not while the evidence file is broken', async () => {
      const evidence = await open({ sources, evidence: { 'e-00000001': { source: 'report', quote: { exact: 'gone' } } } }, 'evidence.json');
      await expectProblems(evidence.document, 'lost-quotation: "exact"');
      await setText(evidence, evidence.document.getText().replace('"evidence": {', '"evidence": '));
      await eventually(() => { assert.ok(!problemsOf(evidence.document.uri).some(({ code }) => code === 'lost-quotation')); });
      assert.equal(window.activeTextEditor, evidence);
    });
  });
});
