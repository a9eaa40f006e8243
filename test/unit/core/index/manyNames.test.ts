import assert from 'node:assert/strict';
import { readArticle } from '../../../../src/core/entities/readArticle';
import { emptyEvidence } from '../../../../src/core/evidence/schema';
import { CaseIndex } from '../../../../src/core/index/caseIndex';
import { standardKinds } from '../../../../src/core/model';

const kinds = new Set(standardKinds);

function updated(index: CaseIndex, document: string, names: readonly string[]): void {
  index.update(readArticle(document, names.map((name) => `[${name}]{.actor}`).join(' '), kinds));
}

/** What the index answers, by name. */
function answers(index: CaseIndex): unknown {
  return index.entities().map(({ key, name, mentions, documents }) => [name, mentions, documents, index.documentsOf(key), index.mentionsOf(key).map(({ document, mention }) => [document, mention.text])]);
}

/** So many are in one version of an article. */
const atOnce = 500;

function namesFrom(first: number): string[] {
  return Array.from({ length: atOnce }, (_, at) => `Name ${first + at}`);
}

describe('an index of very many names', () => {
  it('answers as one from scratch, when one article has named twenty thousand of them in turn', () => {
    const index = new CaseIndex(emptyEvidence);
    updated(index, 'still.md', ['Kim', 'Name 3', 'Name 19999']);
    for (let first = 0; first < 20_000; first += atOnce) updated(index, 'typed.md', namesFrom(first));
    updated(index, 'typed.md', ['Kim', ...namesFrom(19_000)]);
    const anew = new CaseIndex(emptyEvidence);
    updated(anew, 'still.md', ['Kim', 'Name 3', 'Name 19999']);
    updated(anew, 'typed.md', ['Kim', ...namesFrom(19_000)]);
    assert.deepEqual(answers(index), answers(anew));
  });

  it('finds who stands in many articles, after each change', () => {
    const index = new CaseIndex(emptyEvidence);
    const many = 300;
    for (let at = 0; at < many; at++) updated(index, `${at}.md`, ['Kim', `Name ${at}`, 'Kim']);
    const kim = index.entities().find(({ name }) => name === 'Kim')?.key ?? '';
    assert.equal(index.mentionsOf(kim).length, 2 * many);
    updated(index, '7.md', ['Lee', 'Kim']);
    assert.equal(index.mentionsOf(kim).length, 2 * many - 1);
    index.remove('8.md');
    assert.equal(index.mentionsOf(kim).length, 2 * many - 3);
    assert.deepEqual(index.mentionsIn('7.md', kim).map(({ index: at }) => at), [1]);
  });
});
