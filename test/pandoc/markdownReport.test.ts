import assert from 'node:assert/strict';
import { markdownReport } from '../../src/core/exchange/markdownReport';
import { sampleSnapshot, snapshotOf } from '../support/sampleSnapshot';
import { Pandoc } from './pandoc';

interface Element { readonly t: string; readonly c?: unknown }

/** Every element of a kind in a pandoc document, in order. */
function elements(node: unknown, kind: string): readonly Element[] {
  if (Array.isArray(node)) return node.flatMap((each) => elements(each, kind));
  if (typeof node !== 'object' || node === null) return [];
  const own = 't' in node && node.t === kind ? [node as Element] : [];
  return [...own, ...Object.values(node).flatMap((each) => elements(each, kind))];
}

describe('the report, as pandoc reads it', () => {
  let pandoc: Pandoc;
  before(() => { pandoc = new Pandoc(); });
  after(() => pandoc.close());

  async function read(report: string): Promise<unknown> {
    const document: unknown = JSON.parse(await pandoc.convert('markdown', 'json', report));
    return document;
  }

  it('numbers every claim once and has a footnote at every citation of evidence', async () => {
    const snapshot = sampleSnapshot();
    const document = await read(markdownReport(snapshot)[0]?.text ?? '');
    const items = elements(document, 'OrderedList').flatMap(({ c }) => (c as [unknown, unknown[]])[1]);
    assert.equal(items.length, snapshot.index.claims().length);
    const links = [...snapshot.index.evidence.claims.values()].flatMap(({ links: own }) => [...own?.keys() ?? []]).filter((id) => id.startsWith('e-'));
    assert.ok(links.length > 0);
    assert.equal(elements(document, 'Note').length, links.length);
    assert.equal(elements(document, 'OrderedList').map(({ c }) => (c as [[number]])[0][0]).every((first, index) => index > 0 || first === 1), true);
  });
  it('stays whole where the words of the case look like Markdown', async () => {
    const evidence = JSON.stringify({
      format: 'dossier-evidence', version: 1,
      sources: { s: { csl: { type: 'book', title: '[a](b) *c* ^d^ <e> `f' }, retracted: '2024-06-02' } },
      evidence: { 'e-4kq2vd7m': { source: 's', summary: '1. $x$ [^2]', credibility: 3, quote: { exact: 'a\n\nb # c', translation: '@key' } } },
      claims: {
        'c-7f3a2kq9': { text: '- one *two', links: { 'e-4kq2vd7m': { relation: 'refutes', note: '[x' } } },
        'c-0dn4wyt2': { text: '# three' },
      },
    });
    const document = await read(markdownReport(snapshotOf('A_case_', evidence, new Map()))[0]?.text ?? '');
    assert.equal(elements(document, 'Note').length, 1);
    assert.equal(elements(document, 'OrderedList').length, 1);
    assert.deepEqual(elements(document, 'Link').concat(elements(document, 'Math'), elements(document, 'Code'), elements(document, 'Cite')), []);
    assert.equal(elements(document, 'Header').length, 5);
  });
});
