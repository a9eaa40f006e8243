import { l10n, ProgressLocation, window } from 'vscode';
import { registerCommands, type Action } from '../host/commands';
import type { Disposable } from '../host/disposer';
import type { Cases } from './cases';
import type { Services } from './services';

/** How long a command waits before it says what for, in milliseconds. */
const patience = 500;

/**
 * Registers `dossier.NAME` for each action that goes by what the evidence files say: it begins when all that there is
 * of them is read, so that none decides by half of it. The user may stop the waiting, and with it the command.
 */
export function registerCaseCommands({ cases, log }: Pick<Services, 'cases' | 'log'>, actions: Readonly<Record<string, Action>>): Disposable {
  const waiting = (action: Action): Action => async (...args) => await evidenceIsRead(cases) ? action(...args) : undefined;
  return registerCommands(log, Object.fromEntries(Object.entries(actions).map(([name, action]): [string, Action] => [name, waiting(action)])));
}

/** Resolves to true when the evidence files are read, to false where the user does not want to wait. */
async function evidenceIsRead(cases: Cases): Promise<boolean> {
  const read = cases.evidenceRead().then(() => true);
  const late = new Promise<boolean>((resolve) => { setTimeout(resolve, patience, false); });
  if (await Promise.race([read, late])) return true;
  const options = { location: ProgressLocation.Notification, title: l10n.t('Dossier reads the evidence file first.'), cancellable: true };
  return window.withProgress(options, (_, token) => {
    const stopped = new Promise<boolean>((resolve) => { token.onCancellationRequested(() => { resolve(false); }); });
    return Promise.race([read, stopped]);
  });
}
