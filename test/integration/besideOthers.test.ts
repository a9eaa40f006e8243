import assert from 'node:assert/strict';
import {
  CodeAction, CodeLens, commands, CompletionItem, DocumentHighlight, DocumentLink, DocumentSymbol, FoldingRange, Hover, InlayHint, languages, Location, MarkdownString, Position, Range,
  SymbolInformation, SymbolKind, Uri, workspace, WorkspaceEdit, type CompletionList, type Disposable, type SelectionRange, type TextEditor,
} from 'vscode';
import { closeEverything } from './support/editors';
import { evidenceFile, smallCase } from './support/evidence';
import { eventually } from './support/eventually';
import { TestCase } from './support/testCase';

const article = '[Kim Jong Un]{.actor} spoke, [he]{.actor ref=kim-jong-un}.\n\nOther [words with [Kim Yo Jong]{.actor}]{.claim #c-00000001} here.\n\n@@kim\n\n::: note\nOne.\n:::\n\n[Choe]{.actor}\n';
const top = new Range(0, 0, 0, 5);

/** What another extension does for the same files. */
function standIn(): readonly Disposable[] {
  const selector = { language: 'markdown' };
  return [
    languages.registerHoverProvider(selector, { provideHover: () => new Hover('theirs') }),
    languages.registerDefinitionProvider(selector, { provideDefinition: ({ uri }) => new Location(uri, top) }),
    languages.registerReferenceProvider(selector, { provideReferences: ({ uri }) => [new Location(uri, top)] }),
    languages.registerDocumentHighlightProvider({ language: '*' }, { provideDocumentHighlights: () => [new DocumentHighlight(top)] }),
    languages.registerDocumentSymbolProvider(selector, { provideDocumentSymbols: () => [new DocumentSymbol('theirs', '', SymbolKind.Key, top, top)] }),
    languages.registerCompletionItemProvider(selector, { provideCompletionItems: () => [new CompletionItem('theirs')] }),
    languages.registerRenameProvider(selector, { provideRenameEdits: ({ uri }, { line }, name) => line === 2 ? renaming(uri, name) : Promise.reject(new Error('nothing to rename')) }),
    languages.registerWorkspaceSymbolProvider({ provideWorkspaceSymbols: () => [new SymbolInformation('theirs, Kim Yo Jong', SymbolKind.Key, '', new Location(Uri.file('/theirs.md'), top))] }),
    languages.registerFoldingRangeProvider(selector, { provideFoldingRanges: () => [new FoldingRange(0, 2)] }),
    languages.registerDocumentLinkProvider(selector, { provideDocumentLinks: () => [new DocumentLink(top, Uri.parse('https://theirs.example'))] }),
    languages.registerCodeActionsProvider(selector, { provideCodeActions: () => [new CodeAction('theirs')] }),
    languages.registerCodeLensProvider({ pattern: '**/*.{md,json}' }, { provideCodeLenses: () => [new CodeLens(top, { title: 'theirs', command: '' })] }),
    languages.registerInlayHintsProvider(selector, { provideInlayHints: () => [new InlayHint(top.start, 'theirs')] }),
  ];
}

function renaming(uri: Uri, name: string): WorkspaceEdit {
  const edit = new WorkspaceEdit();
  edit.replace(uri, top, `their ${name}`);
  return edit;
}

