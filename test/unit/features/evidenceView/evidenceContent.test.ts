import assert from 'node:assert/strict';
import { readArticle } from '../../../../src/core/entities/readArticle';
import { kindsOf } from '../../../../src/core/entities/registry';
import { readEvidence } from '../../../../src/core/evidence/readEvidence';
import { CaseIndex } from '../../../../src/core/index/caseIndex';
import { EvidenceContent } from '../../../../src/features/evidenceView/evidenceContent';

interface Sections {
  readonly actors?: object;
  readonly sources?: object;
  readonly evidence?: object;
  readonly claims?: object;
}

const report = (title: string, year: number, rest: object = {}) => ({ csl: { type: 'report', title, issued: { 'date-parts': [[year]] } }, ...rest });
const sections = {
  actors: { kcna: { name: 'KCNA', reliability: 'D' } },
  sources: { b: report('Beta', 2023), a: report('Alpha', 2022, { publisher: 'kcna' }), c: { csl: { type: 'report', title: 'Gamma' } } },
  evidence: {
    'e-00000002': { source: 'a', summary: 'Two', quote: { exact: 'the rocket burst' } }, 'e-00000001': { source: 'a', summary: 'One' },
    'e-00000003': { source: 'lost', summary: 'Three' }, 'e-00000004': { source: 'b', summary: 'Four' },
  },
  claims: { 'c-00000001': { links: { 'e-00000004': { relation: 'supports' } } } },
} satisfies Sections;

let file = readEvidence('{}');

function read(some: Sections) {
  file = readEvidence(JSON.stringify({ format: 'dossier-evidence', version: 1, ...some }, undefined, 1), file);
  return file.data;
}

function contentOf(some: Sections = sections) {
  const index = new CaseIndex(read(some));
  index.update(readArticle('a.md', 'So [it fell]{.claim #c-00000001}.', kindsOf(index.evidence)));
  return { index, content: new EvidenceContent(index) };
}

async function shown({ content }: ReturnType<typeof contentOf>, filter = '', order: 'name' | 'date' = 'name'): Promise<readonly string[]> {
  return (await content.sources(order, filter)).map((source) => `${source.id}: ${content.items(source).map(({ name }) => name).join(' ')}`);
}

describe('what the Evidence view shows of a case', () => {
  it('are sources by title, with their items by name, and those that only items name', async () => {
    assert.deepEqual(await shown(contentOf()), ['a: One Two', 'b: Four', 'c: ', 'lost: Three']);
  });
  it('is sorted by date, the latest first and what has none last', async () => {
    assert.deepEqual(await shown(contentOf(), '', 'date'), ['b: Four', 'a: One Two', 'c: ', 'lost: Three']);
  });
  it('has a grade for each source, that of its publisher where it has none', () => {
    assert.equal(contentOf().content.entries().get('a')?.reliability, 'D');
  });
  it('knows which claims use an item', () => {
    assert.deepEqual(contentOf().content.item('e-00000004')?.uses.map(({ claim, link }) => `${claim} ${link.relation}`), ['c-00000001 supports']);
  });

  const filters: readonly (readonly [string, string, readonly string[]])[] = [
    ['a quotation, with that item alone', 'BURST', ['a: Two']],
    ['a source, with all its items', 'alpha', ['a: One Two']],
    ['a source without items', 'gamma', ['c: ']],
    ['a summary', 'three', ['lost: Three']],
    ['a claim that uses an item', 'it fell', ['b: Four']],
    ['nothing', 'zzz', []],
  ];
  for (const [what, filter, expected] of filters) it(`is found by ${what}`, async () => { assert.deepEqual(await shown(contentOf(), filter), expected); });

  it('follows the words of claims', async () => {
    const { index, content } = contentOf();
    assert.deepEqual(await shown({ index, content }, 'sank'), []);
    index.update(readArticle('a.md', 'So [it sank]{.claim #c-00000001}.', kindsOf(index.evidence)));
    content.forget();
    assert.deepEqual(await shown({ index, content }, 'sank'), ['b: Four']);
  });

  it('is the same object as long as nothing about it changes', () => {
    const { index, content } = contentOf();
    const before = content.entries();
    index.setEvidence(read({ ...sections, evidence: { ...sections.evidence, 'e-00000004': { source: 'b', summary: 'Four and a half' } } }));
    const now = content.entries();
    assert.deepEqual([...now].filter(([id, entry]) => entry !== before.get(id)).map(([id]) => id), ['b']);
    index.setEvidence(read({ ...sections, claims: { 'c-00000001': { links: { 'e-00000001': { relation: 'supports' } } } } }));
    const moved = content.entries();
    assert.equal(moved.get('c'), before.get('c'));
    assert.deepEqual(moved.get('a')?.items.map(({ id }) => moved.get('a')?.items.find((item) => item.id === id) === before.get('a')?.items.find((item) => item.id === id)), [true, false]);
  });
});
