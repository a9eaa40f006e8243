import assert from 'node:assert/strict';
import { usesOfEvidence } from '../../../../src/core/evidence/evidenceUses';
import { itemWords, sourceWords } from '../../../../src/core/evidence/evidenceWords';
import { readEvidence } from '../../../../src/core/evidence/readEvidence';

const { data } = readEvidence(JSON.stringify({
  format: 'dossier-evidence', version: 1,
  actors: { kcna: { name: 'Korean Central News Agency' } },
  sources: { s: { csl: { type: 'book', title: 'A Statement', issued: { 'date-parts': [[2024, 5]] } }, publisher: 'kcna' } },
  evidence: { 'e-00000001': { source: 's', summary: 'It FELL.', locator: 'p. 2', quote: { exact: '폭발했다', translation: 'It burst' } } },
  claims: {
    'c-00000001': { links: { 'e-00000001': { relation: 'supports' }, 'c-00000002': { relation: 'neutral' } } },
    'c-00000002': { links: { 'e-00000001': { relation: 'refutes' } } },
  },
}));

describe('what uses evidence', () => {
  it('are the claims that link to it, in the order of the file, and what they mean by it', () => {
    const uses = Array.from(usesOfEvidence(data.claims), ([target, some]) => `${target}: ${some.map(({ claim, link }) => `${claim} ${link.relation}`).join(', ')}`);
    assert.deepEqual(uses, ['e-00000001: c-00000001 supports, c-00000002 refutes', 'c-00000002: c-00000001 neutral']);
  });
});

describe('the words by which are found', () => {
  const item = data.evidence.get('e-00000001');
  const source = data.sources.get('s');
  for (const words of ['e-00000001', 'it fell', 'p. 2', '폭발', 'it burst']) {
    it(`an item: ${words}`, () => { assert.ok(item && itemWords('e-00000001', item).includes(words)); });
  }
  for (const words of ['a statement', 'korean central', '2024-05', 's\n']) {
    it(`a source: ${words.trim()}`, () => { assert.ok(source && sourceWords('s', source, data).includes(words)); });
  }
});
