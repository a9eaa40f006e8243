import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mock } from 'node:test';
import { EvidenceFile } from '../../../src/core/evidence/evidenceFile';
import { readEvidence } from '../../../src/core/evidence/readEvidence';
import type { EvidenceData } from '../../../src/core/evidence/schema';
import { CaseFolder } from '../../support/caseFolder';
import { runDossier } from '../../support/runDossier';

describe('dossier add-source, add-evidence, link and format', () => {
  let folder: CaseFolder;
  beforeEach(() => { folder = new CaseFolder(); });
  afterEach(() => { folder.remove(); });

  async function succeeds(...args: string[]): Promise<string> {
    const { code, printed, said } = await runDossier([...args, folder.path]);
    assert.deepEqual([code, said], [0, []]);
    return printed;
  }
  async function refuses(args: string[], expected: RegExp): Promise<void> {
    const before = existsSync(folder.at('evidence.json')) ? readFileSync(folder.at('evidence.json'), 'utf8') : undefined;
    const { code, printed, said } = await runDossier([...args, folder.path]);
    assert.deepEqual([code, printed, said.length], [2, '', 1]);
    assert.match(said[0] ?? '', expected);
    assert.equal(existsSync(folder.at('evidence.json')) ? readFileSync(folder.at('evidence.json'), 'utf8') : undefined, before);
  }
  function data(name = 'evidence.json'): EvidenceData {
    const file = readEvidence(readFileSync(folder.at(name), 'utf8'));
    assert.equal(file.status, 'readable');
    return file.data;
  }

  it('looks for problems among the records only where the file is not valid', async () => {
    const asked = mock.getter(EvidenceFile.prototype, 'problems');
    try {
      await succeeds('add-source', 'kcna', '--title', 'T');
      assert.equal(asked.mock.callCount(), 0);
      folder.write({ 'evidence.json': '{ "format": "dossier-evidence", "version": 0 }' });
      await refuses(['add-source', 'kcna', '--title', 'T'], /The version should be/u);
      assert.ok(asked.mock.callCount() > 0);
    } finally {
      asked.mock.restore();
    }
  });

  it('goes from nothing to a linked claim', async () => {
    folder.write({ 'a.md': '[It failed]{.claim #c-00000001}' });
    await succeeds('add-source', 'kcna-2024', '--title', 'Report', '--author', 'Kim, Chol', '--author', 'KCNA', '--date', '2024-05-28',
      '--url', 'https://kcna.kp/', '--type', 'article-newspaper', '--reliability', 'C');
    const id = (await succeeds('add-evidence', '--source', 'kcna-2024', '--summary', 'It exploded.', '--credibility', '3')).trimEnd();
    await succeeds('link', 'c-00000001', id, '--relation', 'supports', '--note', 'In so many words.');
    const { sources, evidence, claims } = data();
    assert.deepEqual(sources.get('kcna-2024'), {
      csl: {
        type: 'article-newspaper', title: 'Report', author: [{ family: 'Kim', given: 'Chol' }, { literal: 'KCNA' }],
        issued: { 'date-parts': [[2024, 5, 28]] }, URL: 'https://kcna.kp/',
      },
      reliability: 'C',
    });
    assert.match(id, /^e-[0-9a-z]{8}$/u);
    assert.deepEqual([evidence.get(id)?.source, evidence.get(id)?.summary, evidence.get(id)?.credibility], ['kcna-2024', 'It exploded.', 3]);
    const record = claims.get('c-00000001');
    assert.deepEqual(record?.lastSeen, { document: 'a.md', text: 'It failed' });
    assert.deepEqual([record.links?.get(id)?.relation, record.links?.get(id)?.note], ['supports', 'In so many words.']);
    assert.deepEqual(readdirSync(folder.path).sort(), ['a.md', 'evidence.json']);
  });

  it('names nobody but whom --by names', async () => {
    folder.write({ 'a.md': '[It failed]{.claim #c-00000001}' });
    await succeeds('add-source', 'kcna', '--title', 'T');
    const anonymous = (await succeeds('add-evidence', '--source', 'kcna', '--summary', 'S')).trimEnd();
    const named = (await succeeds('add-evidence', '--source', 'kcna', '--summary', 'S', '--by', 'A. Analyst')).trimEnd();
    await succeeds('link', 'c-00000001', anonymous, '--relation', 'neutral', '--by', ' ');
    await succeeds('link', 'c-00000001', named, '--relation', 'neutral', '--by', 'A. Analyst');
    const { evidence, claims } = data();
    assert.deepEqual([anonymous, named].map((id) => evidence.get(id)?.collected?.by), [undefined, 'A. Analyst']);
    assert.deepEqual([anonymous, named].map((id) => claims.get('c-00000001')?.links?.get(id)?.by), [undefined, 'A. Analyst']);
  });

  it('writes another evidence file, relative to the current folder', async () => {
    await succeeds('add-source', 'kcna', '--title', 'T', '--evidence', folder.at('mine.json'));
    assert(data('mine.json').sources.has('kcna'));
    assert(!existsSync(folder.at('evidence.json')));
  });

  it('links anew without losing the note, and says where the claim was seen last', async () => {
    folder.write({ 'sub/new.md': '[It failed at once]{.claim #c-00000001}', 'evidence.json': { format: 'dossier-evidence', version: 1,
      sources: { s: { csl: { type: 'document' } } }, evidence: { 'e-00000001': { source: 's' } },
      claims: { 'c-00000001': { lastSeen: { document: 'old.md', text: 'It failed' }, links: { 'e-00000001': { relation: 'supports', strength: 'strong', note: 'Why' } } } } } });
    await succeeds('link', 'c-00000001', 'e-00000001', '--relation', 'refutes');
    const record = data().claims.get('c-00000001');
    assert.deepEqual(record?.lastSeen, { document: 'sub/new.md', text: 'It failed at once' });
    const { at, ...link } = record.links?.get('e-00000001') ?? {};
    assert.deepEqual(link, { relation: 'refutes', strength: 'strong', note: 'Why' });
    assert.match(at ?? '', /Z$/u);
  });

  it('sees that a claim moved on within the article that made it last', async () => {
    folder.write({ 'a.md': 'Nothing here.', 'b.md': '[It did not fail]{.claim #c-00000001}', 'evidence.json': { format: 'dossier-evidence', version: 1,
      sources: { s: { csl: { type: 'document' } } }, evidence: { 'e-00000001': { source: 's' } },
      claims: { 'c-00000001': { lastSeen: { document: 'b.md', text: 'It failed' } } } } });
    await succeeds('link', 'c-00000001', 'e-00000001', '--relation', 'refutes');
    assert.deepEqual(data().claims.get('c-00000001')?.lastSeen, { document: 'b.md', text: 'It did not fail' });
  });

  it('links a claim that stands only in the file', async () => {
    folder.write({ 'evidence.json': { format: 'dossier-evidence', version: 1, claims: { 'c-00000001': { text: 'x' } }, sources: { s: { csl: { type: 'document' } } },
      evidence: { 'e-00000001': { source: 's' } } } });
    await succeeds('link', 'c-00000001', 'e-00000001', '--relation', 'not-applicable');
    assert.equal(data().claims.get('c-00000001')?.links?.get('e-00000001')?.relation, 'not-applicable');
  });

  it('lets eight writers at once all succeed', async () => {
    await Promise.all(Array.from({ length: 8 }, (_, at) => succeeds('add-source', `s${String(at)}`, '--title', 'T')));
    assert.equal(data().sources.size, 8);
  });

  describe('refuses', () => {
    beforeEach(() => {
      folder.write({
        'evidence.json': { format: 'dossier-evidence', version: 1, sources: { kcna: { csl: { type: 'document' } } }, evidence: { 'e-00000001': { source: 'kcna' } } },
        'a.md': '[x]{.claim #c-00000001}',
      });
    });
    const table: [name: string, args: string[], expected: RegExp][] = [
      ['a source that is there already', ['add-source', 'kcna', '--title', 'T'], /already/u],
      ['a source id that cannot be cited', ['add-source', 'a b', '--title', 'T'], /cannot be cited/u],
      ['a source without a title', ['add-source', 'x'], /--title/u],
      ['a date that is none', ['add-source', 'x', '--title', 'T', '--date', 'May'], /is not a date/u],
      ['a type that CSL does not know', ['add-source', 'x', '--title', 'T', '--type', 'rumour'], /rumour/u],
      ['a reliability off the scale', ['add-source', 'x', '--title', 'T', '--reliability', 'G'], /choices/u],
      ['evidence of an unknown source', ['add-evidence', '--source', 'x', '--summary', 'S'], /not in the case yet/u],
      ['evidence whose id is taken', ['add-evidence', '--source', 'kcna', '--summary', 'S', '--id', 'e-00000001'], /already/u],
      ['evidence with an id of another form', ['add-evidence', '--source', 'kcna', '--summary', 'S', '--id', 'x'], /e- and eight/u],
      ['a credibility off the scale', ['add-evidence', '--source', 'kcna', '--summary', 'S', '--credibility', '7'], /choices/u],
      ['to link a claim that nobody makes', ['link', 'c-00000002', 'e-00000001', '--relation', 'supports'], /No article makes/u],
      ['to link unknown evidence', ['link', 'c-00000001', 'e-00000002', '--relation', 'supports'], /not in the case yet/u],
      ['an unknown relation', ['link', 'c-00000001', 'e-00000001', '--relation', 'proves'], /choices/u],
    ];
    for (const [name, args, expected] of table) it(name, () => refuses(args, expected));

    it('to write a file that is broken or not ours', async () => {
      for (const text of ['{ "format": "dossier-evidence", "version": 2 }', '{ "format": "dossier-evidence" ', '{}']) {
        folder.write({ 'evidence.json': text });
        await refuses(['add-source', 'x', '--title', 'T'], /^dossier: Nothing was written/u);
      }
    });

    it('a link that would leave a file which the next command had to refuse', async () => {
      folder.write({ 'a.md': 'Nothing.', 'c:b.md': '[x]{.claim #c-00000001}' });
      await refuses(['link', 'c-00000001', 'e-00000001', '--relation', 'supports'], /no longer be valid: “c:b\.md” should be a path/u);
    });

    it('a folder that is not there', async () => {
      const { code, said } = await runDossier(['add-source', 'x', '--title', 'T', folder.at('missing')]);
      assert.deepEqual([code, said.length], [2, 1]);
    });
  });

  it('formats several files, twice to the same bytes', async () => {
    const text = '{"version":1,"format":"dossier-evidence","claims":{"c-00000002":{},"c-00000001":{}}}';
    folder.write({ 'a.json': text, 'b.json': text });
    const files = [folder.at('a.json'), folder.at('b.json')];
    assert.equal((await runDossier(['format', ...files])).code, 0);
    const once = files.map((file) => readFileSync(file, 'utf8'));
    assert.match(once[1] ?? '', /^\{\n {2}"format": "dossier-evidence",\n {2}"version": 1,\n {2}"claims": \{\n {4}"c-00000001"/u);
    assert.equal((await runDossier(['format', ...files])).code, 0);
    assert.deepEqual(files.map((file) => readFileSync(file, 'utf8')), once);
  });

  it('formats nothing that is not there or cannot be read', async () => {
    folder.write({ 'a.json': '{' });
    for (const file of ['a.json', 'b.json']) {
      const { code, said } = await runDossier(['format', folder.at(file)]);
      assert.deepEqual([code, said.length], [2, 1]);
    }
  });
});
