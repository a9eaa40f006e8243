import { Uri, workspace } from 'vscode';
import { readCacheFile, writeCacheFile, type KeptArticles } from '../../core/articles/cacheFile';

/** Keeps articles from one start to the next through the editor's file system. */
export class ArticleCache {
  readonly #file: Uri | undefined;

  /** Without a file nothing is kept. */
  constructor(file: Uri | undefined) {
    this.#file = file;
  }

  /** What was kept under the same fingerprint and is whole. */
  async load(fingerprint: string): Promise<KeptArticles | undefined> {
    if (!this.#file) return undefined;
    try {
      return readCacheFile(await workspace.fs.readFile(this.#file), fingerprint);
    } catch {
      // There is none yet.
      return undefined;
    }
  }

  /** In a file of its own first, so that another window never finds half of it; rejects where it cannot be written. */
  async save(kept: KeptArticles, fingerprint: string): Promise<void> {
    if (!this.#file) return;
    const unfinished = this.#file.with({ path: `${this.#file.path}.${crypto.randomUUID()}` });
    await workspace.fs.createDirectory(Uri.joinPath(this.#file, '..'));
    try {
      await workspace.fs.writeFile(unfinished, writeCacheFile(kept, fingerprint));
      await workspace.fs.rename(unfinished, this.#file, { overwrite: true });
    } catch (error) {
      await deleteIfThere(unfinished);
      throw error;
    }
  }
}

async function deleteIfThere(file: Uri): Promise<void> {
  try {
    await workspace.fs.delete(file);
  } catch {
    // Nothing was written, or the reason why it cannot be deleted is the one that the caller hears of.
  }
}
