import { FileSystemError, FileType, workspace, type Uri } from 'vscode';
import type { UnreadFile } from '../../core/articles/articleReader';
import { largestFile, largestFileArgs } from '../../core/articles/largestFile';
import type { Stamp } from '../../core/articles/stamp';
import { settled } from '../../core/articles/trust';
import { decodeText } from '../decodeText';

/** A file's text with the stamp to remember it by, why it has none, or that it is gone. */
export type FileContent =
  | { readonly text: string; readonly stamp: Stamp }
  | Pick<UnreadFile, 'problem' | 'args'>
  | 'gone';

/** The stamp of a file; undefined where there is no file. Throws where the file system refuses to say. */
export async function stampOf(uri: Uri): Promise<Stamp | undefined> {
  const { type, mtime, size } = await workspace.fs.stat(uri);
  return (type & FileType.File) === 0 ? undefined : { modified: mtime, changed: 0, size };
}

/** Reads a file as UTF-8; what is wrong with it is a value. The stamp is older than the text, so that a change in between shows. */
export async function readFile(uri: Uri): Promise<FileContent> {
  try {
    const stamp = await stampOf(uri);
    if (!stamp) return 'gone';
    if (stamp.size > largestFile) return { problem: 'too-large', args: largestFileArgs };
    const readAt = Date.now();
    const decoded = decodeText(await workspace.fs.readFile(uri));
    return 'text' in decoded ? { text: decoded.text, stamp: settled(stamp, readAt) } : decoded;
  } catch (error) {
    if (error instanceof FileSystemError && error.code === 'FileNotFound') return 'gone';
    return { problem: 'unreadable-file', args: { reason: error instanceof Error ? error.message : String(error) } };
  }
}
