import { EventEmitter, FileType, RelativePattern, Uri, workspace, type Event, type WorkspaceFolder } from 'vscode';
import { isNamedLikeArticle } from '../../core/articles/articleRules';
import { Disposer } from '../../host/disposer';
import { isIgnoreFile, mayHoldArticles } from './articlePaths';
import { QuietTime } from './quietTime';

/** Articles that were made, changed or deleted; or everything, where only a new list of the folder tells what happened. */
export type WatchedChange = readonly string[] | 'everything';

/** From so many on a list of the folder is quicker than one by one. */
const mostFiles = 500;
/** The editor does not say whether what was made is a folder. */
const mostToAsk = 50;

/** Collects what happens to the files of a folder until it is over. */
export class WatchedChanges extends Disposer {
  readonly #folder: WorkspaceFolder;
  readonly #documents: () => readonly string[];
  readonly #isApart: (path: string) => boolean;
  readonly #changed = this.own(new EventEmitter<WatchedChange>());
  readonly onDidChange: Event<WatchedChange> = this.#changed.event;
  #seen = new Seen();
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** `documents` are those of the index, in code-unit order; `isApart` says what is another case's. */
  constructor(folder: WorkspaceFolder, documents: () => readonly string[], isApart: (path: string) => boolean) {
    super();
    this.#folder = folder;
    this.#documents = documents;
    this.#isApart = isApart;
    const watcher = this.own(workspace.createFileSystemWatcher(new RelativePattern(folder, '**')));
    this.own(watcher.onDidCreate((uri) => { this.#see(uri, 'made'); }));
    this.own(watcher.onDidChange((uri) => { this.#see(uri, 'changed'); }));
    this.own(watcher.onDidDelete((uri) => { this.#see(uri, 'deleted'); }));
    this.own({ dispose: () => { clearTimeout(this.#timer); } });
  }

  #see(uri: Uri, what: 'made' | 'changed' | 'deleted'): void {
    const path = uri.path.slice(this.#folder.uri.path.replace(/\/$/u, '').length + 1);
    if (!mayHoldArticles(path) || this.#isApart(path)) return;
    const isArticle = isNamedLikeArticle(path);
    if (isIgnoreFile(path)) this.#seen.everything = true;
    else if (isArticle) this.#seen.files.add(path);
    if (what === 'made') (isArticle ? this.#seen.made : this.#seen.perhapsFolders).add(path);
    else if (what === 'deleted') this.#seen.deleted.add(path);
    else if (!isArticle && !this.#seen.everything) return;
    this.#wait();
  }

  #wait(): void {
    const { quietTime, size } = this.#seen;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => { void this.#tell(); }, quietTime.after(size, Date.now()));
  }

  async #tell(): Promise<void> {
    const seen = this.#seen;
    this.#seen = new Seen();
    const everything = seen.everything || seen.files.size > mostFiles || this.#changesFolders(seen) || await this.#madeFolder(seen.perhapsFolders);
    if (everything) this.#changed.fire('everything');
    else if (seen.files.size > 0) this.#changed.fire([...seen.files]);
  }

  /** Whether articles went with their folder, or one has changed the case of its letters, which some file systems take for the same file. */
  #changesFolders({ deleted, made }: Seen): boolean {
    const documents = this.#documents();
    if ([...deleted].some((path) => holdsAny(documents, path))) return true;
    if (made.size === 0) return false;
    const known = new Map([...deleted, ...documents].map((path) => [path.toLowerCase(), path]));
    return [...made].some((path) => (known.get(path.toLowerCase()) ?? path) !== path);
  }

  async #madeFolder(paths: ReadonlySet<string>): Promise<boolean> {
    if (paths.size > mostToAsk) return true;
    const found = await Promise.all([...paths].map((path) => isFolder(Uri.joinPath(this.#folder.uri, path))));
    return found.includes(true);
  }
}

class Seen {
  readonly quietTime = new QuietTime();
  readonly files = new Set<string>();
  readonly made = new Set<string>();
  readonly deleted = new Set<string>();
  /** What was made and has no article's name. */
  readonly perhapsFolders = new Set<string>();
  everything = false;

  get size(): number {
    return this.files.size + this.perhapsFolders.size + this.deleted.size;
  }
}

/** Whether a document lies below the folder; `documents` are in code-unit order. */
function holdsAny(documents: readonly string[], folder: string): boolean {
  const inside = `${folder}/`;
  let [from, to] = [0, documents.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((documents[middle] ?? '') < inside) from = middle + 1;
    else to = middle;
  }
  return documents[from]?.startsWith(inside) ?? false;
}

async function isFolder(uri: Uri): Promise<boolean> {
  try {
    return ((await workspace.fs.stat(uri)).type & FileType.Directory) !== 0;
  } catch {
    return false;
  }
}
