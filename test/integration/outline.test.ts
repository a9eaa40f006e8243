import assert from 'node:assert/strict';
import {
  commands, Range, workspace, type CodeLens, type DocumentLink, type DocumentSymbol, type FoldingRange, type InlayHint, type SymbolInformation, type TextEditor,
} from 'vscode';
import { closeEverything } from './support/editors';
import { evidenceFile, smallCase } from './support/evidence';
import { eventually } from './support/eventually';
import { TestCase } from './support/testCase';

const article = '# Heading\n\n[That [Kim]{.actor ref=kim-jong-un} saw it fail]{.claim #c-00000001}\n\n::: note\nOne.\n\nTwo.\n:::\n\n## Another\n\n[Kim Jong Un]{.actor} [a page](other.md)\n';
const sources = { ...smallCase.sources, 'with-text': { csl: { type: 'report', title: 'Report' }, text: 'other.md' } };

describe('outline, symbols, folds, links, lenses and hints', () => {
  let testCase: TestCase;
  let editor: TextEditor;
  before(async () => {
    testCase = await TestCase.open({ 'article.md': article, 'other.md': 'x\n', 'evidence.json': evidenceFile({ ...smallCase, sources }) });
    editor = await testCase.show('article.md');
  });
  after(async () => {
    for (const name of ['nameHints', 'recordLens']) await workspace.getConfiguration('dossier').update(name, undefined, true);
    await closeEverything();
    await testCase.remove();
  });

  const outline = async (): Promise<readonly DocumentSymbol[]> => commands.executeCommand('vscode.executeDocumentSymbolProvider', editor.document.uri);
  const namesOf = (symbols: readonly DocumentSymbol[]): readonly string[] => symbols.flatMap(({ name, children }) => [name, ...namesOf(children)]);

  it('the outline has claims and actors beside the headings of VS Code, each once', async () => {
    await eventually(async () => {
      assert.deepEqual(namesOf(await outline()).toSorted(), ['# Heading', '## Another', 'Kim Jong Un', 'That Kim saw it fail'].toSorted());
    });
  });

  it('names and claims are found among the symbols of the workspace', async () => {
    const found = async (asked: string): Promise<readonly string[]> => {
      const symbols = await commands.executeCommand<readonly SymbolInformation[]>('vscode.executeWorkspaceSymbolProvider', asked);
      return symbols.filter(({ location }) => location.uri.path.includes(testCase.name)).map(({ name, location }) => `${name}: ${location.uri.path.split('/').at(-1) ?? ''}`);
    };
    await eventually(async () => { assert.deepEqual(await found('yo jong'), ['Kim Yo Jong: evidence.json']); });
    assert.deepEqual(await found('saw it fail'), ['That Kim saw it fail: article.md']);
    assert.ok((await found('Another')).includes('## Another: article.md'));
  });

  it('divs fold, and so do the sections of VS Code', async () => {
    const folds = await commands.executeCommand<readonly FoldingRange[]>('vscode.executeFoldingRangeProvider', editor.document.uri);
    const lines = folds.map(({ start, end }) => `${start}–${end}`);
    assert.ok(lines.includes('4–8'), lines.join());
    assert.ok(lines.some((each) => each.startsWith('0–')), lines.join());
  });

  it('links of the article are those of VS Code alone', async () => {
    const links = await commands.executeCommand<readonly DocumentLink[]>('vscode.executeLinkProvider', editor.document.uri);
    assert.deepEqual(links.map(({ range }) => editor.document.getText(range)), ['other.md']);
  });

  it('names behind other words are shown where that is switched on', async () => {
    const hints = async (): Promise<readonly string[]> => {
      const all = await commands.executeCommand<readonly InlayHint[]>('vscode.executeInlayHintProvider', editor.document.uri, new Range(0, 0, editor.document.lineCount, 0));
      return all.flatMap(({ label }) => (typeof label === 'string' ? [label] : []));
    };
    assert.deepEqual(await hints(), []);
    await workspace.getConfiguration('dossier').update('nameHints', true, true);
    await eventually(async () => { assert.deepEqual(await hints(), ['Kim Jong Un']); });
  });

  it('hints and marks of a whole paragraph have room, because VS Code counts it as one line', () => {
    assert.equal(workspace.getConfiguration('editor', editor.document).get('inlayHints.maximumLength'), 0);
  });

  describe('in the evidence file', () => {
    let json: TextEditor;
    before(async () => { json = await testCase.show('evidence.json'); });

    it('claims lead to their articles, and sources to their files', async () => {
      await eventually(async () => {
        const links = await commands.executeCommand<readonly DocumentLink[]>('vscode.executeLinkProvider', json.document.uri);
        assert.deepEqual(links.map(({ range, target }) => `${json.document.getText(range)} → ${target?.path.split('/').at(-1) ?? ''}#${target?.fragment ?? ''}`).toSorted(),
          ['c-00000001 → article.md#L3,2', 'other.md → other.md#']);
      });
    });

    it('a line above each record says how it is used, and can be switched off', async () => {
      const lenses = async (): Promise<ReadonlyMap<string, string | undefined>> => {
        const all = await commands.executeCommand<readonly CodeLens[]>('vscode.executeCodeLensProvider', json.document.uri, 100);
        return new Map(all.map(({ range, command }) => [json.document.getText(range), command?.title]));
      };
      await eventually(async () => { assert.equal((await lenses()).get('kim-jong-un'), '2 mentions'); });
      assert.equal((await lenses()).get('e-00000001'), 'used by 1 claim');
      assert.equal((await lenses()).get('c-00000001'), 'made in article');
      await workspace.getConfiguration('dossier').update('recordLens', false, true);
      await eventually(async () => { assert.equal((await lenses()).size, 0); });
    });
  });
});
