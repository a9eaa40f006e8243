import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { UserError } from '../../../../src/core/userError';
import type { EvidenceFile } from '../../../../src/core/evidence/evidenceFile';
import { readEvidence } from '../../../../src/core/evidence/readEvidence';
import { cleanArticle, cleanArticles } from '../../../../src/core/exchange/cleanArticle';
import { csvTables } from '../../../../src/core/exchange/csvTables';
import { jsonBundle } from '../../../../src/core/exchange/jsonBundle';
import { markdownReport } from '../../../../src/core/exchange/markdownReport';
import { CaseIndex } from '../../../../src/core/index/caseIndex';
import { assertGrowth } from '../../../support/growth';
import { sampleSnapshot, snapshotOf } from '../../../support/sampleSnapshot';

const evidence = JSON.stringify({
  format: 'dossier-evidence', version: 1,
  actors: { kim: { name: 'Kim Jong Un', shortNames: ['Kim'] } },
  sources: { kcna: { csl: { type: 'book', title: '=cmd()' }, reliability: 'C' } },
  evidence: { 'e-4kq2vd7m': { source: 'kcna', summary: 'It "flew",\nthen fell', credibility: 3 } },
  claims: { 'c-7f3a2kq9': { likelihood: 'likely', basis: 'judgement', links: { 'e-4kq2vd7m': { relation: 'supports', custom: { kept: 1 } } } } },
});
const article = '🚀 [[Kim Jong Un]{.actor} said it flew]{.claim #c-7f3a2kq9} [@kcna, p. 3].\r\n\r\n::: {.claim #c-0dn4wyt2}\r\nOne.\r\n\r\nTwo.\r\n:::\r\n';

function small(text = article): ReturnType<typeof snapshotOf> {
  return snapshotOf('Small', evidence, new Map([['a.md', text]]));
}

describe('the JSON bundle', () => {
  interface Claim { id: string; text: string; place: { document: string; start: number; end: number; exact: string; line: number }; links: { id: string }[] }
  const claimsOf = (text: string): Claim[] => (JSON.parse(text) as { claims: Claim[] }).claims;

  it('holds every claim with its words, its place and its links', () => {
    const claims = claimsOf(jsonBundle(small())[0]?.text ?? '');
    assert.deepEqual(claims.map(({ id, text }) => [id, text]), [['c-0dn4wyt2', 'One. Two.'], ['c-7f3a2kq9', 'Kim Jong Un said it flew']]);
    for (const { place } of claims) assert.equal(article.slice(place.start, place.end), place.exact);
    assert.deepEqual(claims[1]?.links, [{ id: 'e-4kq2vd7m', relation: 'supports', custom: { kept: 1 } }]);
  });
  it('keeps its own keys where a record has unknown ones of the same name', () => {
    const record = { id: 'mine', place: 'here' };
    const snapshot = snapshotOf('Small', JSON.stringify({
      format: 'dossier-evidence', version: 1, sources: { kcna: { csl: { type: 'book' }, ...record } },
      claims: { 'c-7f3a2kq9': { ...record, links: { 'c-0dn4wyt2': { relation: 'supports', ...record } } }, 'c-0dn4wyt2': { text: 'Nobody did.', ...record } },
    }), new Map([['a.md', '[It flew]{.claim #c-7f3a2kq9}']]));
    const bundle = JSON.parse(jsonBundle(snapshot)[0]?.text ?? '') as { claims: Claim[]; sources: object[] };
    assert.deepEqual(bundle.claims.map(({ id, place }) => [id, (place as Claim['place'] | undefined)?.exact]), [['c-0dn4wyt2', undefined], ['c-7f3a2kq9', 'It flew']]);
    assert.deepEqual(bundle.claims[1]?.links, [{ id: 'c-0dn4wyt2', relation: 'supports', place: 'here' }]);
    assert.deepEqual(Object.entries(bundle.sources[0] ?? {})[0], ['id', 'kcna']);
  });
  it('gives the same bytes twice', () => {
    assert.equal(jsonBundle(sampleSnapshot())[0]?.text, jsonBundle(sampleSnapshot())[0]?.text);
  });
  it('gives the same bytes whichever way, and in whatever order, the evidence file was written and read', () => {
    const fields = ['"csl": { "type": "report", "title": "T" }', '"reliability": "C"', '"x-2": [{ "b": 1, "a": 2 }]', '"derivedFrom": ["cafe\u0301"]'];
    const written = (title: string, ...order: readonly number[]): string => `{ "format": "dossier-evidence", "version": 1,
      "evidence": { "e-00000002": { "quote": { "x": 1, "start": 3, "exact": "It flew." }, "source": "cafe\u0301" } },
      "sources": { "caf\u00e9": { "csl": { "x": 1, "title": "${title}", "type": "report" } }, "kcna": { ${order.map((at) => fields[at]).join(', ')} } } }`;
    const before = readEvidence(written('A', 1, 2, 0, 3));
    const bytesOf = (text: string, known?: EvidenceFile) => jsonBundle({ name: 'Small', index: new CaseIndex(readEvidence(text, known).data), texts: new Map() })[0]?.text;
    const expected = bytesOf(written('B', 0, 1, 2, 3));
    assert.match(expected ?? '', /"title": "B"/u);
    for (const order of [[0, 1, 2, 3], [1, 2, 0, 3], [3, 2, 1, 0]]) {
      for (const known of [undefined, before]) assert.equal(bytesOf(written('B', ...order), known), expected);
    }
  });
  it('refuses a text that is not the one of the index', () => {
    const snapshot = small();
    assert.throws(() => jsonBundle({ ...snapshot, texts: new Map([['a.md', `x${article}`]]) }), UserError);
    assert.throws(() => jsonBundle({ ...snapshot, texts: new Map() }), UserError);
  });
});

