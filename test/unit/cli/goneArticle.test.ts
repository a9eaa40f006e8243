import assert from 'node:assert/strict';
import { existsSync, rmSync } from 'node:fs';
import { run } from '../../../src/cli/run';
import { CaseFolder } from '../../support/caseFolder';

/** What a run says while the article goes that it has just read: it says first what it skips, and then the file goes. */
async function runWhileGoing(folder: CaseFolder, ...args: readonly string[]): Promise<{ readonly code: number; readonly printed: string; readonly said: readonly string[] }> {
  let printed = '';
  const said: string[] = [];
  const code = await run(args, {
    print: (text) => { printed += text; },
    say: (sentence) => {
      said.push(sentence);
      rmSync(folder.at('case', 'gone.md'), { force: true });
    },
    input: () => Promise.resolve(new Uint8Array()),
  });
  return { code, printed, said };
}

describe('the command line, when an article goes while it works', () => {
  let folder: CaseFolder;
  beforeEach(() => {
    folder = new CaseFolder();
    folder.write({ 'case/a.md': '[Kim]{.actor} [', 'case/gone.md': '[Kim]{.actor} [x]{.actor ref=}', 'case/wide.md': Buffer.from('a', 'utf16le') });
  });
  afterEach(() => { folder.remove(); });

  for (const format of ['json', 'markdown', 'csv', 'clean']) {
    it(`exports nothing as ${format}`, async () => {
      const { code, printed, said } = await runWhileGoing(folder, 'export', format, folder.at('case'), '--output', folder.at('out'));
      assert.deepEqual([code, printed, said.length, existsSync(folder.at('out'))], [2, '', 2, false]);
      assert.match(said[1] ?? '', /Nothing was exported, because gone\.md .*it is not there/u);
    });
  }

  it('mentions the others, and says which it left out', async () => {
    const { code, printed, said } = await runWhileGoing(folder, 'mentions', 'Kim', folder.at('case'), '--json');
    assert.deepEqual([code, (JSON.parse(printed) as { document: string }[]).map(({ document }) => document)], [0, ['a.md']]);
    assert.match(said[1] ?? '', /^gone\.md: .*it is not there/u);
  });

  it('checks the others, and finds that it cannot be read', async () => {
    folder.write({ 'case/evidence.json': '{}' });
    const { code, printed, said } = await runWhileGoing(folder, 'check', folder.at('case'), '--json');
    const found = (JSON.parse(printed) as { document: string; code: string }[]).map((row) => `${row.document} ${row.code}`);
    assert.deepEqual([code, said.length, found.filter((row) => row.startsWith('gone'))], [1, 1, ['gone.md unreadable-file']]);
    assert.ok(found.some((row) => row.startsWith('a.md')));
  });
});
