import { workspace, type LogOutputChannel, type TextDocument } from 'vscode';
import { Disposer } from '../../host/disposer';
import { FolderReading, type FolderParts } from './folderReading';
import { OpenArticles } from './openArticles';
import type { OpenCase } from '../openCase';

/** Keeps the index of one case in step with its articles: all files of the folder, open documents from their editors. */
export class Articles extends Disposer {
  readonly #case: OpenCase;
  readonly #log: LogOutputChannel;
  readonly #open: OpenArticles;
  #folder: FolderReading | undefined;

  constructor(openCase: OpenCase, log: LogOutputChannel) {
    super();
    this.#case = openCase;
    this.#log = log;
    this.#open = this.own(new OpenArticles(openCase, (...args) => this.#folder?.scan(...args)));
    this.own(openCase.onDidChange((change) => { if (change === 'all') this.followRules(); }));
  }

  /** Reads all files of the folder, and follows them from now on. */
  async readFolder(parts: FolderParts): Promise<void> {
    this.#folder = new FolderReading(parts, this.#case, this.#open, this.#log);
    await this.#folder.refresh();
  }

  /** Reads an open document into the index, if it is an article. */
  follow(document: TextDocument): void {
    if (isArticle(document)) this.#open.follow(document);
  }

  /** Forgets an open document that is gone, or reads what the disk has of it. */
  close(document: TextDocument): void {
    if (isArticle(document)) this.#release(this.#case.pathOf(document.uri));
  }

  /** Follows these documents and no others, as the folders of the workspace have changed. */
  followOnly(documents: readonly TextDocument[]): void {
    const mine = new Set(documents.map(({ uri }) => this.#case.pathOf(uri)));
    for (const path of this.#open.paths()) if (!mine.has(path)) this.#release(path);
    for (const document of documents) this.follow(document);
  }

  /** Reads by the rules as they are now, if they have changed. */
  followRules(): void {
    this.#open.followKinds();
    this.#folder?.followRules();
  }

  /** Reads every file of the folder anew. */
  async readAgain(): Promise<void> {
    await this.#folder?.readAgain();
  }

  /** Ends the reading that is under way. */
  stop(): void {
    this.#folder?.stop();
  }

  /** Ends all work; resolves when what was read has been saved for the next start. */
  async end(): Promise<void> {
    this.dispose();
    await this.#folder?.close();
  }

  #release(path: string): void {
    this.#open.release(path);
    if (this.#folder) void this.#folder.read([path]);
    else if (this.#case.index.has(path)) {
      this.#case.remove(path);
      this.#case.tell([path]);
    }
  }
}

/** Whether a document is one whose tags are read: Markdown that someone can keep, not the old side of a comparison. */
export function isArticle(document: TextDocument): boolean {
  if (document.languageId !== 'markdown') return false;
  const { uri } = document;
  if (uri.scheme === 'untitled' || workspace.getWorkspaceFolder(uri)) return true;
  return workspace.fs.isWritableFileSystem(uri.scheme) === true;
}
