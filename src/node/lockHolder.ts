import { createHash, randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { codeOf } from './fileErrors';
import { isRunning } from './isRunning';

/** Who made a lock, as its file says. */
export interface LockHolder {
  /** The same for the same content only; a lock of ours carries random bytes, so its mark never comes again. */
  readonly mark: string;
  readonly pid: number | undefined;
  readonly host: string | undefined;
}

/** The marks of the locks that this process holds: an earlier process may have had its pid. */
const held = new Set<string>();

/** What a lock of this process says; it counts as held until `release`. */
export function newHolder(): { readonly content: string; readonly release: () => void } {
  const content = `${JSON.stringify({ pid: process.pid, host: hostname(), drawn: randomBytes(8).toString('hex') })}\n`;
  const mark = markOf(content);
  held.add(mark);
  return { content, release: () => { held.delete(mark); } };
}

/** The holder of a lock file, or undefined where there is no such file. */
export async function readHolder(lock: string): Promise<LockHolder | undefined> {
  try {
    const content = await readFile(lock, 'utf8');
    const pid = /"pid"\s*:\s*(\d+)/u.exec(content)?.[1];
    const host = /"host"\s*:\s*"([^"]*)"/u.exec(content)?.[1];
    return { mark: markOf(content), pid: pid === undefined ? undefined : Number(pid), host };
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

/** Whether a holder is known to be gone; one on another machine, or one that does not say who it is, may be alive. */
export function isDead({ mark, pid, host }: LockHolder): boolean {
  if (pid === undefined || host !== hostname()) return false;
  return pid === process.pid ? !held.has(mark) : !isRunning(pid);
}

function markOf(content: string): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 16);
}
