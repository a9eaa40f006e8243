import { link, readdir, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { UserError } from '../core/userError';
import { codeOf } from './fileErrors';
import { isDead, newHolder, readHolder, type LockHolder } from './lockHolder';
import { clearTemporaries, removeIfThere, temporaryFor } from './replaceFile';

/** How long a live lock is waited for, in milliseconds. */
const defaultPatience = 10_000;
const longestPause = 40;

/** A lock file and the file that it guards in the end, after which temporary files are named. */
interface Lock {
  readonly path: string;
  readonly guarded: string;
}

/**
 * Runs `action` while no other process that locks the same file does: `.evidence.json.lock` beside `evidence.json`. The
 * lock of a process of this machine that died is taken over at once, and what it left is cleared; a live one is waited for.
 *
 * @throws UserError where a live lock outlasts `patience`, in milliseconds.
 */
export async function withLock<Result>(guarded: string, action: () => Promise<Result>, patience = defaultPatience): Promise<Result> {
  const lock: Lock = { path: join(dirname(guarded), `.${basename(guarded)}.lock`), guarded };
  return holding(lock, Date.now() + patience, async () => {
    await clearGuards(lock);
    await clearTemporaries(guarded);
    return action();
  });
}

async function holding<Result>(lock: Lock, deadline: number, action: () => Promise<Result>): Promise<Result> {
  const { content, release } = newHolder();
  try {
    while (!(await create(lock, content))) await waitFor(lock, deadline);
    try {
      return await action();
    } finally {
      await removeIfThere(lock.path);
    }
  } finally {
    release();
  }
}

/** A hard link makes the lock appear whole and only where none is; where there are none, it appears empty for a moment. */
async function create({ path, guarded }: Lock, content: string): Promise<boolean> {
  const temporary = temporaryFor(guarded);
  await writeFile(temporary, content, { flag: 'wx' });
  try {
    await link(temporary, path);
    return true;
  } catch (error) {
    const code = codeOf(error);
    if (code === 'EEXIST' || code === 'ENOENT') return false;
    if (code === 'EPERM' || code === 'ENOTSUP' || code === 'ENOSYS') return await createUnlinked(path, content);
    throw error;
  } finally {
    await removeIfThere(temporary);
  }
}

async function createUnlinked(path: string, content: string): Promise<boolean> {
  try {
    await writeFile(path, content, { flag: 'wx' });
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

async function waitFor(lock: Lock, deadline: number): Promise<void> {
  const holder = await readHolder(lock.path);
  if (!holder) return;
  if (isDead(holder)) await clearDead(lock, holder, deadline);
  else if (Date.now() < deadline) await pause(1 + Math.random() * longestPause);
  else throw new UserError(refusal(lock, holder));
}

/**
 * Removes a dead process's lock. Two that saw it dead must not both remove, or the second would remove the first one's
 * fresh lock: each does so under a lock of its own, named after the dead one, and only if the dead one still stands.
 * As no mark comes again, nobody else changes the lock between that look and its removal.
 */
async function clearDead(lock: Lock, dead: LockHolder, deadline: number): Promise<void> {
  await holding({ path: `${lock.path}.${dead.mark}`, guarded: lock.guarded }, deadline, async () => {
    if ((await readHolder(lock.path))?.mark === dead.mark) await removeIfThere(lock.path);
  });
}

/** Clears what processes left that were killed while they took over a lock; a live holder of `lock` makes that safe. */
async function clearGuards({ path, guarded }: Lock): Promise<void> {
  const start = `${basename(path)}.`;
  for (const name of await readdir(dirname(guarded))) {
    if (!name.startsWith(start) || !/^[0-9a-f.]+$/u.test(name.slice(start.length))) continue;
    const guard = join(dirname(path), name);
    const holder = await readHolder(guard);
    if (holder && isDead(holder)) await removeIfThere(guard);
  }
}

function refusal({ path, guarded }: Lock, { pid, host }: LockHolder): string {
  const who = pid === undefined ? 'Another process' : `Process ${pid} on ${host ?? 'another machine'}`;
  return `${who} is writing ${guarded} and does not finish; try again, or delete ${path} if no such process runs.`;
}
