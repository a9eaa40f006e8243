import { execFile } from 'node:child_process';
import { homedir } from 'node:os';
import { promisify } from 'node:util';

/** How git is run. */
export interface GitOptions {
  /** In milliseconds. */
  readonly timeout?: number;
  readonly program?: string;
}

/**
 * What git answers in a folder; rejects with its error. It is started from the home folder, so that no program of the
 * folder's own can be taken for it.
 */
export async function git(folder: string, args: readonly string[], { timeout = 0, program = 'git' }: GitOptions = {}): Promise<string> {
  const { stdout } = await promisify(execFile)(program, ['-C', folder, ...args], { cwd: homedir(), timeout, windowsHide: true });
  return stdout;
}
