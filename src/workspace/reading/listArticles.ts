import { FileType, Uri, workspace } from 'vscode';
import { ArticleRules } from '../../core/articles/articleRules';
import type { ReadingRules } from '../../core/articles/articleReader';
import { GitIgnore } from '../../core/articles/gitIgnore';
import { decodeText } from '../decodeText';

/** The articles of a folder, and how to tell of a path whether it is one. */
export interface ListedFolder {
  /** Paths in the folder, with `/`. */
  readonly documents: readonly string[];
  readonly isPart: (document: string) => boolean;
}

/** Folders that are listed at the same time. */
const atOnce = 8;

/**
 * Lists a folder through the editor's file system; gives undefined when `isWanted` no longer holds, and throws where the
 * folder itself cannot be read. Links to folders are not followed: nothing here tells a loop.
 */
export async function listArticles(folder: Uri, rules: ReadingRules, isWanted: () => boolean): Promise<ListedFolder | undefined> {
  const excluded = await readText(Uri.joinPath(folder, '.git/info/exclude'));
  const git = GitIgnore.at('', false).withOwn(excluded ?? '');
  const listing = new Listing(folder, rules.apart);
  let level: readonly Found[] = [{ path: '', rules: ArticleRules.of(rules, false, git) }];
  await workspace.fs.readDirectory(folder);
  while (level.length > 0) {
    const next: Found[] = [];
    for (let at = 0; at < level.length; at += atOnce) {
      if (!isWanted()) return undefined;
      next.push(...(await Promise.all(level.slice(at, at + atOnce).map((each) => listing.enter(each)))).flat());
    }
    level = next;
  }
  return { documents: listing.documents.sort(), isPart: (document) => listing.isPart(document) };
}

/** A folder in the case; its path is empty or has a final `/`. */
interface Found {
  readonly path: string;
  readonly rules: ArticleRules;
}

class Listing {
  readonly documents: string[] = [];
  readonly #root: Uri;
  readonly #apart: readonly string[];
  readonly #rules = new Map<string, ArticleRules>();

  constructor(root: Uri, apart: readonly string[]) {
    this.#root = root;
    this.#apart = apart;
  }

  /** Adds the folder's articles, and gives the folders in it. */
  async enter({ path, rules: above }: Found): Promise<readonly Found[]> {
    const uri = path === '' ? this.#root : Uri.joinPath(this.#root, path);
    const entries = await readFolder(uri);
    const ignored = entries.some(([name]) => name === '.gitignore') ? await readText(Uri.joinPath(uri, '.gitignore')) : undefined;
    const rules = ignored === undefined ? above : above.with(path, ignored);
    this.#rules.set(path, rules);
    const folders: Found[] = [];
    for (const [name, type] of entries) {
      if (type === FileType.Directory) folders.push({ path: `${path}${name}/`, rules });
      else if ((type & FileType.File) !== 0 && !rules.ignores(path + name)) this.documents.push(path + name);
    }
    return folders.filter((each) => !this.#apart.includes(each.path) && !rules.ignores(each.path));
  }

  isPart(document: string): boolean {
    return this.#rules.get(document.slice(0, document.lastIndexOf('/') + 1))?.ignores(document) === false;
  }
}

/** A folder that cannot be read holds nothing for us. */
async function readFolder(uri: Uri): Promise<readonly [string, FileType][]> {
  try {
    return await workspace.fs.readDirectory(uri);
  } catch {
    return [];
  }
}

async function readText(uri: Uri): Promise<string | undefined> {
  try {
    const decoded = decodeText(await workspace.fs.readFile(uri));
    return 'text' in decoded ? decoded.text : undefined;
  } catch {
    return undefined;
  }
}
