import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { builtCli } from '../../support/builtCli';
import { CaseFolder } from '../../support/caseFolder';
import { GitRepository, hasGit } from '../../support/gitRepository';

const head = { format: 'dossier-evidence', version: 1 };
const source = { csl: { type: 'report' } };
const claim = (likelihood: string, links: object = {}) => ({ 'c-00000001': { likelihood, links } });

describe('dossier setup-git', function () {
  this.timeout(60_000);
  let repository: GitRepository;

  before(function () {
    if (hasGit) return;
    console.log('      (skipped: there is no git on this machine)');
    this.skip();
  });
  beforeEach(() => { repository = new GitRepository(); });
  afterEach(() => { repository.remove(); });

  function dossier(folder: string, ...args: readonly string[]): { readonly code: number | null; readonly said: string } {
    const { status, stdout, stderr } = spawnSync(process.execPath, [builtCli(), ...args, folder], { cwd: repository.path, encoding: 'utf8' });
    return { code: status, said: stdout + stderr };
  }
  const setUp = (...args: readonly string[]) => dossier(repository.path, 'setup-git', ...args);
  /** Sets up, and commits the attributes for both branches. */
  function setUpForBoth(): string {
    const { code, said } = setUp();
    assert.equal(code, 0);
    repository.commitOn('main', {});
    return said;
  }
  const evidence = (name = 'evidence.json') => JSON.parse(readFileSync(repository.at(name), 'utf8')) as { readonly [section: string]: object };

  it('has two branches merged that touch the same lines of the file', () => {
    repository.commitOn('main', { 'evidence.json': { ...head, sources: { k: source }, evidence: { 'e-00000001': { source: 'k' } }, claims: claim('likely') } });
    assert.equal(setUpForBoth().split('\n').length, 4);
    repository.commitOn('theirs', { 'evidence.json': { ...evidence(), claims: claim('likely', { 'e-00000001': { relation: 'supports' } }), actors: { kim: { name: 'Kim' } } } });
    repository.commitOn('main', { 'evidence.json': { ...evidence(), claims: claim('unlikely'), actors: { dprk: { name: 'DPRK' } } } });
    repository.git('merge', '--quiet', '--no-edit', 'theirs');
    assert.deepEqual(evidence()['claims'], claim('unlikely', { 'e-00000001': { relation: 'supports' } }));
    assert.deepEqual(Object.keys(evidence()['actors'] ?? {}), ['dprk', 'kim']);
    assert.equal(repository.git('status', '--porcelain', '--untracked-files=no'), '');
  });

  it('has git stop at a real conflict, with valid JSON in the file', () => {
    repository.commitOn('main', { 'evidence.json': { ...head, claims: claim('likely') } });
    setUpForBoth();
    repository.commitOn('theirs', { 'evidence.json': { ...head, claims: claim('remote'), actors: { kim: { name: 'Kim' } } } });
    repository.commitOn('main', { 'evidence.json': { ...head, claims: claim('unlikely') } });
    const { code, said } = repository.run('merge', '--no-edit', 'theirs');
    assert.equal(code, 1);
    assert.match(said, /Conflict at \/claims\/c-00000001\/likelihood: ours “unlikely”, theirs “remote”/u);
    assert.match(repository.git('status', '--porcelain', '--untracked-files=no'), /^UU evidence\.json$/mu);
    assert.deepEqual(evidence(), {
      ...head, claims: claim('unlikely'), actors: { kim: { name: 'Kim' } },
      conflicts: { '/claims/c-00000001/likelihood': { base: 'likely', ours: 'unlikely', theirs: 'remote' } },
    });
  });

  it('has both sides’ first evidence files merged, where there was none before', () => {
    repository.commitOn('main', { 'a.md': 'A.' });
    setUpForBoth();
    repository.commitOn('theirs', { 'evidence.json': { ...head, actors: { kim: { name: 'Kim' } } } });
    repository.commitOn('main', { 'evidence.json': { ...head, actors: { dprk: { name: 'DPRK' } } } });
    repository.git('merge', '--quiet', '--no-edit', 'theirs');
    assert.deepEqual(evidence()['actors'], { dprk: { name: 'DPRK' }, kim: { name: 'Kim' } });
  });

  it('leaves the file of ours where git stops because a side cannot be read', () => {
    repository.commitOn('main', { 'evidence.json': head });
    setUpForBoth();
    repository.commitOn('theirs', { 'evidence.json': { ...head, claims: [] } });
    repository.commitOn('main', { 'evidence.json': { ...head, actors: { kim: { name: 'Kim' } } } });
    const { code, said } = repository.run('merge', '--no-edit', 'theirs');
    assert.equal(code, 1);
    assert.match(said, /dossier: THEIRS .*“claims” should be an object/u);
    assert.deepEqual(evidence(), { ...head, actors: { kim: { name: 'Kim' } } });
  });

  it('a second time changes nothing and says so; --remove takes all of it back', () => {
    setUp();
    const [attributes, config] = [repository.at('.gitattributes'), repository.at('.git', 'config')].map((file) => readFileSync(file, 'utf8'));
    assert.equal(attributes, '/evidence.json merge=dossier\n');
    assert.match(setUp().said, /has the line .* already\.\nThe merge driver stands .* already\.\n$/u);
    assert.deepEqual([repository.at('.gitattributes'), repository.at('.git', 'config')].map((file) => readFileSync(file, 'utf8')), [attributes, config]);
    assert.equal(setUp('--remove').code, 0);
    assert.equal(existsSync(repository.at('.gitattributes')), false);
    assert.doesNotMatch(readFileSync(repository.at('.git', 'config'), 'utf8'), /dossier/u);
    assert.match(setUp('--remove').said, /has no line .*\nThis repository had no merge driver of Dossier\.\n$/u);
  });

  it('leaves what else stands in .gitattributes, with its line ends', () => {
    const before = '*.png binary\r\n*.md text';
    repository.write({ '.gitattributes': before });
    setUp();
    assert.equal(readFileSync(repository.at('.gitattributes'), 'utf8'), `${before}\r\n/evidence.json merge=dossier\r\n`);
    setUp('--remove');
    assert.equal(readFileSync(repository.at('.gitattributes'), 'utf8'), `${before}\r\n`);
  });

  it('works in a folder of the repository, for a file and in places with odd names', () => {
    const odd = new GitRepository(mkdtempSync(path.join(tmpdir(), 'it’s 100% "odd" $x ')));
    try {
      const name = 'my [case] "file" 1%.json';
      odd.commitOn('main', { [`sub/${name}`]: head });
      assert.equal(dossier(odd.at('sub'), 'setup-git', '--evidence', odd.at('sub', name)).code, 0);
      odd.commitOn('main', {});
      odd.commitOn('theirs', { [`sub/${name}`]: { ...head, actors: { kim: { name: 'Kim' } } } });
      odd.commitOn('main', { [`sub/${name}`]: { ...head, actors: { dprk: { name: 'DPRK' } } } });
      odd.git('merge', '--quiet', '--no-edit', 'theirs');
      assert.deepEqual(JSON.parse(readFileSync(odd.at('sub', name), 'utf8')), { ...head, actors: { dprk: { name: 'DPRK' }, kim: { name: 'Kim' } } });
    } finally {
      odd.remove();
    }
  });

  it('refuses a folder that is in no repository, or not there', () => {
    const lone = new CaseFolder();
    for (const [folder, sentence] of [[lone.path, /is in no git repository/u], [lone.at('missing'), /is not there/u]] as const) {
      const { code, said } = dossier(folder, 'setup-git');
      assert.equal(code, 2);
      assert.match(said, sentence);
    }
    lone.remove();
  });
});
