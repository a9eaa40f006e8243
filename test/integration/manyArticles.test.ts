import assert from 'node:assert/strict';
import { commands, extensions, window } from 'vscode';
import { closeEverything } from './support/editors';
import { EntityRows } from './support/entityRows';
import { eventually } from './support/eventually';
import { LogLines } from './support/logLines';
import { StallWatch } from './support/stallWatch';
import { TestCase } from './support/testCase';

const count = 5_000;
const nameOf = (at: number) => `part-${at % 50}/article-${at}.md`;
const allBy = (actor: string) => Object.fromEntries(Array.from({ length: count }, (_, at) => [nameOf(at), `[${actor}]{.actor} in ${at}\n`]));

describe('five thousand articles', () => {
  const log = new LogLines();
  const rows = new EntityRows();
  let testCase: TestCase;

  before(async () => {
    testCase = await TestCase.open(allBy('Kim Jong Un'));
    await extensions.getExtension('dossier.dossier')?.activate();
  });
  after(async () => {
    await closeEverything();
    await testCase.remove();
  });

  const expectActors = (...names: readonly string[]) => eventually(async () => { assert.deepEqual(await rows.below(testCase.name, 'Actors'), names); });

  const readings = () => log.readingsOf(testCase.name);

  it('are read when the case is opened', async () => {
    assert.deepEqual(await readings(), [{ read: count, fromCache: 0, isStopped: false }]);
    await expectActors('Kim Jong Un');
  });

  it('changed all at once, as by a switch of branches, are read in one go, and the editor can go on meanwhile', async () => {
    testCase.write(allBy('Choe Son Hui'));
    const stall = new StallWatch();
    await expectActors('Choe Son Hui');
    console.log(`      the extension host was held up for ${stall.end()} ms at most`);
    const found = await readings();
    assert.ok(found.length <= 3, `${found.length} readings`);
    assert.ok(found.reduce((sum, { read }) => sum + read, 0) >= count);
  });

  it('deleted with their folders are gone at once', async () => {
    for (let part = 1; part < 50; part++) testCase.deleteFolder(`part-${part}`);
    testCase.write({ 'last.md': '[Kim Yo Jong]{.actor}\n' });
    await expectActors('Choe Son Hui', 'Kim Yo Jong');
    testCase.deleteFolder('part-0');
    await expectActors('Kim Yo Jong');
    testCase.write(allBy('Ri Pyong Chol'));
    testCase.delete('last.md');
    await expectActors('Ri Pyong Chol');
    await readings();
  });

  it('are not read by half unless the user says so', async () => {
    const { withProgress } = window;
    let stopped: Thenable<unknown> | undefined;
    Object.assign(window, { withProgress: (...args: Parameters<typeof withProgress>) => {
      stopped = commands.executeCommand('dossier.stopReading');
      return withProgress(...args);
    } });
    await commands.executeCommand('dossier.readAgain');
    Object.assign(window, { withProgress });
    assert.ok(stopped, 'The view showed no progress.');
    assert.ok((await readings()).some(({ isStopped }) => isStopped), 'No reading was ended.');
    await expectActors('Ri Pyong Chol');
  });
});
