import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { gitUserName } from '../../../src/node/gitUserName';
import { CaseFolder } from '../../support/caseFolder';

describe('the name that git signs with', () => {
  let folder: CaseFolder;
  before(function () {
    if (spawnSync('git', ['--version']).status !== 0) {
      console.log('      skipped: there is no git on this machine');
      this.skip();
    }
  });
  beforeEach(() => { folder = new CaseFolder(); });
  afterEach(() => { folder.remove(); });
  const git = (...args: readonly string[]) => execFileSync('git', ['-C', folder.path, ...args], { stdio: 'pipe' });

  it('is the one of the folder’s repository', async () => {
    git('init', '-q');
    git('config', 'user.name', 'Ri Chun Hee (리춘히)');
    assert.equal(await gitUserName(folder.path), 'Ri Chun Hee (리춘히)');
  });
  it('is followed into the files that the configuration includes', async () => {
    git('init', '-q');
    folder.write({ 'mine.gitconfig': '[user]\n\tname = "A. Analyst" ; at work\n' });
    git('config', 'include.path', folder.at('mine.gitconfig'));
    assert.equal(await gitUserName(folder.path), 'A. Analyst');
  });
  it('is nobody’s where it is empty, where the folder is gone, or where there is no git', async () => {
    git('init', '-q');
    git('config', 'user.name', ' ');
    assert.equal(await gitUserName(folder.path), undefined);
    assert.equal(await gitUserName(folder.at('gone')), undefined);
    assert.equal(await gitUserName(folder.path, folder.at('no-git')), undefined);
  });
  it('does not come from a program of that name in the folder', async () => {
    folder.write({ git: '#!/bin/sh\necho Mallory\n' });
    git('init', '-q');
    git('config', 'user.name', 'A. Analyst');
    execFileSync('chmod', ['+x', folder.at('git')]);
    assert.equal(await gitUserName(folder.path), 'A. Analyst');
  });
});
