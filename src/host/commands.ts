import { commands, l10n, window, type LogOutputChannel } from 'vscode';
import { isUserError, type UserError } from '../core/userError';
import { RemedyError } from './remedyError';
import { together, type Disposable } from './disposer';

export type Action = (...args: never[]) => unknown;

/**
 * Registers `dossier.NAME` for each action. This is the only place that catches what a user's action throws:
 * a UserError is shown as its sentence, anything else is logged with its stack and shown as one line.
 */
export function registerCommands(log: LogOutputChannel, actions: Readonly<Record<string, Action>>): Disposable {
  return together(...Object.entries(actions).map(([name, action]) =>
    commands.registerCommand(`dossier.${name}`, async (...args: never[]) => {
      try {
        return await action(...args);
      } catch (error) {
        report(log, name, error);
        return undefined;
      }
    })));
}

function refuse(error: UserError): void {
  const remedy = error instanceof RemedyError ? error.remedy : undefined;
  void window.showWarningMessage(error.message, ...(remedy ? [remedy.title] : [])).then((choice) => {
    if (choice !== undefined) remedy?.run();
  });
}

function report(log: LogOutputChannel, name: string, error: unknown): void {
  if (isUserError(error)) {
    refuse(error);
    return;
  }
  log.error(`${name}:`, error instanceof Error ? error : String(error));
  const showLog = l10n.t('Show Log');
  const message = l10n.t('Dossier could not finish this command. Its log says what went wrong.');
  void window.showErrorMessage(message, showLog).then((choice) => {
    if (choice === showLog) log.show();
  });
}
