import assert from 'node:assert/strict';
import { readArticle } from '../../../../src/core/entities/readArticle';
import { wordsAround } from '../../../../src/core/index/wordsAround';
import { standardKinds } from '../../../../src/core/model';
import { assertGrowth } from '../../../support/growth';

/** The words before and behind the tag with this text. */
function around(text: string, name: string): [string, string] {
  const article = readArticle('a.md', text, new Set(standardKinds));
  const tag = article.mentions.find((each) => each.text === name);
  assert.ok(tag);
  const { before, after } = wordsAround(text, tag, article, 30);
  return [before, after];
}

describe('the words around a mention', () => {
  it('leave its own brackets and attributes out', () => {
    assert.deepEqual(around('He met [Kim]{.actor ref=kim} there.', 'Kim'), ['He met ', ' there.']);
  });
  it('leave those of the tags beside it out', () => {
    assert.deepEqual(around('[A]{.actor}, [B]{.actor} and [C]{.actor}.', 'B'), ['A, ', ' and C.']);
  });
  it('leave those of the claim around it out', () => {
    assert.deepEqual(around('[That [A]{.actor} fell]{.claim #c-00000001} is so.', 'A'), ['That ', ' fell is so.']);
  });
  for (const [what, head] of [['leave', '---\ntitle: A\n---\n'], ['with any line ends leave', '\ufeff---\r\ntitle: A\r\n...\r\n']] as const) {
    it(`${what} the front matter out`, () => { assert.deepEqual(around(`${head}Then [A]{.actor} fell.`, 'A'), ['Then ', ' fell.']); });
  }
  it('keep what stands behind a rule', () => { assert.deepEqual(around('---\n\nx: y\n[A]{.actor} fell.', 'A'), ['x: y ', ' fell.']); });
  it('are found in time that grows with the article, however many rules it has', () => {
    assertGrowth((size) => {
      const text = `---\ntitle: A\n---\n${`---\n\n[A]{.actor} fell. ${'And so on. '.repeat(40)}\n\n`.repeat(size)}`;
      const article = readArticle('a.md', text, new Set(standardKinds));
      return () => { for (const tag of article.mentions) wordsAround(text, tag, undefined, 30); };
    }, { small: 500, large: 2000 });
  }).timeout(60_000);
  it('leave the fence of a claim out', () => {
    assert.deepEqual(around('::: {.claim}\n[A]{.actor} fell.\n:::\n', 'A'), ['', ' fell. ']);
  });
});
