import { FileType, l10n, RelativePattern, window, workspace, type CancellationToken, type LogOutputChannel, type TextDocument, type Uri, type WorkspaceFolder } from 'vscode';
import { Disposer } from '../host/disposer';
import { openDocument } from '../host/openDocument';
import type { OpenCase } from './openCase';

const articlePattern = '**/*.{md,markdown,MD,Markdown}';
const never = '**/{node_modules,dossier-export*}/**';
/** Longest stretch of reading before the editor gets its turn, in milliseconds. */
const slice = 8;
const filesAtOnce = 16;
/** Code units from which a document is not read at each key, and how long the typing must pause, in milliseconds. */
const large = 1_000_000;
const largePause = 200;

/** Keeps the index of one case in step with its articles: all files of the folder, open documents from their buffers. */
export class Articles extends Disposer {
  readonly #case: OpenCase;
  readonly #log: LogOutputChannel;
  /** How often each file has been read: an older read that ends later is dropped. */
  readonly #reads = new Map<string, number>();
  /** Large documents that are read when the typing pauses. */
  readonly #waiting = new Map<string, ReturnType<typeof setTimeout>>();

  constructor(openCase: OpenCase, log: LogOutputChannel) {
    super();
    this.#case = openCase;
    this.#log = log;
    if (openCase.folder) this.#watch(openCase.folder);
    this.own({ dispose: () => { for (const timer of this.#waiting.values()) clearTimeout(timer); } });
  }

  /** Reads an open document into the index, if it is an article of this case. */
  follow(document: TextDocument): void {
    if (!isArticle(document)) return;
    const path = this.#case.pathOf(document.uri);
    clearTimeout(this.#waiting.get(path));
    const text = document.getText();
    if (text.length <= large || !this.#case.index.record(path)) this.#case.read(path, text);
    else this.#waiting.set(path, setTimeout(() => { if (!document.isClosed) this.#case.read(path, document.getText()); }, largePause));
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
      await Promise.all(some.map((uri) => this.#readFile(uri, false)));
      this.#case.tell(new Set(some.map((uri) => this.#case.pathOf(uri))));
      if (Date.now() > sliceEnd) sliceEnd = await rest();
    }
  }

  #watch(folder: WorkspaceFolder): void {
    const watcher = this.own(workspace.createFileSystemWatcher(new RelativePattern(folder, '**')));
    this.own(watcher.onDidCreate((uri) => { void this.#add(uri); }));
    this.own(watcher.onDidChange((uri) => { if (isArticleFile(uri)) void this.#readFile(uri); }));
    this.own(watcher.onDidDelete((uri) => { this.#drop(uri); }));
  }

  /** A file that appeared, or a folder: of what is in it the editor does not always tell. */
  async #add(uri: Uri): Promise<void> {
    const open = openDocument(uri);
    if (open) this.follow(open);
    else if (isArticleFile(uri)) await this.#readFile(uri);
    else if (await isFolder(uri)) {
      for (const inside of await workspace.findFiles(new RelativePattern(uri, articlePattern), never)) await this.#readFile(inside);
    }
  }

  /** A file that is gone, or a folder with all that was in it. A document stays open for minutes after its editor is closed, so only unsaved changes outlive the file. */
  #drop(uri: Uri): void {
    const path = this.#case.pathOf(uri);
    const inside = this.#case.index.documents().filter((document) => document === path || document.startsWith(`${path}/`));
    for (const document of inside.length > 0 ? inside : [path]) {
      this.#reads.set(document, (this.#reads.get(document) ?? 0) + 1);
      if (!openDocument(this.#case.uriOf(document))?.isDirty) this.#case.remove(document);
    }
  }

  async #readFile(uri: Uri, tell = true): Promise<void> {
    if (openDocument(uri) || isLeftOut(uri)) return;
    const path = this.#case.pathOf(uri);
    const read = (this.#reads.get(path) ?? 0) + 1;
    this.#reads.set(path, read);
    const text = await this.#case.textOf(path);
    // A later read, or an editor that opened in the meantime, knows better.
    if (read !== this.#reads.get(path) || openDocument(uri)) return;
    if (text === undefined) this.#case.forget(path);
    else this.#case.read(path, text, tell);
  }
}

async function isFolder(uri: Uri): Promise<boolean> {
  try {
    return ((await workspace.fs.stat(uri)).type & FileType.Directory) !== 0;
  } catch {
    return false;
  }
}

function isArticleFile(uri: Uri): boolean {
  return /\.(?:md|markdown)$/iu.test(uri.path);
}

/** What other programs, or our own exports, put there. */
function isLeftOut(uri: Uri): boolean {
  return /\/(?:node_modules|dossier-export[^/]*)\//u.test(uri.path);
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
