import { Disposable, EventEmitter, FileSystemError, FileType, Uri, workspace, type FileStat, type FileSystemProvider } from 'vscode';

const scheme = 'no-renaming';

/** One folder of files in memory, on a file system that refuses to rename them. */
export class NoRenaming implements FileSystemProvider, Disposable {
  readonly folder = Uri.from({ scheme, path: '/kept' });
  readonly onDidChangeFile = new EventEmitter<never>().event;
  readonly #files = new Map<string, Uint8Array>();
  readonly #registration = workspace.registerFileSystemProvider(scheme, this);

  get names(): readonly string[] {
    return [...this.#files.keys()];
  }

  stat({ path }: Uri): FileStat {
    const isFolder = this.folder.path.startsWith(path);
    if (!isFolder && !this.#files.has(path)) throw FileSystemError.FileNotFound();
    return { type: isFolder ? FileType.Directory : FileType.File, ctime: 0, mtime: 0, size: this.#files.get(path)?.length ?? 0 };
  }

  readFile({ path }: Uri): Uint8Array {
    const found = this.#files.get(path);
    if (!found) throw FileSystemError.FileNotFound();
    return found;
  }

  writeFile({ path }: Uri, content: Uint8Array): void {
    this.#files.set(path, content);
  }

  delete({ path }: Uri): void {
    this.#files.delete(path);
  }

  rename(): never {
    throw FileSystemError.NoPermissions();
  }

  readDirectory(): [string, FileType][] {
    return this.names.map((name) => [name, FileType.File]);
  }

  createDirectory(): void {
    throw FileSystemError.FileExists();
  }

  watch(): Disposable {
    return new Disposable(() => undefined);
  }

  dispose(): void {
    this.#registration.dispose();
  }
}
