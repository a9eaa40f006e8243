import { commands, l10n, window, workspace } from 'vscode';
import { Disposer } from '../../host/disposer';
import { isGitThere } from '../../host/gitStages';
import { openDocument } from '../../host/openDocument';
import type { Cases } from '../../workspace/cases';
import { hasMarkers } from './hasMarkers';

/** Says of an open evidence file in whose merge git has stopped that it can be merged by meaning: once, until that is done, and only where VS Code has git. */
export class MarkerNotices extends Disposer {
  readonly #cases: Cases;
  readonly #told = new Set<string>();

  constructor(cases: Cases) {
    super();
    this.#cases = cases;
    this.own(cases.onDidChange(({ change }) => { if (change === 'all') this.#look(); }));
    this.own(workspace.onDidOpenTextDocument((document) => { if (cases.of(document.uri).evidence?.isFile(document)) this.#look(); }));
  }

  #look(): void {
    for (const { evidence } of this.#cases.ofFolders()) {
      if (!evidence) continue;
      const uri = evidence.uri.toString();
      if (!hasMarkers(evidence.file)) this.#told.delete(uri);
      else if (!this.#told.has(uri) && openDocument(evidence.uri) && isGitThere()) {
        this.#told.add(uri);
        void offer(uri);
      }
    }
  }
}

async function offer(uri: string): Promise<void> {
  const merge = l10n.t('Merge by Meaning');
  const answer = await window.showWarningMessage(l10n.t('Git left two versions of lines in the evidence file. Dossier can merge them by meaning: records and fields of both are united, and nothing is lost.'), merge);
  if (answer === merge) await commands.executeCommand('dossier.mergeByMeaning', uri);
}