describe('the CSV tables', () => {
  it('are read by Python’s csv module as they were meant', function () {
    const tables = csvTables(small());
    const program = 'import csv, io, json, sys\nfiles = json.load(sys.stdin)\njson.dump({name: list(csv.DictReader(io.StringIO(text.lstrip("\\ufeff"), newline=""), strict=True)) for name, text in files.items()}, sys.stdout)';
    const python = spawnSync('python3', ['-c', program], { input: JSON.stringify(Object.fromEntries(tables.map(({ path, text }) => [path, text]))), encoding: 'utf8' });
    if (python.error || python.status !== 0 && !/Traceback/u.test(python.stderr)) {
      console.log('        skipped: python3 is not here');
      this.skip();
    }
    assert.equal(python.stderr, '');
    const read = JSON.parse(python.stdout) as Record<string, Record<string, string>[]>;
    assert.deepEqual(read['entities.csv'], [{ kind: 'actor', id: 'kim', name: 'Kim Jong Un', state: 'in the case', mentions: '1', documents: '1' }]);
    const mention = read['mentions.csv']?.[0];
    assert.equal(mention?.['keyword'], 'Kim Jong Un');
    assert.equal(article.slice(Number(mention['start']), Number(mention['end'])), 'Kim Jong Un');
    assert.equal(mention['left'], '🚀 ');
    assert.equal(read['evidence.csv']?.[0]?.['summary'], 'It "flew",\nthen fell');
    assert.equal(read['sources.csv']?.[0]?.['title'], "'=cmd()");
    assert.equal(read['links.csv']?.[0]?.['relation'], 'supports');
    assert.equal(read['claims.csv']?.length, 2);
  });
  it('begin with a byte-order mark and end every line with CRLF', () => {
    for (const { path, text } of csvTables(sampleSnapshot())) {
      assert.ok(text.startsWith('\ufeff') && text.endsWith('\r\n'), path);
      assert.doesNotMatch(text.replace(/"(?:[^"]|"")*"/gu, ''), /[^\r]\n/u, path);
    }
  });
  it('guard every cell that a spreadsheet would compute', () => {
    for (const start of ['=', '+', '-', '@', '\t', '\r']) {
      const snapshot = snapshotOf('Small', JSON.stringify({ format: 'dossier-evidence', version: 1, actors: { a: { name: `${start}x` } } }), new Map());
      const [entities] = csvTables(snapshot);
      assert.ok(entities?.text.includes(`'${start}x`), JSON.stringify(start));
    }
  });
});

