import { commands, l10n, window } from 'vscode';
import { registerCommands } from '../../host/commands';
import { Disposer, together, type Disposable } from '../../host/disposer';
import type { Cases } from '../../workspace/cases';
import type { Services } from '../../workspace/services';

/** Shows in the view's own bar that articles are being read, and ends or repeats that. */
export function registerReading({ cases, log }: Services): Disposable {
  return together(new ReadingShown(cases), registerCommands(log, {
    stopReading: () => { cases.stopReading(); },
    readAgain: () => cases.readAgain(),
  }));
}

class ReadingShown extends Disposer {
  readonly #cases: Cases;
  #isRead: boolean | undefined;
  #end: (() => void) | undefined;

  constructor(cases: Cases) {
    super();
    this.#cases = cases;
    this.own(cases.onDidChange(() => { this.#follow(); }));
    this.own({ dispose: () => { this.#end?.(); } });
  }

  #follow(): void {
    const isRead = !this.#cases.ofFolders().some(({ reading }) => reading?.state === 'under way');
    if (isRead === this.#isRead) return;
    this.#isRead = isRead;
    // Until this is known the views say that articles are being read.
    void commands.executeCommand('setContext', 'dossier.isRead', isRead);
    if (isRead) this.#finish();
    else this.#begin();
  }

  #begin(): void {
    const title = l10n.t('Reading the articles');
    void window.withProgress({ location: { viewId: 'dossier.entities' }, title }, () => new Promise<void>((resolve) => { this.#end = resolve; }));
  }

  #finish(): void {
    this.#end?.();
    this.#end = undefined;
  }
}
