import assert from 'node:assert/strict';
import { chmodSync, symlinkSync } from 'node:fs';
import { CaseFolder } from '../../support/caseFolder';
import { runDossier } from '../../support/runDossier';

const evidence = {
  format: 'dossier-evidence',
  version: 1,
  actors: { 'kim-jong-un': { name: 'Kim Jong Un' }, 'nada-a': { name: 'NADA' }, 'nada-b': { name: 'NADA' } },
  sources: { kcna: { csl: { type: 'article-newspaper', title: 'Statement', issued: { 'date-parts': [[2024, 5, 28]] } }, reliability: 'C' } },
  evidence: { 'e-00000001': { source: 'kcna', summary: 'It failed.', credibility: 3 } },
  claims: {
    'c-00000001': { likelihood: 'likely', links: { 'e-00000001': { relation: 'supports' } } },
    'c-00000002': { text: 'Nobody helped.' },
  },
};
const article = '\ufeff---\r\ntitle: T\r\n---\r\n\r\n[[Kim Jong Un]{.actor} failed]{.claim #c-00000001}\r\nand [NADA]{.actor}, [Nobody]{.actor}, [x]{.event ref=gone}.\r\n';

describe('dossier list, mentions and parse', () => {
  let folder: CaseFolder;
  beforeEach(() => { folder = new CaseFolder(); });
  afterEach(() => { folder.remove(); });

  async function rows(...args: string[]): Promise<Record<string, unknown>[]> {
    const { code, printed } = await runDossier([...args, '--json', folder.path]);
    assert.equal(code, 0);
    return JSON.parse(printed) as Record<string, unknown>[];
  }

  it('lists entities of the case, unmentioned ones too, and what is not in it yet', async () => {
    folder.write({ 'evidence.json': evidence, 'b/a.md': article, 'c.md': '[nobody’s]{.actor}' });
    assert.deepEqual(await rows('list', 'entities'), [
      { kind: 'actor', id: 'kim-jong-un', name: 'Kim Jong Un', registered: true, ambiguous: false, mentions: 1, documents: 1 },
      { kind: 'actor', id: null, name: 'NADA', registered: false, ambiguous: true, mentions: 1, documents: 1 },
      { kind: 'actor', id: 'nada-a', name: 'NADA', registered: true, ambiguous: false, mentions: 0, documents: 0 },
      { kind: 'actor', id: 'nada-b', name: 'NADA', registered: true, ambiguous: false, mentions: 0, documents: 0 },
      { kind: 'actor', id: null, name: 'Nobody', registered: false, ambiguous: false, mentions: 2, documents: 2 },
      { kind: 'event', id: 'gone', name: 'x', registered: false, ambiguous: false, mentions: 1, documents: 1 },
    ]);
  });

  it('lists claims of articles, then those that stand only in the file', async () => {
    folder.write({ 'evidence.json': evidence, 'a.md': article });
    assert.deepEqual(await rows('list', 'claims'), [
      { id: 'c-00000001', text: 'Kim Jong Un failed', document: 'a.md', line: 5, column: 1, likelihood: 'likely', confidence: null, assessment: null, links: 1 },
      { id: 'c-00000002', text: 'Nobody helped.', document: null, line: null, column: null, likelihood: null, confidence: null, assessment: null, links: 0 },
    ]);
  });

  it('lists evidence and sources', async () => {
    folder.write({ 'evidence.json': evidence });
    const [item] = await rows('list', 'evidence');
    assert.deepEqual([item?.['id'], item?.['source'], item?.['credibility'], item?.['claims']], ['e-00000001', 'kcna', 3, 1]);
    const [source] = await rows('list', 'sources');
    assert.deepEqual([source?.['id'], source?.['date'], source?.['reliability'], source?.['evidence']], ['kcna', '2024-05-28', 'C', 1]);
  });

  it('says of a source who made it, when and how reliable it is, as an export does', async () => {
    folder.write({ 'evidence.json': { format: 'dossier-evidence', version: 1, actors: { kcna: { name: 'KCNA', reliability: 'D' } }, sources: {
      a: { csl: { type: 'report', author: [{ family: 'Shin', given: 'Won-sik' }, { literal: 'Staff' }], issued: { 'date-parts': [[2024, 5]], raw: '2024-05~' } } },
      b: { csl: { type: 'report' }, publisher: 'kcna' },
    } } });
    assert.deepEqual((await rows('list', 'sources')).map(({ id, author, date, reliability }) => ({ id, author, date, reliability })), [
      { id: 'a', author: 'Won-sik Shin and Staff', date: '2024-05~', reliability: null },
      { id: 'b', author: 'KCNA', date: null, reliability: 'D' },
    ]);
  });

  it('says where an entity is mentioned, in offsets that follow the byte-order mark and count each line end as it is', async () => {
    folder.write({ 'evidence.json': evidence, 'a.md': article });
    const [mention, ...others] = await rows('mentions', 'kim-jong-un');
    assert.deepEqual(others, []);
    const text = article.slice(1);
    const start = text.indexOf('[Kim');
    assert.deepEqual(mention, {
      entity: 'kim-jong-un', kind: 'actor', document: 'a.md', start, end: text.indexOf('}', start) + 1, line: 5, column: 2, text: 'Kim Jong Un',
      before: '[', after: ' failed]{.claim #c-00000001} and [NADA]{.actor}, [Nobody]{.a',
    });
  });

  it('finds an unknown id and a name that is not in the case yet, and filters by kind', async () => {
    folder.write({ 'a.md': '[x]{.event ref=gone} [y]{.actor ref=gone} [Nobody]{.actor}' });
    assert.equal((await rows('mentions', 'gone')).length, 2);
    assert.equal((await rows('mentions', 'gone', '--kind', 'event')).length, 1);
    assert.equal((await rows('mentions', 'nobody')).length, 1);
    assert.deepEqual(await rows('mentions', 'missing'), []);
  });

  it('aligns text for people, wide characters too', async () => {
    folder.write({ 'a.md': '[김정은]{.actor} [Kim]{.actor} [Kim]{.actor}' });
    const { printed } = await runDossier(['list', 'entities', folder.path]);
    assert.equal(printed, [
      'KIND   ID  NAME    MENTIONS  DOCUMENTS',
      'actor      Kim            2          1  not in the case yet',
      'actor      김정은         1          1  not in the case yet',
      '',
    ].join('\n'));
  });

  it('answers an empty folder with nothing', async () => {
    assert.deepEqual(await rows('list', 'entities'), []);
    assert.equal((await runDossier(['list', 'claims', folder.path])).printed, 'No claims in this case yet.\n');
  });

  it('takes options before and after positionals, and the current folder', async () => {
    folder.write({ 'a.md': '[Kim]{.actor}' });
    const expected = await rows('list', 'entities');
    for (const args of [['list', '--json', 'entities', folder.path], ['list', 'entities', folder.path, '--json']]) {
      assert.deepEqual(JSON.parse((await runDossier(args)).printed), expected);
    }
    const before = process.cwd();
    process.chdir(folder.path);
    try {
      assert.deepEqual(JSON.parse((await runDossier(['list', 'entities', '--json'])).printed), expected);
    } finally {
      process.chdir(before);
    }
  });

  it('reads another evidence file, its kinds too', async () => {
    folder.write({ 'mine.json': { format: 'dossier-evidence', version: 1, kinds: { place: {} } }, 'a.md': '[Sohae]{.place}' });
    assert.deepEqual(await rows('list', 'entities'), []);
    assert.equal((await rows('list', 'entities', '--evidence', folder.at('mine.json')))[0]?.['kind'], 'place');
  });

  it('answers from the articles where the evidence file is broken, and says so once', async () => {
    folder.write({ 'evidence.json': '{ "format": "dossier-evidence", "version": 1,', 'a.md': '[Kim]{.actor}' });
    const { code, printed, said } = await runDossier(['list', 'entities', '--json', folder.path]);
    assert.equal(code, 0);
    assert.equal((JSON.parse(printed) as object[]).length, 1);
    assert.equal(said.length, 1);
    assert.match(said[0] ?? '', /^evidence\.json cannot be used/u);
  });

  it('skips what is not UTF-8, saying so', async () => {
    folder.write({
      'wide.md': Buffer.from('\ufeff[Kim]{.actor}', 'utf16le'), 'bare.md': Buffer.from('[Kim]{.actor}', 'utf16le'),
      'latin.md': Buffer.from('[Peña]{.actor}', 'latin1'), 'good.md': '[Kim]{.actor}',
    });
    const { code, printed, said } = await runDossier(['list', 'entities', '--json', folder.path]);
    assert.equal(code, 0);
    assert.equal((JSON.parse(printed) as { documents: number }[])[0]?.documents, 1);
    assert.deepEqual(said.map((line) => line.split(':')[0]), ['bare.md', 'latin.md', 'wide.md']);
  });

  it('skips what may not be read', async function () {
    if (process.getuid?.() === 0) {
      console.log('      skipped: root may read everything');
      this.skip();
    }
    folder.write({ 'a.md': '[Kim]{.actor}' });
    chmodSync(folder.at('a.md'), 0);
    const { code, said } = await runDossier(['list', 'entities', folder.path]);
    assert.deepEqual([code, said.length], [0, 1]);
  });

  it('parses a file or what is piped in', async () => {
    folder.write({ 'a.md': '[[a]{.actor} b]{.claim #c-00000001 x=y} [c]{.other} [@k]' });
    const fromFile = await runDossier(['parse', folder.at('a.md')]);
    const piped = await runDossier(['parse', '-'], '\ufeff[[a]{.actor} b]{.claim #c-00000001 x=y} [c]{.other} [@k]');
    assert.deepEqual(piped, fromFile);
    assert.deepEqual(JSON.parse(fromFile.printed), {
      tags: [
        { form: 'span', kind: 'claim', id: 'c-00000001', classes: ['claim'], attributes: { x: 'y' }, text: 'a b', start: 0, end: 39, contentStart: 1, contentEnd: 14, parent: null, inNote: false },
        { form: 'span', kind: 'actor', id: null, classes: ['actor'], attributes: {}, text: 'a', start: 1, end: 12, contentStart: 2, contentEnd: 3, parent: 0, inNote: false },
      ],
      citations: [{ keys: ['k'], start: 52, end: 56 }],
      problems: [],
    });
  });

  it('parses ordinary spans on request, and kinds of an evidence file', async () => {
    folder.write({ 'mine.json': { format: 'dossier-evidence', version: 1, kinds: { place: {} } } });
    const kindsOf = async (...args: string[]): Promise<unknown[]> => {
      const { printed } = await runDossier(['parse', '-', ...args], '[a]{.place} [b]{.other} [c]{.actor}');
      return (JSON.parse(printed) as { tags: { kind: unknown }[] }).tags.map(({ kind }) => kind);
    };
    assert.deepEqual(await kindsOf(), ['actor']);
    assert.deepEqual(await kindsOf('--all'), [null, null, 'actor']);
    assert.deepEqual(await kindsOf('--evidence', folder.at('mine.json')), ['place', 'actor']);
  });

  it('parses with the standard kinds where the evidence file is broken, and says so', async () => {
    folder.write({ 'mine.json': '{ "format": "dossier-evidence", "version": 9, "kinds": { "place": {} } }' });
    const { code, printed, said } = await runDossier(['parse', '-', '--evidence', folder.at('mine.json')], '[a]{.place} [c]{.actor}');
    assert.deepEqual([code, said.length, (JSON.parse(printed) as { tags: unknown[] }).tags.length], [0, 1, 1]);
  });

  it('says problems in sentences', async () => {
    const { code, printed } = await runDossier(['parse', '-'], '[a]{.actor ref=}');
    const { problems } = JSON.parse(printed) as { problems: Record<string, unknown>[] };
    assert.equal(code, 0);
    assert.deepEqual(Object.keys(problems[0] ?? {}), ['code', 'message', 'severity', 'start', 'end']);
  });

  it('survives a folder that leads back to itself', async () => {
    folder.write({ 'a.md': '[Kim]{.actor}' });
    symlinkSync('.', folder.at('loop'));
    assert.equal((await rows('mentions', 'Kim')).length, 1);
  });

  const unusable: [name: string, args: string[], said: RegExp][] = [
    ['a folder that is not there', ['list', 'entities', '/nowhere/at/all'], /is not there\.$/u],
    ['a file that is not there', ['parse', '/nowhere/at/all.md'], /cannot be read \(it is not there\)\.$/u],
    ['a folder in place of a file', ['parse', '.'], /cannot be read \(it is a folder\)\.$/u],
    ['a file in place of a folder', ['check', 'package.json'], /is not a folder\.$/u],
    ['a file in place of a folder above', ['check', 'package.json/case'], /cannot be read: a part of its path is a file, not a folder\.$/u],
    ['an evidence file that is not there', ['list', 'entities', '--evidence', '/nowhere/evidence.json'], /is not there\.$/u],
    ['something that cannot be listed', ['list', 'things'], /the choices are entities/u],
    ['an option that does not exist', ['check', '--fast'], /unknown option/u],
    ['a command that does not exist', ['chek'], /unknown command/u],
    ['too many arguments', ['check', '.', '.'], /too many arguments/u],
    ['no command', [], /^dossier: Say what to do/u],
  ];
  for (const [name, args, expected] of unusable) {
    it(`refuses ${name} in one sentence`, async () => {
      const { code, printed, said } = await runDossier(args);
      assert.deepEqual([code, printed, said.length], [2, '', 1]);
      assert.match(said[0] ?? '', expected);
      assert.doesNotMatch(said[0] ?? '', /\n|\.\.$/u);
    });
  }

  it('prints help and version', async () => {
    assert.match((await runDossier(['--help'])).printed, /Usage: dossier/u);
    assert.match((await runDossier(['--version'])).printed, /^\d+\.\d+\.\d+\n$/u);
    assert.equal((await runDossier(['list', '--help'])).code, 0);
  });
});
