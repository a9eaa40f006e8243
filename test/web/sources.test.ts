import { extensions, Uri, workspace } from 'vscode';
import { Dialogue } from '../integration/support/dialogue';
import { evidenceFile } from '../integration/support/evidence';
import { eventually } from '../integration/support/eventually';
import { FileDialogs } from '../integration/support/fileDialogs';
import { expectSame } from './support/expectSame';
import { WebCase } from './support/webCase';

describe('sources, where there is no Node', () => {
  let webCase: WebCase;
  let dialogue: Dialogue;
  let dialogs: FileDialogs;
  before(async () => {
    dialogue = new Dialogue();
    dialogs = new FileDialogs();
    await extensions.getExtension('dossier.dossier')?.activate();
    const [folder] = workspace.workspaceFolders ?? [];
    if (!folder) throw new Error('No folder is open.');
    webCase = await WebCase.open(Uri.joinPath(folder.uri, '../bibliography'), {
      'a.md': 'It flew [@kcna].\n', 'zotero.bib': '@techreport{kcna, title = {Report on the {Launch}}, year = 2024}\n', 'evidence.json': evidenceFile({}),
    });
    await webCase.show('a.md');
  });
  after(async () => {
    dialogue.dispose();
    dialogs.dispose();
    await webCase.remove();
  });

  it('come from BibTeX and go to it', async () => {
    dialogs.answer(webCase.uri('zotero.bib'));
    await dialogue.run('dossier.importSources', 'accept');
    await eventually(async () => {
      const { sources } = JSON.parse(await webCase.read('evidence.json')) as { sources?: Readonly<Record<string, { readonly csl: { readonly title: string } }>> };
      expectSame(sources?.['kcna']?.csl.title, 'Report on the Launch');
    });
    dialogs.answer(webCase.uri('out.bib'));
    await dialogue.run('dossier.exportSources', { choose: 'BibTeX' }, 'accept');
    await eventually(async () => { expectSame((await webCase.read('out.bib')).includes('title = {Report on the {Launch}},'), true); });
  });
});
