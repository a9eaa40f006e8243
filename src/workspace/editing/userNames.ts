import { workspace, type LogOutputChannel, type Uri } from 'vscode';
import { Disposer } from '../../host/disposer';
import type { Settings } from '../settings';

/** Finds the name that git signs with in a folder on this machine's disk. */
export type GitUserName = (folder: string) => Promise<string | undefined>;

/** Who is working, as records and links say it: whom the setting names, else whom git does, else nobody. */
export class UserNames extends Disposer {
  readonly #settings: Settings;
  readonly #gitUserName: GitUserName | undefined;
  readonly #log: LogOutputChannel;
  /** By folder; what git says is asked for before it is needed, because a command cannot wait for it. */
  readonly #names = new Map<string, string>();

  constructor(settings: Settings, log: LogOutputChannel, gitUserName: GitUserName | undefined) {
    super();
    this.#settings = settings;
    this.#log = log;
    this.#gitUserName = gitUserName;
    this.own(settings.onDidChange(() => { this.ask(); }));
    this.own(workspace.onDidChangeWorkspaceFolders(() => { this.ask(); }));
    this.own(workspace.onDidGrantWorkspaceTrust(() => { this.ask(); }));
  }

  /** Asks git for the names in the folders of the workspace, where it may be run and its answer is wanted. */
  ask(): void {
    for (const { uri } of workspace.workspaceFolders ?? []) {
      this.#ask(uri).catch((error: unknown) => { this.#log.warn('git:', String(error)); });
    }
  }

  /** The name to write on what is done in this folder, or in the first. */
  nameIn(folder?: string): string | undefined {
    if (!this.#settings.recordNames) return undefined;
    const first = workspace.workspaceFolders?.[0]?.uri.toString();
    return this.#settings.userName ?? this.#names.get(folder ?? first ?? '');
  }

  async #ask(folder: Uri): Promise<void> {
    const mayAsk = this.#gitUserName && folder.scheme === 'file' && workspace.isTrusted;
    if (!mayAsk || !this.#settings.recordNames || this.#settings.userName !== undefined) return;
    const name = await this.#gitUserName(folder.fsPath);
    this.#log.debug(`git ${name === undefined ? 'names nobody' : 'names somebody'} in ${folder.path}`);
    if (name === undefined) this.#names.delete(folder.toString());
    else this.#names.set(folder.toString(), name);
  }
}
