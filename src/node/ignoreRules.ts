import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ignore, { type Ignore } from 'ignore';

const ignoreCase = process.platform === 'win32' || process.platform === 'darwin';

/** What git would ignore in a folder: its `.gitignore` files, those of the folders above in the same repository, and `.git/info/exclude`. */
export class IgnoreRules {
  readonly #rules: Ignore;
  /** From the root of the repository down to the folder, empty or with a final `/`. */
  readonly #prefix: string;

  private constructor(rules: Ignore, prefix: string) {
    this.#rules = rules;
    this.#prefix = prefix;
  }

  /** The rules that stand above `folder`, an absolute path; none where they would hide the folder itself, which was asked for. */
  static above(folder: string): IgnoreRules {
    const root = repositoryRoot(folder);
    if (root === undefined) return new IgnoreRules(ignore({ ignoreCase }), '');
    const names = path.relative(root, folder).split(path.sep).filter((name) => name !== '');
    const rules = ignore({ ignoreCase }).add(readRules(path.join(root, '.git', 'info', 'exclude')));
    names.forEach((_, depth) => rules.add(rebased(path.join(root, ...names.slice(0, depth)), names.slice(0, depth).join('/'))));
    const isHidden = names.length > 0 && rules.ignores(`${names.join('/')}/`);
    return isHidden ? new IgnoreRules(ignore({ ignoreCase }), '') : new IgnoreRules(rules, names.map((name) => `${name}/`).join(''));
  }

  /** These rules and those of the `.gitignore` in `folder`, an absolute path, which is `relative` (with `/`) to the case. */
  with(folder: string, relative: string): IgnoreRules {
    const inRepository = `${this.#prefix}${relative}`.replace(/\/$/u, '');
    return new IgnoreRules(ignore({ ignoreCase }).add(this.#rules).add(rebased(folder, inRepository)), this.#prefix);
  }

  /** `relative` is a path in the case with `/`, a folder's with a final `/`. */
  ignores(relative: string): boolean {
    return this.#rules.ignores(this.#prefix + relative);
  }
}

function repositoryRoot(folder: string): string | undefined {
  for (let at = folder; ; at = path.dirname(at)) {
    if (existsSync(path.join(at, '.git'))) return at;
    if (path.dirname(at) === at) return undefined;
  }
}

/** One list for the whole repository, because an ignored parent is decided by all rules together. */
function rebased(folder: string, inRepository: string): string[] {
  const rules = readRules(path.join(folder, '.gitignore'));
  if (inRepository === '') return rules;
  const prefix = `/${inRepository.replace(/[\\*?[\]!#]/gu, '\\$&')}/`;
  return rules.filter((rule) => rule.trim() !== '' && !rule.startsWith('#')).map((rule) => rebasedRule(rule, prefix));
}

function rebasedRule(rule: string, prefix: string): string {
  const negation = rule.startsWith('!') ? '!' : '';
  const body = rule.slice(negation.length).replace(/^\\(?=[!#])/u, '');
  const isAnchored = body.trimEnd().slice(0, -1).includes('/');
  return `${negation}${prefix}${isAnchored ? body.replace(/^\//u, '') : `**/${body}`}`;
}

function readRules(file: string): string[] {
  try {
    return readFileSync(file, 'utf8').replace(/^\ufeff/u, '').split(/\r?\n/u);
  } catch {
    return [];
  }
}
