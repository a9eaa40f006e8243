import type { ExtensionContext, LogOutputChannel, Memento, Uri } from 'vscode';
import type { Environment } from '../core/model';
import { environmentWith } from '../host/environment';
import { Cases } from './cases';
import { Editing } from './editing';
import { Settings } from './settings';

/** What features are given; each takes what it needs. */
export interface Services {
  readonly cases: Cases;
  readonly editing: Editing;
  readonly settings: Settings;
  readonly environment: Environment;
  /** What is kept from window to window. */
  readonly memory: Memento;
  /** The folder of the extension itself. */
  readonly extensionUri: Uri;
  readonly log: LogOutputChannel;
}

/** The services of the running editor; nothing is read before `cases.open`. */
export function openServices({ extensionUri, globalState }: Pick<ExtensionContext, 'extensionUri' | 'globalState'>, log: LogOutputChannel): Services {
  const settings = new Settings();
  return {
    cases: new Cases(settings, log), editing: new Editing(log), settings,
    environment: environmentWith(() => settings.userName), memory: globalState, extensionUri, log,
  };
}
