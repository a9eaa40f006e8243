import MarkdownIt from 'markdown-it';
import { extensions } from 'vscode';
import { closeEverything } from '../integration/support/editors';
import { evidenceFile, smallCase } from '../integration/support/evidence';
import { eventually } from '../integration/support/eventually';
import { VirtualFiles } from './support/virtualFiles';
import { WebCase } from './support/webCase';

interface Exports {
  readonly extendMarkdownIt: (md: ReturnType<typeof MarkdownIt>) => ReturnType<typeof MarkdownIt>;
}

// Here VS Code's own Markdown extension runs in another host than ours, so that it cannot ask us itself.
describe('what the preview of Markdown asks for, in a virtual file system', () => {
  let virtual: VirtualFiles;
  let webCase: WebCase;
  after(async () => {
    await closeEverything();
    await webCase.leave();
    virtual.dispose();
  });

  it('shows tags as chips', async () => {
    virtual = new VirtualFiles('dossier-preview', {});
    virtual.write(virtual.at('/shown'), { 'article.md': '[Kim Jong Un]{.actor} left.\n', 'evidence.json': evidenceFile(smallCase) });
    webCase = await WebCase.open(virtual.at('/shown'));
    const { document } = await webCase.show('article.md');
    const exported = await extensions.getExtension<Exports>('dossier.dossier')?.activate();
    const md = exported?.extendMarkdownIt(MarkdownIt());
    await eventually(() => {
      const html = md?.render(document.getText(), { currentDocument: document.uri });
      if (html === undefined || !/<span class="dossier-actor" title="Actor · Kim Jong Un\n[^"]*">Kim Jong Un<\/span> left/u.test(html)) throw new Error(html);
    });
  });
});
