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
  #end: (() => void) | undefined;

  constructor(cases: Cases) {
    super();
    this.#cases = cases;
    this.own(cases.onDidChange(() => { this.#follow(); }));
    this.own({ dispose: () => { this.#end?.(); } });
  }

  #follow(): void {
    const isReading = this.#cases.ofFolders().some(({ reading }) => reading?.state === 'under way');
    if (isReading === (this.#end !== undefined)) return;
    void commands.executeCommand('setContext', 'dossier.reading', isReading);
    if (isReading) this.#begin();
    else this.#finish();
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
