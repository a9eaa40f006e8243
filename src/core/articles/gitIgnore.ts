import ignore, { type Ignore } from 'ignore';

/** What the `.gitignore` files of a repository leave out of a folder in it. */
export class GitIgnore {
  readonly #rules: Ignore;
  readonly #hasRules: boolean;
  readonly #ignoreCase: boolean;
  /** From the root of the repository down to the folder, empty or with a final `/`. */
  readonly #prefix: string;

  private constructor(rules: Ignore, hasRules: boolean, ignoreCase: boolean, prefix: string) {
    this.#rules = rules;
    this.#hasRules = hasRules;
    this.#ignoreCase = ignoreCase;
    this.#prefix = prefix;
  }

  /** No rules yet, for a folder that stands at `prefix` in its repository: empty, or a path with `/` and a final one. */
  static at(prefix: string, ignoreCase: boolean): GitIgnore {
    return new GitIgnore(ignore({ ignoreCase }), false, ignoreCase, prefix);
  }

  /** These rules and those that git would find in `.git/info/exclude`. */
  withOwn(text: string): GitIgnore {
    return this.#adding(linesOf(text));
  }

  /** These rules and those of the `.gitignore` in `folder`, a path in the repository with `/` and a final one, or empty. */
  withRepositoryFolder(folder: string, text: string): GitIgnore {
    return this.#adding(rebased(linesOf(text), folder.replace(/\/$/u, '')));
  }

  /** These rules and those of the `.gitignore` in `folder`, a path in our folder with `/` and a final one, or empty. */
  with(folder: string, text: string): GitIgnore {
    return this.withRepositoryFolder(this.#prefix + folder, text);
  }

  /** Whether the folder itself, for which these rules are, is left out. */
  hidesAll(): boolean {
    return this.#hasRules && this.#prefix !== '' && this.#rules.ignores(this.#prefix);
  }

  /** `path` is one in the folder with `/`, that of a folder with a final one. */
  ignores(path: string): boolean {
    return this.#hasRules && this.#rules.ignores(this.#prefix + path);
  }

  #adding(rules: readonly string[]): GitIgnore {
    if (rules.length === 0) return this;
    const all = ignore({ ignoreCase: this.#ignoreCase }).add(this.#rules).add(rules);
    return new GitIgnore(all, true, this.#ignoreCase, this.#prefix);
  }
}

function linesOf(text: string): readonly string[] {
  return text.replace(/^\ufeff/u, '').split(/\r?\n/u).filter((rule) => rule.trim() !== '' && !rule.startsWith('#'));
}

/** One list for the whole repository, because an ignored parent is decided by all rules together. */
function rebased(rules: readonly string[], folder: string): readonly string[] {
  if (folder === '') return rules;
  const prefix = `/${folder.replace(/[\\*?[\]!#]/gu, '\\$&')}/`;
  return rules.map((rule) => rebasedRule(rule, prefix));
}

function rebasedRule(rule: string, prefix: string): string {
  const negation = rule.startsWith('!') ? '!' : '';
  const body = rule.slice(negation.length).replace(/^\\(?=[!#])/u, '');
  const isAnchored = body.trimEnd().slice(0, -1).includes('/');
  return `${negation}${prefix}${isAnchored ? body.replace(/^\//u, '') : `**/${body}`}`;
}
