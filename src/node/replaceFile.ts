import { randomBytes } from 'node:crypto';
import { lstat, open, readdir, readlink, realpath, rename, stat, unlink, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { codeOf } from './fileErrors';
import { isRunning } from './isRunning';

/**
 * Puts new content, whole or in parts, in the place of a file, at once: a crash leaves the old content or the new. Permissions are kept; `path`
 * itself must not be a symbolic link (see `linkTarget`).
 */
export async function replaceFile(path: string, content: string | Uint8Array | Iterable<Uint8Array>): Promise<void> {
  const temporary = temporaryFor(path);
  try {
    await writeSynced(temporary, content, await modeOf(path));
    await rename(temporary, path);
  } catch (error) {
    await removeIfThere(temporary);
    throw error;
  }
  await syncFolder(dirname(path));
}

/** The file that a path means when symbolic links are followed, whether it is there yet or not. */
export async function linkTarget(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
  }
  const isLink = await lstat(path).then((found) => found.isSymbolicLink(), () => false);
  const folder = await realpath(dirname(resolve(path)));
  return isLink ? linkTarget(resolve(folder, await readlink(path))) : join(folder, basename(path));
}

/** A fresh name beside a file, by which a later writer can tell that a killed one left it. */
export function temporaryFor(path: string): string {
  return join(dirname(path), `.${basename(path)}.${process.pid}-${randomBytes(6).toString('hex')}.tmp`);
}

/** Removes the temporary files beside a file that processes of this machine left when they were killed. */
export async function clearTemporaries(path: string): Promise<void> {
  const start = `.${basename(path)}.`;
  for (const name of await readdir(dirname(path))) {
    const pid = name.startsWith(start) ? /^(\d+)-[0-9a-f]{12}\.tmp$/u.exec(name.slice(start.length))?.[1] : undefined;
    if (pid !== undefined && !isRunning(Number(pid))) await removeIfThere(join(dirname(path), name));
  }
}

/** Removes a file; one that is gone already is as good. */
export async function removeIfThere(path: string): Promise<void> {
  try {
    await unlink(path);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
  }
}

/** Writes a new file down to the disk. */
async function writeSynced(path: string, content: string | Uint8Array | Iterable<Uint8Array>, mode: number | undefined): Promise<void> {
  const file = await open(path, 'wx');
  try {
    await writeFile(file, content);
    if (mode !== undefined) await file.chmod(mode);
    await file.sync();
  } finally {
    await file.close();
  }
}

async function modeOf(path: string): Promise<number | undefined> {
  try {
    return (await stat(path)).mode & 0o7777;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

/** Makes a rename last through a power cut; Windows cannot open folders and does not need it. */
async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
