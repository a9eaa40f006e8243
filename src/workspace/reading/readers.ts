import { Uri, type ExtensionContext, type LogOutputChannel, type WorkspaceFolder } from 'vscode';
import type { ArticleReader, ReadBatch } from '../../core/articles/articleReader';
import { cacheName } from './cacheName';
import type * as slicedReader from './slicedReader';

/** How the folder of a case is read; what reads it is loaded first. */
export type Readers = (folder: WorkspaceFolder) => Promise<(take: (batch: ReadBatch) => void) => ArticleReader>;

/** Where the articles of one folder are, and where they are kept for the next start. */
export interface ReadingPlace {
  readonly folder: Uri;
  /** A file for this folder alone; undefined where nothing can be kept. */
  readonly cache: Uri | undefined;
  /** Of the extension. */
  readonly version: string;
  readonly log: LogOutputChannel;
}

/** Opens the reader of a folder on the disk of this machine, where there is Node. */
export type OpenOnDisk = (place: ReadingPlace, take: (batch: ReadBatch) => void) => ArticleReader;

/** The readers for any folder: of files on disk by `openOnDisk`, if it is given, and of all others through the editor, by what `load` brings. */
export function readersFor({ storageUri, extension }: Pick<ExtensionContext, 'storageUri' | 'extension'>, log: LogOutputChannel, load: () => Promise<typeof slicedReader>, openOnDisk?: OpenOnDisk): Readers {
  const { version } = extension.packageJSON as { readonly version: string };
  return async (folder) => {
    const cache = storageUri && Uri.joinPath(storageUri, cacheName(folder.uri));
    const open = folder.uri.scheme === 'file' && openOnDisk ? openOnDisk : (await load()).openSlicedReader;
    return (take) => open({ folder: folder.uri, cache, version, log }, take);
  };
}
