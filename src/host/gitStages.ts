import { extensions, l10n, type Uri } from 'vscode';
import { UserError } from '../core/userError';

/** Of the API of VS Code's own git extension, what is asked here. */
interface GitExtension {
  readonly getAPI: (version: 1) => {
    readonly getRepository: (uri: Uri) => Repository | null;
    readonly openRepository?: (root: Uri) => Promise<Repository | null>;
  };
}

interface Repository {
  readonly show: (ref: string, path: string) => Promise<string>;
}

/** What both sides of a merge come from, and what each has. */
export interface GitStages {
  readonly base: string;
  readonly ours: string;
  readonly theirs: string;
}

/** The three versions of a file in whose merge git has stopped; throws a UserError where there are none. */
export async function gitStages(uri: Uri, folder: Uri): Promise<GitStages> {
  const repository = await repositoryOf(uri, folder);
  const stage = async (number: 1 | 2 | 3) => (await repository.show(`:${number}`, uri.fsPath)).replace(/^\ufeff/u, '');
  try {
    const [ours, theirs] = [await stage(2), await stage(3)];
    // Where both sides added the file, they come from nothing.
    return { ours, theirs, base: await stage(1).catch(() => '') };
  } catch (error) {
    throw new UserError(l10n.t('Git no longer has both versions of this file, so they cannot be merged by meaning; remove the lines with <<<<<<<, ======= and >>>>>>> by hand.'), { cause: error });
  }
}

async function repositoryOf(uri: Uri, folder: Uri): Promise<Repository> {
  const git = await gitApi();
  const repository = git.getRepository(uri) ?? await git.openRepository?.(folder);
  if (!repository) throw new UserError(l10n.t('{0} is in no git repository that VS Code has opened.', uri.fsPath));
  return repository;
}

/** Whether VS Code's git support is installed and may run here; the user may still have switched git off. */
export function isGitThere(): boolean {
  return extensions.getExtension('vscode.git') !== undefined;
}

/** Its API throws where the user has switched git off. */
async function gitApi(): Promise<ReturnType<GitExtension['getAPI']>> {
  const extension = extensions.getExtension<GitExtension>('vscode.git');
  try {
    if (extension) return (await extension.activate()).getAPI(1);
  } catch (error) {
    throw new UserError(needsGit(), { cause: error });
  }
  throw new UserError(needsGit());
}

function needsGit(): string {
  return l10n.t('This needs the git support of VS Code, which is switched off, or not at hand in a folder that you do not trust.');
}
