import { l10n, window } from 'vscode';
import { registerCommands } from '../../host/commands';
import type { Disposable } from '../../host/disposer';
import type { Services } from '../../workspace/services';

/** How long it is said what was undone, in milliseconds. */
const shown = 6_000;

/** Takes back the last change of a command where the editor's own undo cannot. */
export function registerUndoing({ editing, log }: Pick<Services, 'editing' | 'log'>): Disposable {
  return registerCommands(log, {
    undoLastChange: async () => {
      window.setStatusBarMessage(l10n.t('Undone: {0}', await editing.undoLast()), shown);
    },
  });
}
