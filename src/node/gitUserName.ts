import { git } from './git';

/** Long enough for a slow disk, in milliseconds. */
const patience = 5_000;

/** The name that git signs with in a folder, by all its files and conditions; undefined where git is not there or names nobody. */
export async function gitUserName(folder: string, program = 'git'): Promise<string | undefined> {
  const output = await git(folder, ['config', '--get', 'user.name'], { timeout: patience, program }).catch(() => '');
  const name = output.trim();
  return name === '' ? undefined : name;
}
