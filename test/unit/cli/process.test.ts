import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { CaseFolder } from '../../support/caseFolder';

describe('the dossier process', () => {
  let folder: CaseFolder;
  beforeEach(() => { folder = new CaseFolder(); });
  afterEach(() => { folder.remove(); });

  async function run(args: readonly string[], read: (stdout: NodeJS.ReadableStream) => Promise<void>): Promise<{ code: unknown; said: string }> {
    const child = spawn(process.execPath, ['--import=tsx', 'src/cli/main.ts', ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    child.stderr.on('data', (chunk: Buffer) => { said += chunk.toString(); });
    const closed = once(child, 'close') as Promise<unknown[]>;
    await read(child.stdout);
    return { code: (await closed)[0], said };
  }

  it('ends quietly when its reader has seen enough', async function () {
    this.timeout(20_000);
    folder.write({ 'a.md': '[x]{.actor} '.repeat(20_000) });
    const { code, said } = await run(['parse', folder.at('a.md')], async (stdout) => {
      await once(stdout, 'data');
      (stdout as NodeJS.ReadableStream & { destroy(): void }).destroy();
    });
    assert.deepEqual([code, said], [0, '']);
  });

  it('gives a slow reader everything before it ends', async function () {
    this.timeout(20_000);
    folder.write({ 'a.md': '[x]{.claim} '.repeat(5_000) });
    let printed = '';
    const { code } = await run(['check', '--format', 'json', folder.path], async (stdout) => {
      for await (const chunk of stdout) {
        printed += chunk.toString();
        await pause(5);
      }
    });
    assert.equal(code, 1);
    assert.equal((JSON.parse(printed) as object[]).length, 5_000);
  });
});
