import { spawnSync } from 'node:child_process';
import { CaseFolder } from './caseFolder';

/** Whether git is on this machine. */
export const hasGit = spawnSync('git', ['--version']).status === 0;

/** What nobody's own settings can change. */
const environment = {
  ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null', GIT_AUTHOR_NAME: 'A', GIT_AUTHOR_EMAIL: 'a@example.org', GIT_COMMITTER_NAME: 'A', GIT_COMMITTER_EMAIL: 'a@example.org',
};

/** A repository in a folder of its own, on the branch `main`. */
export class GitRepository extends CaseFolder {
  constructor(folder?: string) {
    super(folder);
    this.git('init', '--quiet', '--initial-branch=main');
  }

  /** Runs git here, and tells its exit code and all that it said. */
  run(...args: readonly string[]): { readonly code: number | null; readonly said: string } {
    const { status, stdout, stderr } = spawnSync('git', args, { cwd: this.path, env: environment, encoding: 'utf8' });
    return { code: status, said: stdout + stderr };
  }

  /** Runs git here, and fails where it does. */
  git(...args: readonly string[]): string {
    const { code, said } = this.run(...args);
    if (code !== 0) throw new Error(`git ${args.join(' ')} ended with ${code}: ${said}`);
    return said;
  }

  /** Commits these files, as they are now, on a branch; it starts from `main` where there is none yet. */
  commitOn(branch: string, files: Parameters<CaseFolder['write']>[0]): void {
    if (branch !== 'main') this.git('switch', '--quiet', ...(this.run('rev-parse', '--verify', '--quiet', branch).code === 0 ? [branch] : ['--create', branch, 'main']));
    else if (this.run('rev-parse', '--verify', '--quiet', 'main').code === 0) this.git('switch', '--quiet', 'main');
    this.write(files);
    this.git('add', '--all');
    this.git('commit', '--quiet', '--message', `work on ${branch}`);
  }
}
