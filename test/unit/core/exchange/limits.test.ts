import assert from 'node:assert/strict';
import fc from 'fast-check';
import { bibtexLibrary } from '../../../support/bibtexLibrary';
import { snapshotOf } from '../../../support/sampleSnapshot';
import type { CaseSnapshot } from '../../../../src/core/exchange/caseSnapshot';
import { exportBibliography } from '../../../../src/core/exchange/bibliography/exportBibliography';
import { cleanArticles } from '../../../../src/core/exchange/cleanArticle';
import { csvTables } from '../../../../src/core/exchange/csvTables';
import { jsonBundle } from '../../../../src/core/exchange/jsonBundle';
import { withholdable, type ExportLimits, type Withholdable } from '../../../../src/core/exchange/limits/exportLimits';
import { limitSentences } from '../../../../src/core/exchange/limits/limitNotices';
import { limitSnapshot } from '../../../../src/core/exchange/limits/limitSnapshot';
import { markdownReport } from '../../../../src/core/exchange/markdownReport';
import { markings, type Marking } from '../../../../src/core/tradecraft/claimTerms';

/** Every byte of every export. */
async function allBytes(snapshot: CaseSnapshot): Promise<string> {
  const files = [
    ...jsonBundle(snapshot), ...csvTables(snapshot), ...markdownReport(snapshot), ...cleanArticles(snapshot),
    await exportBibliography(snapshot, 'csl', bibtexLibrary), await exportBibliography(snapshot, 'bibtex', bibtexLibrary),
  ];
  return files.map(({ path, text }) => `${path}\n${text}`).join('\n');
}

const within = (snapshot: CaseSnapshot, upTo?: Marking, ...without: Withholdable[]): CaseSnapshot => limitSnapshot(snapshot, { upTo, without: new Set(without) });

/** A case whose words say to what they belong. */
const small = snapshotOf('Small', JSON.stringify({
  format: 'dossier-evidence', version: 1,
  actors: { kim: { name: 'Kim Person', type: 'person' }, kcna: { name: 'KCNA Agency', type: 'organisation' }, anyone: { name: 'Anyone Untyped' } },
  sources: {
    'red-source': { csl: { type: 'report', title: 'RED title', author: [{ family: 'Redauthor' }], URL: 'https://red.example' }, marking: 'TLP:RED', text: 'sources/red.md' },
    'green-source': { csl: { type: 'report', title: 'GREEN title', author: [{ family: 'Greenauthor', given: 'G' }], note: 'GREEN note', 'x-own': 'GREEN own' }, marking: 'TLP:GREEN', derivedFrom: ['red-source', 'plain-source'], publisher: 'kcna' },
    'plain-source': { csl: { type: 'book', title: 'PLAIN title' } },
  },
  evidence: {
    'e-00000001': { source: 'red-source', summary: 'RED summary', quote: { exact: 'RED quote' } },
    'e-00000002': { source: 'green-source', summary: 'GREEN summary', collected: { by: 'Analyst One', at: '2024-06-01T09:00:00Z' }, 'x-own': 'GREEN remark' },
    'e-00000003': { source: 'plain-source', summary: 'AMBER summary', marking: 'TLP:AMBER' },
    'e-00000004': { source: 'red-source', summary: 'GREEN item of a RED one', marking: 'TLP:GREEN' },
  },
  claims: {
    'c-00000001': { by: 'kim', basis: 'reported', links: { 'e-00000001': { relation: 'supports', note: 'RED link note' }, 'e-00000002': { relation: 'supports', note: 'GREEN link note, as @red-source has it', by: 'Analyst Two' } } },
    'c-00000002': { lastSeen: { document: 'sources/red.md', text: 'RED sighting' }, links: { 'e-00000001': { relation: 'refutes' } } },
    'c-00000003': { links: { 'c-00000002': { relation: 'supports' } } },
    'c-00000004': { lastSeen: { document: 'sources/red.md', text: 'RED transcript claim' } },
    'c-00000005': { lastSeen: { document: 'gone.md', text: 'Said before [@red-source, p. 1]' } },
  },
  questions: { 'q-00000001': { text: 'Who?', hypotheses: ['c-00000001', 'c-00000004'], relevance: { 'e-00000001': 'high', 'e-00000002': 'low' } } },
}), new Map([
  ['a.md', '[It [Kim Person]{.actor} flew [@red-source, p. 3; @green-source]]{.claim #c-00000001}. [KCNA Agency]{.actor} and [Anyone Untyped]{.actor} said so, see @red-source.\n\n[It fell]{.claim #c-00000002}. [So it was]{.claim #c-00000003}.\n'],
  ['sources/red.md', '---\ntitle: RED transcript\n---\n\nRED words. [RED claim]{.claim #c-00000009}\n'],
]));

