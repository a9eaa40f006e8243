import { EventEmitter, workspace, type ConfigurationScope, type Event, type WorkspaceFolder } from 'vscode';
import { readLevels, type CheckLevels } from '../core/checks/checkLevels';
import { isInsidePath } from '../core/evidence/paths';
import { Disposer } from '../host/disposer';

const usualFile = 'evidence.json';

/** Ours, and those of the editor that say which files are hidden. */
const sections = ['dossier', 'files.exclude', 'search.exclude'];

export type Display = 'tidy' | 'full';

/** What the user has set, read when asked; what a team shares stands in the evidence file instead. */
export class Settings extends Disposer {
  readonly #changed = this.own(new EventEmitter<void>());
  readonly onDidChange: Event<void> = this.#changed.event;

  constructor() {
    super();
    this.own(workspace.onDidChangeConfiguration((change) => {
      if (sections.some((section) => change.affectsConfiguration(section))) this.#changed.fire();
    }));
  }

  get display(): Display {
    return read('display', 'tidy');
  }

  async setDisplay(display: Display): Promise<void> {
    await workspace.getConfiguration('dossier').update('display', display, true);
  }

  /** Whether tidy display takes the markup of tags away instead of letting it fade. */
  get hideMarkup(): boolean {
    return read('hideMarkup', false);
  }

  get claimMarks(): boolean {
    return read('claimMarks', true);
  }

  get claimLens(): boolean {
    return read('claimLens', false);
  }

  /** What opens the completion of names in running text; nothing does where it is empty. */
  get nameTrigger(): string {
    return read('nameTrigger', '@@').trim();
  }

  /** Whether a line above each record of the evidence file says how it is used. */
  get recordLens(): boolean {
    return read('recordLens', true);
  }

  /** Whether the name of whom a mention means is shown behind words that are not that name. */
  get nameHints(): boolean {
    return read('nameHints', false);
  }

  /** How loud each check is. */
  get checks(): CheckLevels {
    return readLevels(read<unknown>('checks', {}));
  }

  /** Whether names are written on evidence and links at all. */
  get recordNames(): boolean {
    return read('recordNames', true);
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

  /** Glob patterns of what is no part of the case, the editor's own among them. */
  exclude(folder: WorkspaceFolder): readonly string[] {
    return [...hiddenBy('files', folder), ...hiddenBy('search', folder), ...patterns('exclude', folder)];
  }

  /** Glob patterns of what is part of the case although something excludes it. */
  include(folder: WorkspaceFolder): readonly string[] {
    return patterns('include', folder);
  }
}

/** Patterns that hang on other files (`when`) are for what a compiler makes, not for articles. */
function hiddenBy(section: 'files' | 'search', folder: WorkspaceFolder): readonly string[] {
  const hidden = workspace.getConfiguration(section, folder).get<Readonly<Record<string, unknown>>>('exclude', {});
  return Object.keys(hidden).filter((pattern) => hidden[pattern] === true);
}

/** The editor hands out whatever stands in the settings, of the right type or not. */
function patterns(name: 'exclude' | 'include', folder: WorkspaceFolder): readonly string[] {
  const set = read<unknown>(name, [], folder);
  return Array.isArray(set) ? set.filter((pattern) => typeof pattern === 'string') : [];
}

/** What is set, or what is usual where that is of another type. */
function read<Value>(name: string, usual: Value, scope?: ConfigurationScope): Value {
  const set = workspace.getConfiguration('dossier', scope).get<unknown>(name);
  return typeof set === typeof usual ? set as Value : usual;
}
