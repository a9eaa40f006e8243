import { Disposable, EventEmitter, FileChangeType, FileSystemError, FileType, Uri, workspace, type FileChangeEvent, type FileStat, type FileSystemProvider } from 'vscode';
import type { Files } from './webCase';

interface Entry extends FileStat {
  readonly content: Uint8Array;
}

/** Long ago, so that a file's time can be trusted at once. */
const firstTime = Date.UTC(2024, 4, 27);

/** Times as of files that were written one after another, long ago. */
function timesApart(): () => number {
  let time = firstTime;
  return () => time += 60_000;
}

/** How a file system differs from a good one. */
export interface Oddities {
  /** The time of whatever is written next, in milliseconds since 1970. */
  readonly nextTime?: () => number;
  /** For the editor; the test writes all the same. */
  readonly isReadonly?: boolean;
}

/** A file system in memory under a scheme of its own, which counts what is read of it. */
export class VirtualFiles implements FileSystemProvider {
  readonly #scheme: string;
  readonly #nextTime: () => number;
  readonly #entries = new Map<string, Entry>();
  readonly #changed = new EventEmitter<FileChangeEvent[]>();
  readonly #reads: string[] = [];
  readonly #registration: Disposable;
  readonly onDidChangeFile = this.#changed.event;
  /** Whom to wait for before a file is read; where that rejects, it cannot be. */
  mayRead: (path: string) => Promise<unknown> = () => Promise.resolve();

  constructor(scheme: string, { nextTime = timesApart(), isReadonly = false }: Oddities = {}) {
    this.#scheme = scheme;
    this.#nextTime = nextTime;
    this.createDirectory(this.at('/'));
    this.#registration = workspace.registerFileSystemProvider(scheme, this, { isCaseSensitive: true, isReadonly });
  }

  at(path: string): Uri {
    return Uri.from({ scheme: this.#scheme, path });
  }

  /** The names of the articles that were read since the last call, each once, in the order of their names. */
  articlesRead(): readonly string[] {
    const names = this.#reads.splice(0).filter((path) => path.endsWith('.md')).map((path) => path.slice(path.lastIndexOf('/') + 1));
    return [...new Set(names)].sort();
  }

  /** Writes files as their owner does, whatever the editor may do. */
  write(folder: Uri, files: Files): void {
    for (const [name, text] of Object.entries(files)) {
      const parts = name.split('/').slice(0, -1);
      for (let depth = 0; depth <= parts.length; depth++) this.createDirectory(Uri.joinPath(folder, ...parts.slice(0, depth)));
      this.writeFile(Uri.joinPath(folder, name), new TextEncoder().encode(text));
    }
  }

  dispose(): void {
    this.#registration.dispose();
    this.#changed.dispose();
  }

  watch(): Disposable {
    return new Disposable(() => undefined);
  }

  stat(uri: Uri): FileStat {
    return this.#entry(uri);
  }

  readDirectory({ path }: Uri): [string, FileType][] {
    const inside = path.endsWith('/') ? path : `${path}/`;
    const below = [...this.#entries].filter(([other]) => other.startsWith(inside) && other.length > inside.length);
    return below.map(([other, { type }]): [string, FileType] => [other.slice(inside.length), type]).filter(([name]) => !name.includes('/'));
  }

  async readFile(uri: Uri): Promise<Uint8Array> {
    this.#reads.push(uri.path);
    await this.mayRead(uri.path);
    return this.#entry(uri).content;
  }

  createDirectory(uri: Uri): void {
    this.#put(uri, FileType.Directory, new Uint8Array());
  }

  writeFile(uri: Uri, content: Uint8Array): void {
    this.#put(uri, FileType.File, content);
  }

  delete(uri: Uri): void {
    for (const path of this.#from(uri)) this.#entries.delete(path);
    this.#changed.fire([{ type: FileChangeType.Deleted, uri }]);
  }

  rename(from: Uri, to: Uri): void {
    for (const path of this.#from(from)) this.#entries.set(to.path + path.slice(from.path.length), this.#entry(this.at(path)));
    this.delete(from);
    this.#changed.fire([{ type: FileChangeType.Created, uri: to }]);
  }

  #put(uri: Uri, type: FileType, content: Uint8Array): void {
    const before = this.#entries.get(uri.path);
    if (before?.type === FileType.Directory) return;
    this.#entries.set(uri.path, { type, ctime: 0, mtime: this.#nextTime(), size: content.length, content });
    this.#changed.fire([{ type: before ? FileChangeType.Changed : FileChangeType.Created, uri }]);
  }

  /** A path and all below it. */
  #from({ path }: Uri): readonly string[] {
    return [...this.#entries.keys()].filter((other) => other === path || other.startsWith(`${path}/`));
  }

  #entry(uri: Uri): Entry {
    const entry = this.#entries.get(uri.path);
    if (!entry) throw FileSystemError.FileNotFound(uri);
    return entry;
  }
}
