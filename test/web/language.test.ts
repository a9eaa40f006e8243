import { commands, extensions, MarkdownString, workspace, type CompletionList, type Hover, type Location, type WorkspaceEdit } from 'vscode';
import { closeEverything, putCursor, setText } from '../integration/support/editors';
import { EntityRows } from '../integration/support/entityRows';
import { evidenceFile, smallCase } from '../integration/support/evidence';
import { eventually } from '../integration/support/eventually';
import { expectSame } from './support/expectSame';
import { VirtualFiles } from './support/virtualFiles';
import { WebCase } from './support/webCase';

const recordLine = evidenceFile(smallCase).split('\n').findIndex((line) => line.includes('"kim-jong-un": {'));

describe('names in the browser', () => {
  const scheme = 'dossier-language';
  const mentions = new EntityRows('dossier.mentions');
  let virtual: VirtualFiles;
  let webCase: WebCase;
  before(async () => {
    await extensions.getExtension('dossier.dossier')?.activate();
    virtual = new VirtualFiles(scheme, {});
    virtual.write(virtual.at('/language'), { 'a.md': '[Kim Jong Un]{.actor}\n', 'b.md': '---\nnames: { he: kim-jong-un }\n---\nThen [he]{.actor} left.\n', 'evidence.json': evidenceFile(smallCase) });
    webCase = await WebCase.open(virtual.at('/language'));
  });
  after(async () => {
    await closeEverything();
    await webCase.leave();
    virtual.dispose();
  });

  it('are told of in a hover', async () => {
    const { document } = await webCase.show('a.md');
    await eventually(async () => {
      const hovers = await commands.executeCommand<readonly Hover[]>('vscode.executeHoverProvider', document.uri, document.positionAt(3));
      const cards = hovers.flatMap(({ contents }) => contents).map((card) => (card instanceof MarkdownString ? card.value : ''));
      expectSame(cards.map((card) => card.includes('**Kim Jong Un**')), [true]);
    });
  });

  it('lead to all their references, in files that are not open too', async () => {
    const { document } = await webCase.show('a.md');
    await eventually(async () => {
      const places = await commands.executeCommand<readonly Location[]>('vscode.executeReferenceProvider', document.uri, document.positionAt(3));
      expectSame(places.map(({ uri, range }) => `${uri.path.split('/').at(-1) ?? ''} ${String(range.start.line)}`).toSorted(), ['a.md 0', 'b.md 1', 'b.md 3', `evidence.json ${String(recordLine)}`]);
    });
  });

  it('are renamed, in files that are not open too', async () => {
    const { document } = await webCase.show('b.md');
    const edit = await commands.executeCommand<WorkspaceEdit>('vscode.executeDocumentRenameProvider', document.uri, document.positionAt(document.getText().indexOf('kim')), 'kim');
    expectSame(edit.entries().map(([uri]) => uri.path.split('/').at(-1)).toSorted(), ['b.md', 'evidence.json']);
  });

  it('are listed in the Mentions view', async () => {
    putCursor(await webCase.show('a.md'), 'Jong');
    await commands.executeCommand('dossier.findMentions');
    await eventually(async () => { expectSame(await mentions.below('b'), ['Then he left. ']); });
  });

  it('have a profile', async () => {
    putCursor(await webCase.show('a.md'), 'Jong');
    await commands.executeCommand('dossier.showProfile');
    await eventually(() => {
      const shown = workspace.textDocuments.find(({ uri, isClosed }) => uri.scheme === 'dossier-profile' && !isClosed)?.getText() ?? '';
      expectSame(shown.split('\n').slice(0, 3), ['# Kim Jong Un', '', '*actor · kim-jong-un · 2 mentions in 2 articles*']);
    });
  });

  it('are completed', async () => {
    const editor = await webCase.show('a.md');
    await setText(editor, '@@kim yo');
    await eventually(async () => {
      const { items } = await commands.executeCommand<CompletionList>('vscode.executeCompletionItemProvider', editor.document.uri, editor.document.positionAt(8));
      expectSame(items.slice(0, 1).map(({ insertText }) => insertText), ['[Kim Yo Jong]{.actor}']);
    });
  });
});