describe('the Markdown report', () => {
  const report = markdownReport(small())[0]?.text ?? '';
  it('says likelihood, source, grade and gap in words', () => {
    for (const words of ['likely (55–80 %)', 'C: fairly reliable, 3: possibly true', '**Supports the claim (1)**', '**No evidence yet.**', '## Gaps', '[^e-4kq2vd7m]: ']) {
      assert.ok(report.includes(words), `${words} is missing in:\n${report}`);
    }
  });
});

describe('the Markdown report of a claim that nobody assessed', () => {
  it('says no assessment', () => {
    assert.doesNotMatch(markdownReport(small())[0]?.text ?? '', /assessment/u);
    const assessed = snapshotOf('Small', evidence.replace('"basis"', '"assessment":"open","basis"'), new Map([['a.md', article]]));
    assert.equal([...(markdownReport(assessed)[0]?.text ?? '').matchAll(/assessment: open/gu)].length, 1);
  });
});

describe('the Markdown report of contradicted claims', () => {
  const reportOf = (claims: object): string => markdownReport(snapshotOf('Small', JSON.stringify({
    format: 'dossier-evidence', version: 1, sources: { s: { csl: { type: 'book' } } },
    evidence: { 'e-00000001': { source: 's', summary: 'It flew.' }, 'e-00000002': { source: 's', summary: 'It fell.' } }, claims,
  }), new Map()))[0]?.text ?? '';
  const both = { 'e-00000001': { relation: 'supports' }, 'e-00000002': { relation: 'refutes' } };
  it('names them before all others, with how much speaks for and against each', () => {
    const report = reportOf({ 'c-00000001': { text: 'Sure.' }, 'c-00000002': { text: 'Doubted.', assessment: 'contested', links: both }, 'c-00000003': { text: 'Open.', links: both } });
    assert.ok(report.includes('## Contradictions\n\nContested, refuted or withdrawn, or with evidence against them:\n\n'
      + '- claim 2 (contested; 1 supporting, 1 refuting): Doubted.\n- claim 3 (not assessed; 1 supporting, 1 refuting): Open.\n\n'), report);
    assert.ok(report.indexOf('## Contradictions') < report.indexOf('## In no article'));
  });
  it('says the assessment below the words of each', () => {
    for (const assessment of ['refuted', 'contested', 'withdrawn']) {
      const report = reportOf({ 'c-00000002': { text: 'Doubted.', assessment, links: both } });
      const word = assessment.charAt(0).toUpperCase() + assessment.slice(1);
      assert.ok(report.includes(`1.  Doubted.\n\n    **${word}: 1 supporting, 1 refuting.**\n\n`), report);
    }
  });
  it('has no such part where nothing is contradicted', () => {
    assert.doesNotMatch(reportOf({ 'c-00000001': { text: 'Sure.', assessment: 'supported', links: { 'e-00000001': { relation: 'supports' } } } }), /Contradictions/u);
  });
});

describe('a clean article', () => {
  it('has no tags, its citations, and every other byte', () => {
    assert.equal(cleanArticle(article, new Set(['actor', 'claim'])), '🚀 Kim Jong Un said it flew [@kcna, p. 3].\r\n\r\nOne.\r\n\r\nTwo.\r\n');
  });
  it('keeps ordinary spans and divs', () => {
    const text = '[a]{.smallcaps} ::: {.note}\n\n::: {.note}\nb\n:::\n';
    assert.equal(cleanArticle(text, new Set(['actor', 'claim'])), text);
  });
  it('is written under the article’s own path', () => {
    assert.deepEqual(cleanArticles(sampleSnapshot()).map(({ path }) => path), sampleSnapshot().index.documents());
  });
  it('takes linear time in the number of tags', () => {
    assert.equal(cleanArticle('[Kim]{.actor} said so. '.repeat(4000), new Set(['actor'])), 'Kim said so. '.repeat(4000));
    assertGrowth((count) => {
      const many = '[Kim]{.actor} said so. '.repeat(count);
      return () => { cleanArticle(many, new Set(['actor'])); };
    }, { small: 1000, large: 4000 });
  });
});
