import { l10n, RelativePattern, window, workspace, type CancellationToken, type LogOutputChannel, type TextDocument, type Uri, type WorkspaceFolder } from 'vscode';
import { Disposer } from '../host/disposer';
import { openDocument, type OpenCase } from './openCase';

const articlePattern = '**/*.{md,markdown,MD,Markdown}';
const never = '**/node_modules/**';
/** Longest stretch of reading before the editor gets its turn, in milliseconds. */
const slice = 8;
const filesAtOnce = 16;

/** Keeps the index of one case in step with its articles: all files of the folder, open documents from their buffers. */
export class Articles extends Disposer {
  readonly #case: OpenCase;
  readonly #log: LogOutputChannel;

  constructor(openCase: OpenCase, log: LogOutputChannel) {
    super();
    this.#case = openCase;
    this.#log = log;
    if (openCase.folder) this.#watch(openCase.folder);
  }

  /** Reads an open document into the index, if it is an article of this case. */
  follow(document: TextDocument): void {
    if (isArticle(document)) this.#case.read(this.#case.pathOf(document.uri), document.getText());
  }

  /** Forgets an open document that is gone, or reads what the disk has of it. */
  close(document: TextDocument): void {
    if (!isArticle(document)) return;
    if (this.#case.folder) void this.#readFile(document.uri);
    else this.#case.remove(this.#case.pathOf(document.uri));
  }

  /** Reads every article of the folder, with progress in the view's own bar. */
  async readAll(folder: WorkspaceFolder): Promise<void> {
    await window.withProgress({ location: { viewId: 'dossier.entities' }, title: l10n.t('Reading the articles') }, async (_, token) => {
      const started = Date.now();
      const uris = await workspace.findFiles(new RelativePattern(folder, articlePattern), never);
      await this.#readInSlices(uris, token);
      this.#log.info(`${folder.name}: ${uris.length} articles in ${Date.now() - started} ms`);
    });
  }

  async #readInSlices(uris: readonly Uri[], token: CancellationToken): Promise<void> {
    let sliceEnd = Date.now() + slice;
    for (let at = 0; at < uris.length && !token.isCancellationRequested; at += filesAtOnce) {
      const some = uris.slice(at, at + filesAtOnce);
      const texts = await Promise.all(some.map((uri) => this.#case.textOf(this.#case.pathOf(uri))));
      const read = new Set<string>();
      for (const [index, uri] of some.entries()) {
        const text = texts[index];
        if (text === undefined || openDocument(uri)) continue;
        this.#case.read(this.#case.pathOf(uri), text, false);
        read.add(this.#case.pathOf(uri));
        if (Date.now() > sliceEnd) sliceEnd = await rest();
      }
      this.#case.tell(read);
    }
  }

  #watch(folder: WorkspaceFolder): void {
    const watcher = this.own(workspace.createFileSystemWatcher(new RelativePattern(folder, articlePattern)));
    this.own(watcher.onDidCreate((uri) => {
      const open = openDocument(uri);
      if (open) this.follow(open);
      else void this.#readFile(uri);
    }));
    this.own(watcher.onDidChange((uri) => { void this.#readFile(uri); }));
    // A document stays open for minutes after its editor is closed, so only unsaved changes outlive the file.
    this.own(watcher.onDidDelete((uri) => { if (!openDocument(uri)?.isDirty) this.#case.remove(this.#case.pathOf(uri)); }));
  }

  async #readFile(uri: Uri): Promise<void> {
    if (openDocument(uri) || uri.path.includes('/node_modules/')) return;
    const path = this.#case.pathOf(uri);
    const text = await this.#case.textOf(path);
    if (openDocument(uri)) return;
    if (text === undefined) this.#case.remove(path);
    else this.#case.read(path, text);
  }
}

/** Lets the editor have its turn; gives the time when the next one is due, in milliseconds. */
async function rest(): Promise<number> {
  await new Promise((resolve) => { setTimeout(resolve, 0); });
  return Date.now() + slice;
}

/** Whether a document is one whose tags are read: Markdown that someone can keep, not the old side of a comparison. */
export function isArticle(document: TextDocument): boolean {
  if (document.languageId !== 'markdown') return false;
  const { uri } = document;
  if (uri.scheme === 'untitled' || workspace.getWorkspaceFolder(uri)) return true;
  return workspace.fs.isWritableFileSystem(uri.scheme) === true;
}
