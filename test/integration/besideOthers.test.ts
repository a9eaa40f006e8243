import assert from 'node:assert/strict';
import {
  commands, CompletionItem, DocumentHighlight, DocumentSymbol, Hover, languages, Location, MarkdownString, Position, Range, SymbolKind,
  type CompletionList, type Disposable, type SelectionRange, type TextEditor,
} from 'vscode';
import { closeEverything } from './support/editors';
import { evidenceFile, smallCase } from './support/evidence';
import { eventually } from './support/eventually';
import { TestCase } from './support/testCase';

const article = '[Kim Jong Un]{.actor} spoke.\n\nOther [words with [Kim Yo Jong]{.actor}]{.claim #c-00000001} here.\n\n@@kim\n';
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
  ];
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

  it('a selection grows over tags to the paragraphs of VS Code', async () => {
    const at = editor.document.positionAt(article.indexOf('Yo Jong'));
    const [found] = await commands.executeCommand<readonly SelectionRange[]>('vscode.executeSelectionRangeProvider', editor.document.uri, [at]);
    const texts: string[] = [];
    for (let each = found; each; each = each.parent) texts.push(editor.document.getText(each.range));
    const wanted = ['Kim Yo Jong', '[Kim Yo Jong]{.actor}', 'words with [Kim Yo Jong]{.actor}', article.split('\n')[2]];
    assert.deepEqual(texts.filter((text) => wanted.includes(text)), wanted);
  });
});
