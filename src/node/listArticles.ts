import { type Dirent, existsSync, readdirSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import type { ArticleRules, Choice } from '../core/articles/articleRules';
import { gitIgnoreIn, rulesFor } from './ignoreRules';

const everything: Choice = { exclude: [], include: [], apart: [] };

interface Folder {
  readonly absolute: string;
  /** In the case, with `/`; empty or with a final `/`. */
  readonly relative: string;
  /** Its absolute path without symbolic links. */
  readonly real: string;
  readonly rules: ArticleRules;
}

/**
 * The articles below a folder, as paths in it with `/`, in code-unit order: what is chosen and git does not ignore, without
 * what stands in the folder `leftOut`. Throws if the folder itself cannot be read.
 */
export function listArticles(folder: string, leftOut?: string, choice = everything): readonly string[] {
  const absolute = path.resolve(folder);
  const real = realpathSync(absolute);
  return new Walk({ absolute, relative: '', real, rules: rulesFor(real, choice) }, leftOut).articles();
}

/** Reads each real folder and file once, whatever links lead to it; the way without links is preferred. */
class Walk {
  readonly #found: string[] = [];
  readonly #folders = new Set<string>();
  /** Without a link no file comes twice; only where there is one, or something is left out, are the real paths of all noted. */
  #files: Set<string> | undefined;
  readonly #links: { readonly parent: Folder; readonly name: string }[] = [];
  readonly #root: Folder;

  constructor(root: Folder, leftOut: string | undefined) {
    this.#root = root;
    if (leftOut === undefined || !existsSync(leftOut)) return;
    const real = realpathSync(leftOut);
    this.#folders.add(real);
    this.#files = new Set([real]);
  }

  articles(): readonly string[] {
    this.#read(this.#root, readdirSync(this.#root.absolute, { withFileTypes: true }));
    if (this.#links.length > 0) this.#files ??= new Set(this.#found.map((relative) => path.join(this.#root.real, relative)));
    for (let link = this.#links.shift(); link; link = this.#links.shift()) this.#follow(link.parent, link.name);
    return this.#found.sort();
  }

  #enter(folder: Folder): void {
    if (this.#folders.has(folder.real)) return;
    try {
      this.#read(folder, readdirSync(folder.absolute, { withFileTypes: true }));
    } catch {
      // A folder that may not be read holds nothing for us, as it does for git.
    }
  }

  #read(parent: Folder, entries: readonly Dirent[]): void {
    this.#folders.add(parent.real);
    const rules = entries.some(({ name }) => name === '.gitignore') ? parent.rules.with(parent.relative, gitIgnoreIn(parent.absolute)) : parent.rules;
    const folder = { ...parent, rules };
    for (const entry of entries) {
      const { name } = entry;
      if (entry.isFile()) this.#add(folder, name, () => path.join(folder.real, name));
      else if (entry.isDirectory()) this.#descend(folder, name, path.join(folder.real, name));
      else if (entry.isSymbolicLink()) this.#links.push({ parent: folder, name });
    }
  }

  #follow(folder: Folder, name: string): void {
    const absolute = path.join(folder.absolute, name);
    try {
      const real = realpathSync(absolute);
      if (statSync(real).isDirectory()) this.#descend(folder, name, real);
      else this.#add(folder, name, () => real);
    } catch {
      // The link leads nowhere, or to itself.
    }
  }

  #descend(folder: Folder, name: string, real: string): void {
    const relative = `${folder.relative}${name}/`;
    if (folder.rules.ignores(relative)) return;
    this.#enter({ absolute: path.join(folder.absolute, name), relative, real, rules: folder.rules });
  }

  #add(folder: Folder, name: string, realPath: () => string): void {
    const relative = folder.relative + name;
    if (folder.rules.ignores(relative)) return;
    const real = this.#files && realPath();
    if (real !== undefined && this.#files?.has(real)) return;
    if (real !== undefined) this.#files?.add(real);
    this.#found.push(relative);
  }
}
