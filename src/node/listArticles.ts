import { type Dirent, existsSync, readdirSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { IgnoreRules } from './ignoreRules';

const articleName = /\.(?:md|markdown)$/iu;
/** Where exports of several files go unless another folder is named. */
export const exportFolderName = 'dossier-export';

/** Never part of a case, though git may not ignore them. */
const skippedFolders = new Set(['.git', 'node_modules', exportFolderName]);

interface Folder {
  readonly absolute: string;
  /** In the case, with `/`; empty or with a final `/`. */
  readonly relative: string;
  /** Its absolute path without symbolic links. */
  readonly real: string;
  readonly rules: IgnoreRules;
}

/**
 * The articles below a folder, as paths in it with `/`, in code-unit order; what git ignores is skipped, and what stands in
 * the folder `leftOut`. Throws if the folder itself cannot be read.
 */
export function listArticles(folder: string, leftOut?: string): readonly string[] {
  const absolute = path.resolve(folder);
  const real = realpathSync(absolute);
  return new Walk({ absolute, relative: '', real, rules: IgnoreRules.above(real) }, leftOut).articles();
}

/** Reads each real folder and file once, whatever links lead to it; the way without links is preferred. */
class Walk {
  readonly #found: string[] = [];
  readonly #seen = new Set<string>();
  readonly #links: { readonly parent: Folder; readonly name: string }[] = [];
  readonly #root: Folder;

  constructor(root: Folder, leftOut: string | undefined) {
    this.#root = root;
    if (leftOut !== undefined && existsSync(leftOut)) this.#seen.add(realpathSync(leftOut));
  }

  articles(): readonly string[] {
    this.#read(this.#root, readdirSync(this.#root.absolute, { withFileTypes: true }));
    for (let link = this.#links.shift(); link; link = this.#links.shift()) this.#follow(link.parent, link.name);
    return this.#found.sort();
  }

  #enter(folder: Folder): void {
    if (this.#seen.has(folder.real)) return;
    try {
      this.#read(folder, readdirSync(folder.absolute, { withFileTypes: true }));
    } catch {
      // A folder that may not be read holds nothing for us, as it does for git.
    }
  }

  #read(parent: Folder, entries: readonly Dirent[]): void {
    this.#seen.add(parent.real);
    const rules = entries.some(({ name }) => name === '.gitignore') ? parent.rules.with(parent.absolute, parent.relative) : parent.rules;
    const folder = { ...parent, rules };
    for (const entry of entries) {
      if (entry.isSymbolicLink()) this.#links.push({ parent: folder, name: entry.name });
      else if (entry.isDirectory()) this.#descend(folder, entry.name, path.join(folder.real, entry.name));
      else if (entry.isFile()) this.#add(folder, entry.name, path.join(folder.real, entry.name));
    }
  }

  #follow(folder: Folder, name: string): void {
    const absolute = path.join(folder.absolute, name);
    try {
      const real = realpathSync(absolute);
      if (statSync(real).isDirectory()) this.#descend(folder, name, real);
      else this.#add(folder, name, real);
    } catch {
      // The link leads nowhere, or to itself.
    }
  }

  #descend(folder: Folder, name: string, real: string): void {
    const relative = `${folder.relative}${name}/`;
    if (skippedFolders.has(name) || folder.rules.ignores(relative)) return;
    this.#enter({ absolute: path.join(folder.absolute, name), relative, real, rules: folder.rules });
  }

  #add(folder: Folder, name: string, real: string): void {
    if (!articleName.test(name) || this.#seen.has(real)) return;
    if (folder.rules.ignores(folder.relative + name)) return;
    this.#seen.add(real);
    this.#found.push(folder.relative + name);
  }
}
