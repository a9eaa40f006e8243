import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ArticleRules, type Choice } from '../core/articles/articleRules';
import { GitIgnore } from '../core/articles/gitIgnore';

const ignoreCase = process.platform === 'win32' || process.platform === 'darwin';

/** The rules for a folder, an absolute path: what is chosen, and what git would ignore by the rules that stand above the folder. */
export function rulesFor(folder: string, choice: Choice): ArticleRules {
  return ArticleRules.of(choice, ignoreCase, gitIgnoreAbove(folder));
}

/** The text of the `.gitignore` in a folder; empty where there is none. */
export function gitIgnoreIn(folder: string): string {
  return textIn(path.join(folder, '.gitignore'));
}

/** None where they would hide the folder itself, which was asked for. */
function gitIgnoreAbove(folder: string): GitIgnore {
  const none = GitIgnore.at('', ignoreCase);
  const root = repositoryRoot(folder);
  if (root === undefined) return none;
  const names = path.relative(root, folder).split(path.sep).filter((name) => name !== '');
  const inRepository = (depth: number): string => names.slice(0, depth).map((name) => `${name}/`).join('');
  const own = GitIgnore.at(inRepository(names.length), ignoreCase).withOwn(textIn(path.join(root, '.git', 'info', 'exclude')));
  const above = names.reduce((rules, _, depth) => rules.withRepositoryFolder(inRepository(depth), gitIgnoreIn(path.join(root, inRepository(depth)))), own);
  return above.hidesAll() ? none : above;
}

function repositoryRoot(folder: string): string | undefined {
  for (let at = folder; ; at = path.dirname(at)) {
    if (existsSync(path.join(at, '.git'))) return at;
    if (path.dirname(at) === at) return undefined;
  }
}

function textIn(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
