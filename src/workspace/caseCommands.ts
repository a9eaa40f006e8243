import { l10n, ProgressLocation, window } from 'vscode';
import { UserError } from '../core/userError';
import { registerCommands, type Action } from '../host/commands';
import type { Disposable } from '../host/disposer';
import type { Cases } from './cases';
import type { Services } from './services';

/** How long a command waits before it says what for, in milliseconds. */
const patience = 500;

/** What is done with what is behind an `onUse.ts`. */
export type ActionOnUse<Use> = (use: Use, ...args: never[]) => unknown;

/**
 * Registers `dossier.NAME` for each action that goes by what the evidence files say: it begins when all that there is
 * of them is read, so that none decides by half of it. The user may stop the waiting, and with it the command.
 */
export function registerCaseCommands(services: Pick<Services, 'cases' | 'log'>, actions: Readonly<Record<string, Action>>): Disposable {
  const onUse = Object.entries(actions).map(([name, action]): [string, ActionOnUse<undefined>] => [name, (_, ...args) => action(...args)]);
  return registerCaseCommandsOnUse(services, () => Promise.resolve(undefined), Object.fromEntries(onUse));
}

/** The same for actions that are loaded when one of them is first used: that too is waited for before the cursor is asked about. */
export function registerCaseCommandsOnUse<Use>(
  { cases, log }: Pick<Services, 'cases' | 'log'>, load: () => Promise<Use>, actions: Readonly<Record<string, ActionOnUse<Use>>>,
): Disposable {
  const waiting = (action: ActionOnUse<Use>): Action => async (...args) => {
    const isThere = placeNow();
    const loading = load();
    // Where the user does not wait for the evidence file, nobody waits for this.
    loading.catch(() => undefined);
    if (!await evidenceIsRead(cases)) return undefined;
    const use = await loading;
    if (!isThere()) throw new UserError(l10n.t('The cursor has moved in the meantime, so nothing was done. Please try again.'));
    return action(use, ...args);
  };
  return registerCommands(log, Object.fromEntries(Object.entries(actions).map(([name, action]): [string, Action] => [name, waiting(action)])));
}

/** Whether the user is still at the same place of the same text. */
function placeNow(): () => boolean {
  const editor = window.activeTextEditor;
  const { document, selections } = editor ?? {};
  const version = document?.version;
  return () => {
    const now = window.activeTextEditor;
    if (now?.document !== document || document?.version !== version) return false;
    return now?.selections.every((selection, at) => selections?.[at]?.isEqual(selection)) ?? true;
  };
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
