import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { listArticles } from '../../../src/node/listArticles';

describe('listing the articles of a folder', () => {
  let folder: string;
  beforeEach(() => { folder = mkdtempSync(path.join(tmpdir(), 'dossier-list-')); });
  afterEach(() => { rmSync(folder, { recursive: true }); });

  function write(files: Readonly<Record<string, string>>): void {
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
      writeFileSync(path.join(folder, name), text);
    }
  }

  function finds(expected: readonly string[], below = ''): void {
    assert.deepEqual(listArticles(path.join(folder, below)), expected);
  }

  it('takes .md and .markdown in any case, in code-unit order', () => {
    write({ 'b.MD': '', 'a/z.markdown': '', 'a.md': '', 'B.md': '', 'notes.txt': '', 'md': '', '発射.md': '' });
    finds(['B.md', 'a.md', 'a/z.markdown', 'b.MD', '発射.md']);
  });

  it('finds nothing in an empty folder and throws for one that is not there', () => {
    finds([]);
    assert.throws(() => listArticles(path.join(folder, 'missing')));
  });

  it('leaves out node_modules, .git and earlier exports', () => {
    write({ 'node_modules/p/README.md': '', '.git/x.md': '', 'dossier-export/clean.md': '', 'sub/node_modules/x.md': '', '.github/a.md': '' });
    finds(['.github/a.md']);
  });

  it('leaves out a folder that is named, whatever links lead to it', () => {
    write({ 'a.md': '', 'out/a.md': '', 'outer/b.md': '', 'sub/out/c.md': '' });
    symlinkSync('out', path.join(folder, 'link'));
    for (const leftOut of ['out', 'link', path.join('sub', '..', 'out')]) {
      assert.deepEqual(listArticles(folder, path.join(folder, leftOut)), ['a.md', 'outer/b.md', 'sub/out/c.md']);
    }
    assert.deepEqual(listArticles(folder, path.join(folder, 'missing')).length, 4);
  });

  it('survives links that lead in circles, to nowhere and to themselves, and reads no file twice', () => {
    write({ 'real/a.md': '' });
    symlinkSync('..', path.join(folder, 'real', 'up'));
    symlinkSync('real', path.join(folder, 'also'));
    symlinkSync(path.join('real', 'a.md'), path.join(folder, 'link.md'));
    symlinkSync('nowhere', path.join(folder, 'gone.md'));
    symlinkSync('self.md', path.join(folder, 'self.md'));
    finds(['real/a.md']);
  });

  it('follows a link out of the folder', () => {
    write({ 'elsewhere/a.md': '', 'case/own.md': '' });
    symlinkSync(path.join('..', 'elsewhere'), path.join(folder, 'case', 'linked'));
    finds(['linked/a.md', 'own.md'], 'case');
  });

  it('honours .gitignore where there is no repository', () => {
    write({ '.gitignore': 'drafts/\n*.tmp.md\r\n!keep.tmp.md\n', 'drafts/a.md': '', 'x.tmp.md': '', 'keep.tmp.md': '', 'a.md': '' });
    finds(['a.md', 'keep.tmp.md']);
  });

  it('reads a folder that was asked for although its repository ignores it', () => {
    write({ '.git/HEAD': '', '.gitignore': 'build/', 'build/case/a.md': '' });
    finds(['a.md'], 'build/case');
  });

  it('agrees with git on nested rules', function () {
    const rules = {
      '.gitignore': '/top.md\n*.log.md\nout/\nsub/deep/b.md\n!important.log.md\n\\#odd.md\n**/cache/**\n',
      'sub/.gitignore': 'a.md\n!/keep.log.md\n/only-here.md\n!out/\nx/y.md\n \n# comment\n',
      'we [ird]*/.gitignore': 'q.md\n',
    };
    const articles = ['top.md', 'sub/top.md', 'x.log.md', 'important.log.md', 'sub/keep.log.md', 'sub/deep/keep.log.md', 'out/a.md',
      'sub/out/c.md', 'sub/deep/b.md', 'sub/a.md', 'sub/deep/a.md', 'a.md', '#odd.md', 'sub/only-here.md', 'sub/deep/only-here.md',
      'cache/k.md', 'sub/x/y.md', 'sub/deep/x/y.md', 'we [ird]*/q.md', 'we [ird]*/r.md', 'we d/q.md', 'excluded.md', 'sub/excluded.md'];
    write({ ...rules, ...Object.fromEntries(articles.map((name) => [name, ''])) });
    try {
      execFileSync('git', ['init', '--quiet'], { cwd: folder });
    } catch {
      console.log('      skipped: git is not installed');
      this.skip();
    }
    write({ '.git/info/exclude': 'excluded.md\n' });
    for (const below of ['', 'sub']) {
      const listed = execFileSync('git', ['ls-files', '--others', '--exclude-standard', '-z', '--', '*.md'],
        { cwd: path.join(folder, below), encoding: 'utf8' });
      finds(listed.split('\0').filter((name) => name !== '').sort(), below);
    }
  });
});
