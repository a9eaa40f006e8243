import assert from 'node:assert/strict';
import { truncateSync } from 'node:fs';
import { largestFile } from '../../../src/core/articles/largestFile';
import { fileProblems } from '../../../src/core/checks/fileProblems';
import { sentenceIn } from '../../../src/core/problemTable';
import { readStampedTextFile } from '../../../src/node/readTextFile';
import { CaseFolder } from '../../support/caseFolder';

describe('a file that is too large', () => {
  const folder = new CaseFolder();
  after(() => { folder.remove(); });

  it('is not read, and the sentence names the limit', () => {
    folder.write({ 'large.md': '' });
    truncateSync(folder.at('large.md'), largestFile + 1);
    const { content } = readStampedTextFile(folder.at('large.md'));
    assert.ok('problem' in content);
    assert.match(sentenceIn(fileProblems, content.problem), new RegExp(`larger than ${largestFile / 1_000_000} MB`, 'u'));
  });
});
