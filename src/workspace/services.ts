import type { ExtensionContext, LogOutputChannel, Memento, Uri } from 'vscode';
import type { LoadPart } from '../core/loadPart';
import type { Environment } from '../core/model';
import { environmentWith } from '../host/environment';
import { Cases } from './cases';
import { Editing } from './editing/editing';
import type { Readers } from './reading/readers';
import { Settings } from './settings';
import { UserNames, type GitUserName } from './editing/userNames';

/** What features are given; each takes what it needs. */
export interface Services {
  readonly cases: Cases;
  readonly editing: Editing;
  readonly settings: Settings;
  readonly environment: Environment;
  readonly userNames: UserNames;
  readonly load: LoadPart;
  /** What is kept from window to window. */
  readonly memory: Memento;
  /** The folder of the extension itself. */
  readonly extensionUri: Uri;
  readonly log: LogOutputChannel;
}

/** The services of the running editor; nothing is read before `cases.open`. */
export function openServices(
  { extensionUri, globalState }: Pick<ExtensionContext, 'extensionUri' | 'globalState'>, readers: Readers, load: LoadPart, log: LogOutputChannel, gitUserName?: GitUserName,
): Services {
  const settings = new Settings();
  const userNames = new UserNames(settings, log, gitUserName);
  return {
    cases: new Cases(settings, readers, log), editing: new Editing(log), settings,
    environment: environmentWith((folder) => userNames.nameIn(folder)), userNames, load, memory: globalState, extensionUri, log,
  };
}
