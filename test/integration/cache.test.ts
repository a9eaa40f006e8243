import assert from 'node:assert/strict';
import { commands, extensions } from 'vscode';
import { closed, closeEverything, setText } from './support/editors';
import { EntityRows } from './support/entityRows';
import { evidenceFile } from './support/evidence';
import { eventually, pause } from './support/eventually';
import { LogLines } from './support/logLines';
import { TestCase } from './support/testCase';

/** For so long a file must have rested before its time tells whether it changed, in milliseconds. */
const rest = 3_000;
const by = (actor: string) => `[${actor}]{.actor}\n`;

describe('a case that is opened again', () => {
  const log = new LogLines();
  const rows = new EntityRows();
  let testCase: TestCase;

  before(async () => {
    testCase = await TestCase.open({ 'a.md': by('Kim Jong Un'), 'b/b.md': by('Kim Yo Jong'), 'c.md': by('Choe Son Hui') });
    await extensions.getExtension('dossier.dossier')?.activate();
    await log.readingsOf(testCase.name);
    await settleFiles();
  });
  after(async () => {
    await closeEverything();
    await testCase.remove();
  });

  const expectActors = (...names: readonly string[]) => eventually(async () => { assert.deepEqual(await rows.below(testCase.name, 'Actors'), names); });

  /** Reads the files when they have rested, so that their stamps can be trusted. */
  async function settleFiles(): Promise<void> {
    await pause(rest);
    await commands.executeCommand('dossier.readAgain');
    log.about(testCase.name);
  }

  /** Closes the case, does something behind its back, opens it, and tells what was read. */
  async function again(meanwhile: () => unknown = () => undefined): Promise<{ readonly read: number; readonly fromCache: number }> {
    await testCase.leave();
    await meanwhile();
    log.about(testCase.name);
    await testCase.join();
    const [reading] = await log.readingsOf(testCase.name);
    return { read: reading?.read ?? 0, fromCache: reading?.fromCache ?? 0 };
  }

  it('reads nothing while no file has changed', async () => {
    assert.deepEqual(await again(), { read: 0, fromCache: 3 });
    await expectActors('Choe Son Hui', 'Kim Jong Un', 'Kim Yo Jong');
    assert.deepEqual(await again(), { read: 0, fromCache: 3 });
  });

  it('reads what was changed, made and renamed meanwhile, and forgets what was deleted', async () => {
    const meanwhile = () => {
      testCase.write({ 'a.md': by('Kim Jong Ex'), 'new.md': by('Ri Pyong Chol') });
      testCase.rename('b', 'd');
      testCase.delete('c.md');
    };
    assert.deepEqual(await again(meanwhile), { read: 3, fromCache: 0 });
    await expectActors('Kim Jong Ex', 'Kim Yo Jong', 'Ri Pyong Chol');
  });

  it('keeps nothing of what only an editor had', async () => {
    await settleFiles();
    await setText(await testCase.show('a.md'), by('Unsaved'));
    await expectActors('Kim Yo Jong', 'Ri Pyong Chol', 'Unsaved');
    assert.deepEqual(await again(closeEverything), { read: 0, fromCache: 3 });
    await expectActors('Kim Jong Ex', 'Kim Yo Jong', 'Ri Pyong Chol');
  });

  it('does not keep what an editor saved a moment ago as if it were sure', async () => {
    const editor = await testCase.show('a.md');
    await setText(editor, by('Kim Jong Un'));
    await editor.document.save();
    await closed(editor.document);
    const { read, fromCache } = await again();
    // How long the file had rested when it was read last, the editor decides: it closes documents when it likes.
    assert.equal(read + fromCache, 3);
    await expectActors('Kim Jong Un', 'Kim Yo Jong', 'Ri Pyong Chol');
  });

  it('reads everything anew by other kinds', async () => {
    await settleFiles();
    testCase.write({ 'new.md': '[Sohae]{.place}\n' });
    await expectActors('Kim Jong Un', 'Kim Yo Jong');
    const declare = () => { testCase.write({ 'evidence.json': evidenceFile({ kinds: { place: { label: 'Place' } } }) }); };
    assert.deepEqual(await again(declare), { read: 3, fromCache: 0 });
    await eventually(async () => { assert.equal((await rows.below(testCase.name)).length, 2); });
  });
});
