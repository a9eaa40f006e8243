import assert from 'node:assert/strict';
import { readArticle } from '../../../../src/core/entities/readArticle';
import { kindsOf } from '../../../../src/core/entities/registry';
import { readEvidence } from '../../../../src/core/evidence/readEvidence';
import { CaseIndex } from '../../../../src/core/index/caseIndex';
import { CaseContent } from '../../../../src/features/entitiesView/caseContent';

const { data } = readEvidence(JSON.stringify({
  format: 'dossier-evidence', version: 1,
  actors: { 'kim-jong-un': { name: 'Kim Jong Un', shortNames: ['the marshal'] }, nada: { name: 'NADA' } },
  claims: { 'c-00000009': { text: 'The third stage was never lit.' } },
}));
const kinds = kindsOf(data);

/** A case whose articles can be written anew. */
function caseOf(articles: Readonly<Record<string, string>>) {
  const index = new CaseIndex(data);
  const content = new CaseContent(index);
  const write = (document: string, text: string) => {
    index.update(readArticle(document, text, kinds));
    content.forget(new Set([document]));
  };
  for (const [document, text] of Object.entries(articles)) write(document, text);
  return { content, write };
}

const articles = {
  'a.md': '[Kim Jong Un]{.actor} said that [the launch]{.event} [was a success]{.claim #c-00000001}.',
  'b.md': '[NADA]{.actor} and [NADA]{.actor}: [the launch was a failure]{.claim #c-00000002}, [a success]{.claim #c-00000001}.',
};

const names = (content: CaseContent, kind: string, filter: string, order: 'name' | 'count' = 'name') =>
  content.listed(kind, { filter, order }).map(({ name }) => name);

async function claims(content: CaseContent, filter: string): Promise<readonly string[]> {
  const { documents, inDocument, inNoArticle, count } = await content.claims(filter);
  const found = [...documents.flatMap(({ document }) => inDocument(document).map(({ id }) => `${document} ${id}`)), ...inNoArticle];
  assert.equal(found.length, count);
  return found;
}

describe('what the view shows of a case', () => {
  it('is each kind with rows, claims last', async () => {
    const { content } = caseOf(articles);
    assert.deepEqual(await content.kinds(kinds, ''), ['actor', 'event', 'claim']);
    assert.deepEqual(await content.kinds(kinds, 'NADA'), ['actor']);
    assert.deepEqual(await content.kinds(kinds, 'third stage'), ['claim']);
  });

  it('is sorted by name, or by how often it is mentioned', () => {
    const { content } = caseOf(articles);
    assert.deepEqual(names(content, 'actor', ''), ['Kim Jong Un', 'NADA']);
    assert.deepEqual(names(content, 'actor', '', 'count'), ['NADA', 'Kim Jong Un']);
  });

  it('is found by any name or id', () => {
    const { content } = caseOf(articles);
    for (const filter of ['kim jong', 'MARSHAL', 'jong-un']) assert.deepEqual(names(content, 'actor', filter), ['Kim Jong Un']);
  });

  it('are claims where they are made first, those of no article last', async () => {
    assert.deepEqual(await claims(caseOf(articles).content, ''), ['a.md c-00000001', 'b.md c-00000002', 'c-00000009']);
  });

  it('are claims that hold the words', async () => {
    const { content } = caseOf(articles);
    assert.deepEqual(await claims(content, 'SUCCESS'), ['a.md c-00000001']);
    assert.deepEqual(await claims(content, 'launch'), ['b.md c-00000002']);
    assert.deepEqual(await claims(content, 'never lit'), ['c-00000009']);
  });

  it('follows the articles', async () => {
    const { content, write } = caseOf(articles);
    assert.deepEqual(names(content, 'actor', 'a'), ['Kim Jong Un', 'NADA']);
    assert.deepEqual(await claims(content, 'launch'), ['b.md c-00000002']);
    write('a.md', '[Ri]{.actor ref=kim-jong-un}: [the launch went well]{.claim #c-00000001}; [Pak]{.actor}');
    assert.deepEqual(names(content, 'actor', 'a'), ['Kim Jong Un', 'NADA', 'Pak']);
    assert.deepEqual(await claims(content, 'launch'), ['a.md c-00000001', 'b.md c-00000002']);
    write('a.md', '');
    assert.deepEqual(await claims(content, 'success'), ['b.md c-00000001']);
  });

  it('is the same list until an entity changes', () => {
    const { content, write } = caseOf(articles);
    const before = content.members('');
    write('a.md', `${articles['a.md']} And so on.`);
    assert.equal(content.members(''), before);
    write('a.md', `${articles['a.md']} [NADA]{.actor}`);
    assert.notEqual(content.members(''), before);
  });
});
