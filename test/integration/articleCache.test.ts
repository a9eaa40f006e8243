import assert from 'node:assert/strict';
import { Uri } from 'vscode';
import { noArticles } from '../../src/core/articles/keptBatches';
import { ArticleCache } from '../../src/workspace/reading/articleCache';
import { NoRenaming } from './support/noRenaming';

describe('articles that cannot be kept for the next start', () => {
  const files = new NoRenaming();
  after(() => { files.dispose(); });

  it('leave no half-finished file behind', async () => {
    const cache = new ArticleCache(Uri.joinPath(files.folder, 'articles'));
    await assert.rejects(cache.save({ articles: noArticles, stamps: [] }, 'fingerprint'), /NoPermissions|permissions/iu);
    assert.deepEqual(files.names, []);
  });
});
