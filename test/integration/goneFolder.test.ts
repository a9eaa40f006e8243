import assert from 'node:assert/strict';
import { commands, extensions } from 'vscode';
import { citing, making } from './support/claimProbe';
import { EntityRows } from './support/entityRows';
import { eventually } from './support/eventually';
import { LogLines } from './support/logLines';
import { expectProblems } from './support/problems';
import { closeEverything } from './support/editors';
import { TestCase } from './support/testCase';

const files = { 'probe.md': citing('00000001', '00000002'), 'made.md': making('00000001') };

describe('a folder that cannot be read', () => {
  const log = new LogLines();
  const rows = new EntityRows();
  let testCase: TestCase;
  before(async () => {
    testCase = await TestCase.open(files);
    await extensions.getExtension('dossier.dossier')?.activate();
    await log.readingsOf(testCase.name);
  });
  after(async () => {
    await closeEverything();
    await testCase.remove();
  });

  it('is not taken for one without articles, and is read when it is there again', async () => {
    await testCase.leave();
    testCase.deleteFolder('.');
    await testCase.join();
    await eventually(() => { assert.match(rows.message, /^Not all articles could be read/u); });
    testCase.write(files);
    await commands.executeCommand('dossier.readAgain');
    await eventually(() => { assert.equal(rows.message, ''); });
    await expectProblems((await testCase.show('probe.md')).document, 'unknown-claim: c-00000002');
  });
});
