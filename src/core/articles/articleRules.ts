import type { ReadingRules } from './articleReader';
import { GitIgnore } from './gitIgnore';
import { PathGlobs } from './pathGlobs';

/** Where exports of several files go unless another folder is named. */
export const exportFolderName = 'dossier-export';

const articleName = /\.(?:md|markdown)$/iu;
/** Never part of a case, though neither git nor a setting may leave them out. */
const neverEntered = new RegExp(`(?:^|/)(?:\\.git|node_modules|${exportFolderName}[^/]*)/`, 'u');

/** Whether a path is named like an article. */
export function isNamedLikeArticle(path: string): boolean {
  return articleName.test(path);
}

/** Whether a path is that of a folder which is never part of a case, or of something in one; a folder's has a final `/`. */
export function isNeverEntered(path: string): boolean {
  return neverEntered.test(path);
}

/** What of the reading rules says which files are articles. */
export type Choice = Pick<ReadingRules, 'exclude' | 'include' | 'apart'>;

/** Which files of a folder are its articles: Markdown that neither a setting nor a `.gitignore` leaves out, and what `include` names all the same. */
export class ArticleRules {
  readonly #exclude: PathGlobs;
  readonly #include: PathGlobs;
  readonly #apart: readonly string[];
  readonly #git: GitIgnore;

  private constructor(exclude: PathGlobs, include: PathGlobs, apart: readonly string[], git: GitIgnore) {
    this.#exclude = exclude;
    this.#include = include;
    this.#apart = apart;
    this.#git = git;
  }

  /** `git` holds what stands above the folder; `ignoreCase` where the file system does. */
  static of({ exclude, include, apart }: Choice, ignoreCase: boolean, git = GitIgnore.at('', ignoreCase)): ArticleRules {
    return new ArticleRules(new PathGlobs(exclude, ignoreCase), new PathGlobs(include, ignoreCase), apart, git);
  }

  /** These rules and those of the `.gitignore` in `folder`, a path in the case with `/` and a final one, or empty. */
  with(folder: string, gitignore: string): ArticleRules {
    return new ArticleRules(this.#exclude, this.#include, this.#apart, this.#git.with(folder, gitignore));
  }

  /**
   * Whether a file is no article, or a folder need not be entered; `path` is one in the case with `/`, that of a folder with
   * a final one. The folders above it must have been asked for before.
   */
  ignores(path: string): boolean {
    const isFolder = path.endsWith('/');
    if (isNeverEntered(path) || !(isFolder || isNamedLikeArticle(path))) return true;
    if (this.#apart.some((folder) => path.startsWith(folder))) return true;
    if (!this.#exclude.covers(path) && !this.#git.ignores(path)) return false;
    return !this.#include.covers(path) && !(isFolder && this.#include.mayCoverBelow(path));
  }
}
