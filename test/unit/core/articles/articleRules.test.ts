import assert from 'node:assert/strict';
import { ArticleRules } from '../../../../src/core/articles/articleRules';

interface Rules {
  readonly exclude?: readonly string[];
  readonly include?: readonly string[];
  readonly apart?: readonly string[];
  /** The text of `.gitignore` files, by their folder. */
  readonly git?: Readonly<Record<string, string>>;
  readonly ignoreCase?: boolean;
}

/** Asks for each folder on the way before the file, as a walk does. */
function isArticle(path: string, { exclude = [], include = [], apart = [], git = {}, ignoreCase = false }: Rules): boolean {
  let rules = ArticleRules.of({ exclude, include, apart }, ignoreCase).with('', git[''] ?? '');
  for (let at = path.indexOf('/'); at >= 0; at = path.indexOf('/', at + 1)) {
    const folder = path.slice(0, at + 1);
    if (rules.ignores(folder)) return false;
    rules = rules.with(folder, git[folder] ?? '');
  }
  return !rules.ignores(path);
}

describe('which files are articles', () => {
  const rows: readonly (readonly [rules: Rules, articles: readonly string[], others: readonly string[]])[] = [
    [{}, ['a.md', 'a.MARKDOWN', 'x/y.Md', '.hidden/a.md', 'dossier-export.md'], ['a.txt', 'md', 'a.md.bak', 'node_modules/a.md', 'x/.git/a.md', 'dossier-export-2/a.md']],
    [{ exclude: ['drafts'] }, ['a.md', 'x/drafts/a.md'], ['drafts/a.md', 'drafts/x/a.md']],
    [{ exclude: ['**/drafts'] }, ['a.md', 'mydrafts/a.md'], ['drafts/a.md', 'x/drafts/y/a.md']],
    [{ exclude: ['**/drafts/'] }, ['a.md'], ['x/drafts/a.md']],
    [{ exclude: ['./drafts/**'] }, ['a.md'], ['drafts/a.md', 'drafts/x/a.md']],
    [{ exclude: ['*.md'] }, ['x/a.md', 'a.markdown'], ['a.md', '.a.md']],
    [{ exclude: ['**/*.{draft,old}.md'] }, ['a.md'], ['a.old.md', 'x/a.draft.md']],
    [{ exclude: ['{**/old/**,**/tmp/*.md}'] }, ['a.md', 'tmp/x/a.md'], ['x/old/a.md', 'tmp/a.md', 'x/tmp/a.md']],
    [{ exclude: ['note?.md', '[ab]/x.md', '[!c]/y.md'] }, ['note.md', 'note12.md', 'c/y.md', 'c/x.md'], ['note1.md', 'a/x.md', 'b/y.md']],
    [{ exclude: ['!(a).md', '(b).md', '!c.md'] }, ['a.md', 'd.md', 'b.md', 'c.md'], ['(b).md', '!c.md']],
    [{ exclude: ['', '/', '{', '[', 'x'.repeat(100_000)] }, ['a.md', 'x/a.md'], []],
    [{ exclude: ['OLD'] }, ['old/a.md'], ['OLD/a.md']],
    [{ exclude: ['OLD'], ignoreCase: true }, ['older/a.md'], ['old/a.md']],
    [{ git: { '': 'out/\n*.log.md', 'x/': '!keep.log.md\n/top.md' } }, ['a.md', 'x/keep.log.md', 'x/y/top.md'], ['out/a.md', 'x/out/a.md', 'a.log.md', 'x/top.md']],
    [{ git: { '': '\ufeffOUT/\r\n' }, ignoreCase: true }, ['a.md'], ['out/a.md']],
    [{ exclude: ['drafts'], include: ['drafts/keep.md'] }, ['drafts/keep.md'], ['drafts/a.md', 'drafts/x/keep.md']],
    [{ exclude: ['drafts'], include: ['drafts/good'] }, ['drafts/good/x/a.md'], ['drafts/bad/a.md']],
    [{ exclude: ['**/drafts/**'], include: ['**/keep.md'] }, ['x/drafts/y/keep.md'], ['x/drafts/y/a.md']],
    [{ git: { '': 'out/', 'out/': 'keep.md' }, include: ['out/{a,b}/*.md'] }, ['out/a/x.md', 'out/b/keep.md'], ['out/c/x.md', 'out/x.md', 'out/a/b/x.md']],
    [{ git: { '': 'out/' }, include: ['{out/a,other}/x.md'] }, ['out/a/x.md'], ['out/b/x.md']],
    [{ include: ['**'], apart: ['other/'] }, ['a.md', 'others/a.md'], ['other/a.md', 'other/x/a.md']],
    [{ include: ['**'] }, ['a.md'], ['node_modules/a.md', '.git/a.md', 'a.txt']],
  ];
  for (const [rules, articles, others] of rows) {
    const { git = {}, exclude = [], include = [] } = rules;
    const name = JSON.stringify({ exclude: exclude.filter(({ length }) => length < 99), include, git });
    it(`${articles.join(', ')} and not ${others.join(', ')}: ${name}`, () => {
      assert.deepEqual([...articles, ...others].filter((path) => isArticle(path, rules)), articles);
    });
  }
});
