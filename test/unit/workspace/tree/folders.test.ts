import assert from 'node:assert/strict';
import { byFolder } from '../../../../src/workspace/tree/folders';

const many = (folder: string, count: number) => Array.from({ length: count }, (_, at) => ({ document: `${folder}${at}.md`, count: 2 }));
const shown = (documents: Parameters<typeof byFolder>[0]) => byFolder(documents)?.map(({ folder, documents: { length }, count }) => `${folder}: ${length} articles, ${count} mentions`);

describe('articles are put below their folders', () => {
  it('where they are many, with the mentions in each folder counted', () => {
    assert.deepEqual(shown([...many('', 100), ...many('2019/', 60), ...many('2019/01/', 50)]), [
      ': 100 articles, 200 mentions', '2019: 60 articles, 120 mentions', '2019/01: 50 articles, 100 mentions',
    ]);
  });
  it('not where they are few', () => { assert.equal(shown([...many('a/', 100), ...many('b/', 100)]), undefined); });
  it('not where all of them are in one', () => { assert.equal(shown(many('reports/', 1000)), undefined); });
});
