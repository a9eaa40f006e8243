import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { CaseFolder } from '../../support/caseFolder';
import { runDossier } from '../../support/runDossier';

const head = '"format": "dossier-evidence", "version": 1';
const broken: Readonly<Record<string, string>> = {
  'a lost quote': '{"format:"dossier-evidence","version":1}',
  'a syntax error': `{ ${head},, "claims": {} }`,
  'conflict markers': `{ ${head},\n<<<<<<< ours\n"scale": "phia"\n=======\n"scale": "none"\n>>>>>>> theirs\n}`,
  'an id that stands twice': `{ ${head}, "actors": { "a": { "name": "A" }, "a": { "name": "B" } } }`,
  'a wrong type deep inside': `{ ${head}, "actors": { "a": { "name": "A", "roles": [{ "of": "b", "role": 3 }] } } }`,
  'a newer version': '{ "format": "dossier-evidence", "version": 2 }',
  'no version': '{ "format": "dossier-evidence" }',
  'words in place of JSON': 'See the other folder.',
};
const foreign: Readonly<Record<string, string>> = {
  'another format': '{ "format": "something-else", "version": 1 }',
  'no format': '{ "exhibits": [] }',
  'a list': '[]',
};
const reading = [['list', 'entities'], ['list', 'claims'], ['list', 'evidence'], ['list', 'sources'], ['mentions', 'Kim']];
const writing = [
  ['add-source', 'kcna', '--title', 'T'], ['add-evidence', '--source', 'kcna', '--summary', 'S'],
  ['link', 'c-00000001', 'e-00000001', '--relation', 'supports'],
];
const exporting = ['json', 'csv', 'markdown', 'clean'].map((format) => ['export', format]);

describe('the command line, given a bad evidence file', () => {
  let folder: CaseFolder;
  beforeEach(() => { folder = new CaseFolder(); });
  afterEach(() => { folder.remove(); });

  /** Both under the case's own name and under one that is named. */
  function places(text: string): readonly (readonly string[])[] {
    folder.write({ 'own/evidence.json': text, 'own/a.md': '[Kim]{.actor} [x]{.claim #c-00000001}', 'named/my.json': text, 'named/a.md': '[Kim]{.actor} [x]{.claim #c-00000001}' });
    return [[folder.at('own')], [folder.at('named'), '--evidence', folder.at('named', 'my.json')]];
  }
  async function answersFromArticles(place: readonly string[], expected: RegExp): Promise<void> {
    for (const args of reading) {
      const { code, printed, said } = await runDossier([...args, ...place]);
      assert.deepEqual([code, said.length], [0, 1], args.join(' '));
      assert.match(said[0] ?? '', expected);
      assert.match(printed, /Kim|c-00000001|yet/u);
    }
  }
  async function refuses(place: readonly string[], text: string, expected: RegExp): Promise<void> {
    for (const args of [...writing, ...exporting.map((each) => [...each, '--output', folder.at('out')])]) {
      const { code, printed, said } = await runDossier([...args, ...place]);
      assert.deepEqual([code, printed, said.length], [2, '', 1], args.join(' '));
      assert.match(said[0] ?? '', expected);
    }
    for (const file of ['own/evidence.json', 'named/my.json']) assert.equal(readFileSync(folder.at(file), 'utf8'), text);
  }

  for (const [name, text] of Object.entries(broken)) {
    it(`with ${name}: check lists it, others answer from the articles or refuse`, async () => {
      for (const place of places(text)) {
        const { code, printed, said } = await runDossier(['check', '--json', ...place]);
        const problems = (JSON.parse(printed) as { document: string; severity: string }[]).filter(({ document }) => document.endsWith('.json'));
        assert.deepEqual([code, said, problems.length > 0, problems.every(({ severity }) => severity === 'error')], [1, [], true, true]);
        await answersFromArticles(place, /cannot be used as it stands/u);
        await refuses(place, text, /Nothing was (?:written|exported), because the evidence file has a problem/u);
      }
      assert.equal((await runDossier(['format', folder.at('own', 'evidence.json')])).code, 2);
    });
  }

  for (const [name, text] of Object.entries(foreign)) {
    it(`of something else, with ${name}: it is ignored, said once, and never written`, async () => {
      for (const place of places(text)) {
        const { code, printed, said } = await runDossier(['check', '--json', ...place]);
        const documents = (JSON.parse(printed) as { document: string }[]).map(({ document }) => document);
        assert.deepEqual([code, said.length, documents], [0, 1, ['a.md']]);
        await answersFromArticles(place, /is not an evidence file of Dossier .* ignored/u);
        await refuses(place, text, /does not say that it is an evidence file of Dossier/u);
      }
      assert.equal((await runDossier(['format', folder.at('own', 'evidence.json')])).code, 2);
    });
  }

  it('parses with the standard kinds, saying why', async () => {
    folder.write({ 'broken.json': broken['a lost quote'] ?? '', 'other.json': foreign['no format'] ?? '' });
    for (const [file, expected] of [['broken.json', /cannot be used/u], ['other.json', /is not an evidence file/u]] as const) {
      const { code, said } = await runDossier(['parse', '-', '--evidence', folder.at(file)], '[x]{.actor}');
      assert.deepEqual([code, said.length], [0, 1]);
      assert.match(said[0] ?? '', expected);
    }
  });
});
