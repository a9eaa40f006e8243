import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { UserError } from '../../../../src/core/userError';
import { cleanArticle, cleanArticles } from '../../../../src/core/exchange/cleanArticle';
import { csvTables } from '../../../../src/core/exchange/csvTables';
import { jsonBundle } from '../../../../src/core/exchange/jsonBundle';
import { markdownReport } from '../../../../src/core/exchange/markdownReport';
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
    const many = '[Kim]{.actor} said so. '.repeat(4000);
    const before = performance.now();
    assert.equal(cleanArticle(many, new Set(['actor'])), 'Kim said so. '.repeat(4000));
    assert.ok(performance.now() - before < 2000);
  });
});
