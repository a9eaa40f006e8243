import assert from 'node:assert/strict';
import { readArticle } from '../../../../src/core/entities/readArticle';
import { kindsOf } from '../../../../src/core/entities/registry';
import { readEvidence } from '../../../../src/core/evidence/readEvidence';
import { CaseIndex } from '../../../../src/core/index/caseIndex';
import { ClaimsContent } from '../../../../src/features/claimsView/claimsContent';

const { data } = readEvidence(JSON.stringify({
  format: 'dossier-evidence', version: 1,
  sources: { s: { csl: { type: 'book', title: 'A Statement' } } },
  evidence: { 'e-00000001': { source: 's', summary: 'It burst.' } },
  claims: {
    'c-00000001': { assessment: 'supported', basis: 'fact', links: { 'e-00000001': { relation: 'supports' } } },
    'c-00000002': { assessment: 'refuted', basis: 'fact' },
    'c-00000009': { text: 'Nobody wrote this.', basis: 'judgement', assessment: 'refuted' },
  },
}));
const articles = { 'b.md': '[First]{.claim #c-00000001}, [second]{.claim #c-00000002}', 'a.md': '[third]{.claim #c-00000003}, [again]{.claim #c-00000002}' };

function contentOf(): { readonly content: ClaimsContent; readonly write: (document: string, text: string) => void } {
  const index = new CaseIndex(data);
  const content = new ClaimsContent(index);
  const write = (document: string, text: string): void => {
    index.update(readArticle(document, text, kindsOf(data)));
    content.forget(new Set([document]));
  };
  for (const [document, text] of Object.entries(articles)) write(document, text);
  return { content, write };
}

async function groups(content: ClaimsContent, grouping: 'assessment' | 'gap', filter = ''): Promise<readonly string[]> {
  return (await content.groupsFound(grouping, filter)).map(({ key, ids }) => `${key}: ${ids.map((id) => id.slice(-1)).join(' ')}`);
}

describe('what the Claims view shows of a case', () => {
  it('are claims by assessment, what is contradicted first, in the order of the articles', async () => {
    assert.deepEqual(await groups(contentOf().content, 'assessment'), ['refuted: 2 9', 'none: 3', 'supported: 1']);
  });
  it('are claims by what they lack, each in every group that it belongs to', async () => {
    assert.deepEqual(await groups(contentOf().content, 'gap'), [
      'no-evidence: 3 2 9', 'one-source: 1', 'no-basis: 3', 'no-likelihood: 9', 'no-confidence: 9', 'no-assessment: 3',
    ]);
  });
  it('is found by the words of a claim, of its evidence, and of its source', async () => {
    const { content } = contentOf();
    assert.deepEqual(await groups(content, 'assessment', 'THIRD'), ['none: 3']);
    assert.deepEqual(await groups(content, 'assessment', 'burst'), ['supported: 1']);
    assert.deepEqual(await groups(content, 'assessment', 'statement'), ['supported: 1']);
    assert.deepEqual(await groups(content, 'assessment', 'nobody'), ['refuted: 9']);
  });
  it('has some claims by the articles that make them first, the rest in none', async () => {
    const { documents, inDocument, inNoArticle } = await contentOf().content.places(['c-00000002', 'c-00000003', 'c-00000009']);
    assert.deepEqual(documents, [{ document: 'a.md', count: 2 }]);
    assert.deepEqual(inDocument('a.md').map(({ id }) => id), ['c-00000003', 'c-00000002']);
    assert.deepEqual(inNoArticle, ['c-00000009']);
  });
  it('follows the articles, and is the same object until a claim is made or lost', async () => {
    const { content, write } = contentOf();
    const before = content.groups('gap');
    write('a.md', `${articles['a.md']} and more.`);
    assert.equal(content.groups('gap'), before);
    write('a.md', '[fourth]{.claim #c-00000004}');
    assert.deepEqual(await groups(content, 'assessment'), ['refuted: 2 9', 'none: 4', 'supported: 1']);
    assert.deepEqual(await groups(content, 'assessment', 'fourth'), ['none: 4']);
  });
});
