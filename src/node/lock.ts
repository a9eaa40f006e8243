import { randomBytes } from 'node:crypto';
import { link, readFile, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { UserError } from '../core/userError';
import { codeOf } from './fileErrors';
import { isRunning } from './isRunning';
import { removeIfThere, temporaryFor } from './replaceFile';

/** How long a live lock is waited for, in milliseconds. */
const defaultPatience = 10_000;
const longestPause = 40;

/** Who holds a lock; the token is drawn for each lock and never comes again. */
interface Holder {
  readonly pid: number;
  readonly host: string;
  readonly token: string;
}

/** The tokens of the locks that this process holds, to know its own from one that an earlier process of the same pid left. */
const held = new Set<string>();

/** The lock file of a file: `.evidence.json.lock` beside `evidence.json`. */
export function lockOf(path: string): string {
  return join(dirname(path), `.${basename(path)}.lock`);
}

/**
 * Runs `action` while no other process that asks for the same lock does. The lock of a process that died on this machine
 * is taken over at once; a live one is waited for.
 *
 * @throws UserError where a live lock outlasts `patience`, in milliseconds.
 */
export async function withLock<Result>(lock: string, action: () => Promise<Result>, patience = defaultPatience): Promise<Result> {
  const token = await acquire(lock, Date.now() + patience);
  try {
    return await action();
  } finally {
    await removeIfThere(lock);
    held.delete(token);
  }
}

async function acquire(lock: string, deadline: number): Promise<string> {
  const own: Holder = { pid: process.pid, host: hostname(), token: randomBytes(8).toString('hex') };
  held.add(own.token);
  try {
    while (!(await create(lock, own))) {
      const holder = await holderOf(lock);
      if (holder === 'gone') continue;
      if (holder && isDead(holder)) await clearDead(lock, holder, deadline);
      else if (Date.now() >= deadline) throw new UserError(refusal(lock, holder));
      else await pause(1 + Math.random() * longestPause);
    }
    return own.token;
  } catch (error) {
    held.delete(own.token);
    throw error;
  }
}

/** A hard link makes the lock appear with its content; where there are none, it appears empty for a moment. */
async function create(lock: string, own: Holder): Promise<boolean> {
  const temporary = temporaryFor(lock);
  try {
    await writeFile(temporary, JSON.stringify(own), { flag: 'wx' });
    await link(temporary, lock);
    return true;
  } catch (error) {
    const code = codeOf(error);
    if (code === 'EEXIST' || (code === 'ENOENT' && await holderOf(lock) !== 'gone')) return false;
    if (code !== 'EPERM' && code !== 'ENOTSUP' && code !== 'ENOSYS') throw error;
    return await createWithoutLink(lock, own);
  } finally {
    await removeIfThere(temporary);
  }
}