describe('beside another extension', () => {
  let testCase: TestCase;
  let editor: TextEditor;
  let others: readonly Disposable[] = [];
  before(async () => {
    testCase = await TestCase.open({ 'article.md': article, 'evidence.json': evidenceFile(smallCase) });
    editor = await testCase.show('article.md');
    others = standIn();
  });
  after(async () => {
    for (const each of others) each.dispose();
    await workspace.getConfiguration('dossier').update('nameHints', undefined, true);
    await closeEverything();
    await testCase.remove();
  });

  const ask = <Answer>(command: string, position: Position): Thenable<Answer> => commands.executeCommand<Answer>(command, editor.document.uri, position);
  const inName = new Position(0, 3);
  const inProse = new Position(2, 1);

  it('both hovers are shown, each once', async () => {
    await eventually(async () => {
      const cards = (await ask<readonly Hover[]>('vscode.executeHoverProvider', inName)).flatMap(({ contents }) => contents).map((card) => (card instanceof MarkdownString ? card.value : ''));
      assert.deepEqual(cards.map((card) => (card.includes('**Kim Jong Un**') ? 'ours' : card)).toSorted(), ['ours', 'theirs']);
    });
  });

  it('both definitions and references are there', async () => {
    for (const command of ['vscode.executeDefinitionProvider', 'vscode.executeReferenceProvider']) {
      const places = await ask<readonly Location[]>(command, inName);
      assert.ok(places.some(({ uri }) => uri.path.endsWith('evidence.json')) && places.some(({ range }) => range.isEqual(top)), command);
    }
  });

  it('outside of tags its own highlights stay', async () => {
    const found = await ask<readonly DocumentHighlight[]>('vscode.executeDocumentHighlights', inProse);
    assert.deepEqual(found.map(({ range }) => editor.document.getText(range)), [editor.document.getText(top)]);
  });

  it('both outlines are there', async () => {
    const symbols = await commands.executeCommand<readonly DocumentSymbol[]>('vscode.executeDocumentSymbolProvider', editor.document.uri);
    assert.deepEqual(symbols.map(({ name }) => name).toSorted(), ['theirs', 'words with Kim Yo Jong']);
  });

  it('both completions are offered', async () => {
    const { items } = await ask<CompletionList>('vscode.executeCompletionItemProvider', new Position(4, 5));
    const labels = items.map(({ label }) => (typeof label === 'string' ? label : label.label));
    assert.ok(labels.includes('theirs') && labels.includes('Kim Yo Jong'));
  });

  it('a rename at a tag is ours, and elsewhere theirs', async () => {
    const rename = async (position: Position): Promise<readonly string[]> => {
      const edit = await commands.executeCommand<WorkspaceEdit>('vscode.executeDocumentRenameProvider', editor.document.uri, position, 'new');
      return edit.entries().flatMap(([, edits]) => edits.map(({ newText }) => newText));
    };
    assert.deepEqual(await rename(inProse), ['their new']);
    const texts = await rename(inName);
    assert.ok(texts.length > 0 && !texts.includes('their new'), texts.join());
  });

  it('both symbols of the workspace are found', async () => {
    const symbols = await commands.executeCommand<readonly SymbolInformation[]>('vscode.executeWorkspaceSymbolProvider', 'yo jong');
    const names = symbols.map(({ name }) => name);
    assert.ok(names.includes('theirs, Kim Yo Jong') && names.includes('Kim Yo Jong'), names.join());
  });

  it('both folds are there', async () => {
    const folds = await commands.executeCommand<readonly FoldingRange[]>('vscode.executeFoldingRangeProvider', editor.document.uri);
    const lines = folds.map(({ start, end }) => `${String(start)}–${String(end)}`);
    assert.ok(lines.includes('0–2') && lines.includes('6–8'), lines.join());
  });

  it('both links are there', async () => {
    const targets = async ({ uri }: { readonly uri: Uri }) => (await commands.executeCommand<readonly DocumentLink[]>('vscode.executeLinkProvider', uri)).map(({ target }) => target?.authority);
    assert.deepEqual(await targets(editor.document), ['theirs.example']);
    const json = await workspace.openTextDocument(testCase.uri('evidence.json'));
    assert.ok(!(await targets(json)).includes('theirs.example'));
  });

  it('both quick fixes are offered', async () => {
    const at = editor.document.positionAt(article.indexOf('Choe') + 1);
    const actions = await commands.executeCommand<readonly CodeAction[]>('vscode.executeCodeActionProvider', editor.document.uri, new Range(at, at));
    const titles = actions.map(({ title }) => title);
    assert.ok(titles.includes('theirs') && titles.some((title) => title.includes('Choe')), titles.join());
  });

  it('both lines above a record are there', async () => {
    const titles = (await commands.executeCommand<readonly CodeLens[]>('vscode.executeCodeLensProvider', testCase.uri('evidence.json'), 20)).map(({ command }) => command?.title);
    assert.ok(titles.includes('theirs') && titles.includes('2 mentions'), titles.join());
  });

  it('both hints are there', async () => {
    await workspace.getConfiguration('dossier').update('nameHints', true, true);
    await eventually(async () => {
      const hints = await commands.executeCommand<readonly InlayHint[]>('vscode.executeInlayHintProvider', editor.document.uri, new Range(0, 0, editor.document.lineCount, 0));
      const labels = hints.map(({ label }) => typeof label === 'string' ? label : label.map(({ value }) => value).join(''));
      assert.ok(labels.includes('theirs') && labels.some((label) => label.includes('Kim Jong Un')), labels.join());
    });
  });

  it('a selection grows over tags to the paragraphs of VS Code', async () => {
    const at = editor.document.positionAt(article.indexOf('Yo Jong'));
    const [found] = await commands.executeCommand<readonly SelectionRange[]>('vscode.executeSelectionRangeProvider', editor.document.uri, [at]);
    const texts: string[] = [];
    for (let each = found; each; each = each.parent) texts.push(editor.document.getText(each.range));
    const wanted = ['Kim Yo Jong', '[Kim Yo Jong]{.actor}', 'words with [Kim Yo Jong]{.actor}', article.split('\n')[2]];
    assert.deepEqual(texts.filter((text) => wanted.includes(text)), wanted);
  });
});
