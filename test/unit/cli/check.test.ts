import assert from 'node:assert/strict';
import { CaseFolder } from '../../support/caseFolder';
import { marked } from '../../support/marks';
import { runDossier } from '../../support/runDossier';

describe('dossier check', () => {
  let folder: CaseFolder;
  beforeEach(() => { folder = new CaseFolder(); });
  afterEach(() => { folder.remove(); });

  async function check(...args: string[]): Promise<{ code: number; rows: Record<string, unknown>[] }> {
    const { code, printed } = await runDossier(['check', '--format', 'json', folder.path, ...args]);
    return { code, rows: JSON.parse(printed) as Record<string, unknown>[] };
  }

  it('finds nothing in an empty folder', async () => {
    assert.deepEqual(await check(), { code: 0, rows: [] });
    assert.deepEqual(await runDossier(['check', folder.path]), { code: 0, printed: '', said: [] });
  });

  it('exits 0 for hints and 1 for warnings', async () => {
    folder.write({ 'a.md': '[Somebody]{.actor}' });
    assert.equal((await check()).code, 0);
    folder.write({ 'b.md': '[x]{.claim}' });
    assert.equal((await check()).code, 1);
  });

  it('prints a line for each problem, by document and place', async () => {
    folder.write({ 'b.md': 'one\r\n\r\n[x]{.claim} [y]{.actor ref=gone}', 'a.md': '[z]{.actor}' });
    const { printed } = await runDossier(['check', folder.path]);
    const lines = printed.split('\n');
    assert.deepEqual(lines.map((line) => line.split(' ').slice(0, 3).join(' ')), [
      'a.md:1:2 hint not-in-case', 'b.md:3:2 warning claim-without-id', 'b.md:3:28 warning unknown-entity', '']);
    assert.match(lines[2] ?? '', /“gone” is not in the case yet/u);
  });

  it('gives exact places as JSON', async () => {
    const { text, spans: [span] } = marked('é😀\n[x]{.actor ref="«gone»"}');
    folder.write({ 'a.md': text });
    assert.deepEqual((await check()).rows.map(({ message, ...row }) => ({ ...row, said: typeof message })), [
      { document: 'a.md', line: 2, column: 17, endLine: 2, endColumn: 21, ...span, severity: 'warning', code: 'unknown-entity', said: 'string' }]);
  });

  it('takes articles that cannot be read for problems of theirs', async () => {
    folder.write({ 'wide.md': Buffer.from('x', 'utf16le') });
    const { code, rows } = await check();
    assert.deepEqual([code, rows[0]?.['document'], rows[0]?.['code'], rows[0]?.['line']], [1, 'wide.md', 'utf-16', 1]);
  });

  it('reports the evidence file under its own path, where the record stands', async () => {
    const { text, spans: [span] } = marked('{\n  "format": "dossier-evidence",\n  "version": 1,\n  "claims": {\n    «"c-00000001"»: {}\n  }\n}\n');
    folder.write({ 'sub/mine.json': text });
    const { code, rows: [row] } = await check('--evidence', folder.at('sub', 'mine.json'));
    assert.equal(code, 1);
    assert.deepEqual({ ...row, message: '' }, {
      document: 'sub/mine.json', line: 5, column: 5, endLine: 5, endColumn: 17, ...span, severity: 'warning', code: 'claim-nowhere', message: '' });
  });

  const broken: [name: string, text: string, code: string][] = [
    ['a syntax error', '{ "format": "dossier-evidence", "version": 1', 'json-unclosed'],
    ['conflict markers', '{ "format": "dossier-evidence",\n<<<<<<< HEAD\n"version": 1\n=======\n"version": 1\n>>>>>>> x\n}', 'conflict-markers'],
    ['a key that stands twice', '{ "format": "dossier-evidence", "version": 1, "actors": {}, "actors": {} }', 'doubled-key'],
    ['a wrong type deep inside', '{ "format": "dossier-evidence", "version": 1, "actors": { "a": { "name": 3 } } }', 'wrong-type'],
    ['a newer version', '{ "format": "dossier-evidence", "version": 9 }', 'newer-version'],
  ];
  for (const [name, text, expected] of broken) {
    it(`exits 1 for an evidence file with ${name}, and still checks the articles`, async () => {
      folder.write({ 'evidence.json': text, 'a.md': '[x]{.claim}' });
      const { code, rows } = await check();
      assert.equal(code, 1);
      assert.equal(rows[0]?.['code'], 'claim-without-id');
      assert.match(String(rows[1]?.['code']), new RegExp(`^(?:${expected})$`, 'u'));
    });
  }

  it('lists no problem of a file that is not ours, and says in one line that it is ignored', async () => {
    folder.write({ 'evidence.json': '{ "other": "program" }' });
    assert.deepEqual(await check(), { code: 0, rows: [] });
    assert.match((await runDossier(['check', folder.path])).said.join('\n'), /^evidence\.json is not an evidence file of Dossier .*ignored/u);
    folder.write({ 'a.md': '[x]{.claim}' });
    assert.equal((await check()).code, 1);
  });

  it('says in words why a file cannot be read', async () => {
    folder.write({ 'evidence.json/x.txt': '' });
    const { code, rows: [row] } = await check();
    assert.deepEqual([code, row?.['document'], row?.['message']], [1, 'evidence.json', 'This file cannot be read (it is a folder).']);
  });

  it('tells claims apart that stand twice in one line', async () => {
    folder.write({ 'a.md': '[x]{.claim #c-00000001} [y]{.claim #c-00000001}' });
    assert.deepEqual((await check('--off', 'claim-without-evidence')).rows.map(({ message }) => /line \d+, column \d+/u.exec(String(message))?.[0]), ['line 1, column 25', 'line 1, column 1']);
  });

  describe('of claims', () => {
    const evidence = {
      format: 'dossier-evidence', version: 1,
      sources: { kcna: { csl: { type: 'report' }, retracted: '2024-06-12' } },
      evidence: { 'e-00000001': { source: 'kcna' } },
      claims: { 'c-00000001': { basis: 'judgement', links: { 'e-00000001': { relation: 'supports' } } }, 'c-00000002': { links: { 'c-00000001': { relation: 'supports' } } } },
    };
    const found = (rows: Record<string, unknown>[]) => rows.map(({ document, line, column, code }) => `${String(document)}:${String(line)}:${String(column)} ${String(code)}`);

    it('shows what leans on a retracted source at every sentence, and the words of a judgement at their place', async () => {
      folder.write({ 'evidence.json': evidence, 'a.md': 'One.\n\n[The *engine* of\n[Kim](x) may be new]{.claim #c-00000001}.', 'b.md': '[So it is]{.claim #c-00000002}' });
      assert.deepEqual(found((await check()).rows), ['a.md:3:2 retracted-alone', 'a.md:4:10 off-scale-term', 'b.md:1:2 retracted-alone']);
    });

    it('reads no words in code and block quotes', async () => {
      folder.write({ 'evidence.json': evidence, 'a.md': '::: {.claim #c-00000001}\nRun `may`.\n\n> It may be.\n\nIt might be.\n:::\n\n[x]{.claim #c-00000002}' });
      assert.deepEqual(found((await check('--off', 'retracted-alone')).rows), ['a.md:6:4 off-scale-term']);
    });

    it('leaves out what is switched off, several at once', async () => {
      folder.write({ 'evidence.json': evidence, 'a.md': '[It may be]{.claim #c-00000001} [x]{.claim #c-00000002}' });
      assert.deepEqual((await check('--off', 'retracted-alone, off-scale-term')).rows, []);
      assert.deepEqual((await check('--off', 'retracted-alone', '--off', 'off-scale-term')).rows, []);
      const { code, said } = await runDossier(['check', folder.path, '--off', 'of-scale-term']);
      assert.equal(code, 2);
      assert.match(said.join(), /^dossier: No check has the code of-scale-term; the codes are claim-without-evidence, /u);
    });

    it('says nothing of them while the evidence file cannot be read', async () => {
      folder.write({ 'evidence.json': '{ "format": "dossier-evidence", "version": 1', 'a.md': '[It may be]{.claim #c-00000001}' });
      assert.deepEqual(found((await check()).rows).filter((row) => row.startsWith('a.md')), []);
    });
  });
});
