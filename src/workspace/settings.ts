import { EventEmitter, workspace, type ConfigurationScope, type Event } from 'vscode';
import { isInsidePath } from '../core/evidence/paths';
import { Disposer } from '../host/disposer';

const usualFile = 'evidence.json';

export type Display = 'tidy' | 'full';

/** What the user has set, read when asked; what a team shares stands in the evidence file instead. */
export class Settings extends Disposer {
  readonly #changed = this.own(new EventEmitter<void>());
  readonly onDidChange: Event<void> = this.#changed.event;

  constructor() {
    super();
    this.own(workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration('dossier')) this.#changed.fire();
    }));
  }

  get display(): Display {
    return read('display', 'tidy');
  }

  async setDisplay(display: Display): Promise<void> {
    await workspace.getConfiguration('dossier').update('display', display, true);
  }

  get claimMarks(): boolean {
    return read('claimMarks', true);
  }

  get claimLens(): boolean {
    return read('claimLens', false);
  }

  /** The name written on evidence and links, or undefined where the user gives none. */
  get userName(): string | undefined {
    return read('userName', '').trim() || undefined;
  }

  /** Path of the evidence file inside the folder, with `/`; the usual one where the setting leads out of the folder. */
  evidenceFile(folder: ConfigurationScope): string {
    const path = read('evidenceFile', usualFile, folder).trim().replace(/^(?:\.\/)+/u, '');
    return isInsidePath(path) ? path : usualFile;
  }
}

function read<Value>(name: string, otherwise: Value, scope?: ConfigurationScope): Value {
  return workspace.getConfiguration('dossier', scope).get<Value>(name, otherwise);
}
