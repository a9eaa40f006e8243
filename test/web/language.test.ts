import { commands, extensions, MarkdownString, type CompletionList, type Hover } from 'vscode';
import { closeEverything, setText } from '../integration/support/editors';
import { evidenceFile, smallCase } from '../integration/support/evidence';
import { eventually } from '../integration/support/eventually';
import { expectSame } from './support/expectSame';
import { VirtualFiles } from './support/virtualFiles';
import { WebCase } from './support/webCase';

describe('names in the browser', () => {
  const scheme = 'dossier-language';
  let virtual: VirtualFiles;
  let webCase: WebCase;
  before(async () => {
    await extensions.getExtension('dossier.dossier')?.activate();
    virtual = new VirtualFiles(scheme, {});
    virtual.write(virtual.at('/language'), { 'a.md': '[Kim Jong Un]{.actor}\n', 'evidence.json': evidenceFile(smallCase) });
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

  it('are completed', async () => {
    const editor = await webCase.show('a.md');
    await setText(editor, '@@kim yo');
    await eventually(async () => {
      const { items } = await commands.executeCommand<CompletionList>('vscode.executeCompletionItemProvider', editor.document.uri, editor.document.positionAt(8));
      expectSame(items.slice(0, 1).map(({ insertText }) => insertText), ['[Kim Yo Jong]{.actor}']);
    });
  });
});