describe('an export within a marking', () => {
  const green = within(small, 'TLP:GREEN');

  it('leaves out what is marked above it, with all that refers to it', async () => {
    const bytes = await allBytes(green);
    for (const word of ['RED', 'red-source', 'Redauthor', 'red.example', 'sources/red.md', 'AMBER', 'e-00000001', 'e-00000003', 'e-00000004', 'c-00000004', 'c-00000009']) {
      assert.ok(!bytes.includes(word), `${word} in …${bytes.slice(Math.max(0, bytes.indexOf(word) - 80), bytes.indexOf(word) + 40)}…`);
    }
    for (const word of ['GREEN title', 'GREEN summary', 'GREEN link note', 'PLAIN title', 'Kim Person', 'Analyst One', 'GREEN own']) assert.ok(bytes.includes(word), word);
  });
  it('says what is left out', () => {
    assert.deepEqual(limitSentences(green.limits ?? assert.fail()), [
      'Left out because marked above TLP:GREEN: sources 1, items of evidence 3, links to them 2, texts of such sources 1, claims made only there 2, citations 4.']);
    assert.deepEqual(limitSentences(within(small, 'TLP:RED').limits ?? assert.fail()), ['Nothing is marked above TLP:RED, so nothing was left out for its marking.']);
  });
  it('does not call a claim without evidence whose evidence is left out', () => {
    const report = markdownReport(green)[0]?.text ?? '';
    assert.match(report, /\*\*Left out of this report \(1\)\*\*/u);
    assert.doesNotMatch(report, /## Gaps[^]*It fell/u);
    assert.match(report, /^\*\*TLP:GREEN\*\*$/mu);
    assert.match(csvTables(green).find(({ path }) => path === 'claims.csv')?.text ?? '', /c-00000002,It fell.*,1\r\n/u);
  });
  it('puts bars over the keys of sources in articles, and leaves every offset right', () => {
    assert.equal(green.texts.get('a.md')?.length, small.texts.get('a.md')?.length);
    assert.match(cleanArticles(green)[0]?.text ?? '', /flew \[█{11}, p\. 3; @green-source\]\. KCNA Agency and Anyone Untyped said so, see █{11}\./u);
  });
  it('is the whole case where nothing is limited', async () => {
    assert.equal(within(small), small);
    assert.ok((await allBytes(small)).includes('RED quote'));
  });
});

describe('an export without', () => {
  const tables: [what: Withholdable, gone: readonly string[], kept: readonly string[]][] = [
    ['names', ['Analyst One', 'Analyst Two'], ['GREEN link note', '2024-06-01T09:00:00Z']],
    ['notes', ['link note', 'GREEN note', 'GREEN own', 'GREEN remark'], ['Analyst One', 'GREEN summary']],
    ['people', ['Greenauthor', 'Redauthor', '"by": "kim"', 'reported by'], ['KCNA Agency', 'Analyst One', '"publisher": "kcna"']],
  ];
  for (const [what, gone, kept] of tables) {
    it(what, async () => {
      const bytes = await allBytes(within(small, undefined, what));
      for (const word of gone) assert.ok(!bytes.includes(word), word);
      for (const word of kept) assert.ok(bytes.includes(word), word);
    });
  }
  it('people lists nobody who may be a person', () => {
    const files = csvTables(within(small, undefined, 'people'));
    for (const name of ['entities.csv', 'mentions.csv']) {
      const text = files.find(({ path }) => path === name)?.text ?? '';
      assert.doesNotMatch(text, /^actor,(?:kim|anyone),/mu);
      assert.match(text, /^actor,kcna,/mu);
    }
  });
});

/** A case in which every text names its record, and limits for it. */
const marking = fc.option(fc.constantFrom(...markings), { nil: undefined });
const limitedCases = fc.record({
  sources: fc.array(marking, { minLength: 1, maxLength: 4 }),
  items: fc.array(fc.record({ source: fc.nat(3), marking }), { maxLength: 6 }),
  links: fc.array(fc.record({ claim: fc.nat(2), item: fc.nat(5) }), { maxLength: 8 }),
  upTo: fc.constantFrom(...markings), without: fc.subarray([...withholdable]),
});

describe('whatever is marked, and however it hangs together', () => {
  it('no word of what is withheld stands in any export, and every word of what is not does', async () => {
    await fc.assert(fc.asyncProperty(limitedCases, async ({ sources, items, links, upTo, without }) => {
      const rank = (each: Marking | undefined) => each === undefined ? -1 : markings.indexOf(each);
      const known = items.map(({ source, marking: own }, at) => ({ id: `e-0000000${at}`, source: source % sources.length, own }));
      const record = (word: string, each: Marking | undefined) => ({ ...(each && { marking: each }), 'x-mine': `own${word}` });
      const data = {
        format: 'dossier-evidence', version: 1,
        sources: Object.fromEntries(sources.map((each, at) => [`key${at}q`, {
          csl: { type: 'report', title: `title${at}q`, author: [{ family: `author${at}q`, given: 'G' }], note: `annotation${at}q` }, ...record(`${at}q`, each),
          text: `texts/file${at}q.md`, derivedFrom: sources.map((_, other) => `key${other}q`).filter((_, other) => other < at),
        }])),
        evidence: Object.fromEntries(known.map(({ id, source, own }, at) => [id, {
          source: `key${source}q`, summary: `summary${at}z`, quote: { exact: `quote${at}z` }, collected: { by: `analyst${at}z` }, ...record(`${at}z`, own),
        }])),
        claims: Object.fromEntries([0, 1, 2].map((claim) => [`c-0000000${claim}`, {
          links: Object.fromEntries(links.filter((link) => link.claim === claim && link.item < known.length)
            .map(({ item }) => [`e-0000000${item}`, { relation: 'supports', note: `remark${item}z @key${known[item]?.source ?? 0}q`, by: `linker${item}z` }])),
        }])),
      };
      const articles = new Map([
        ['a.md', [0, 1, 2].map((claim) => `[Claim ${claim} [@key${claim % sources.length}q, p. 1]]{.claim #c-0000000${claim}}.`).join('\n\n')],
        ...sources.map((_, at) => [`texts/file${at}q.md`, `transcript${at}q [x]{.claim #c-1000000${at}}`] as const),
      ]);
      const limits: ExportLimits = { upTo, without: new Set(without) };
      const bytes = await allBytes(limitSnapshot(snapshotOf('Case', JSON.stringify(data), articles), limits));
      const isIn = (word: string) => bytes.includes(word);
      const check = (word: string, isAllowed: boolean, what: string) => { assert.equal(isIn(word), isAllowed, `${what}: ${word} up to ${upTo} without ${without.join()}`); };
      for (const [at, each] of sources.entries()) {
        const allowed = rank(each) <= rank(upTo);
        for (const word of [`key${at}q`, `title${at}q`, `transcript${at}q`]) check(word, allowed, 'source');
        check(`author${at}q`, allowed && !without.includes('people'), 'author');
        for (const word of [`annotation${at}q`, `own${at}q`]) check(word, allowed && !without.includes('notes'), 'note of a source');
      }
      for (const [at, { source, own }] of known.entries()) {
        const allowed = Math.max(rank(own), rank(sources[source])) <= rank(upTo);
        const linked = links.some(({ item }) => item === at);
        for (const word of [`summary${at}z`, `quote${at}z`]) check(word, allowed, 'item');
        check(`analyst${at}z`, allowed && !without.includes('names'), 'analyst');
        check(`own${at}z`, allowed && !without.includes('notes'), 'own field');
        check(`linker${at}z`, allowed && linked && !without.includes('names'), 'linker');
        check(`remark${at}z`, allowed && linked && !without.includes('notes'), 'remark');
      }
    }), { numRuns: Number(process.env['DOSSIER_RUNS'] ?? 60) });
  });
});
