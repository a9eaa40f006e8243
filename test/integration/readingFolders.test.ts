import assert from 'node:assert/strict';
import { ConfigurationTarget, workspace } from 'vscode';
import { citing, ClaimProbe, making } from './support/claimProbe';
import { closed, closeEverything, setText } from './support/editors';
import { eventually } from './support/eventually';
import { problemsOf } from './support/problems';
import { LogLines } from './support/logLines';
import { TestCase } from './support/testCase';

describe('which files are articles', () => {
  const log = new LogLines();
  let testCase: TestCase;
  let probe: ClaimProbe;
  before(async () => {
    testCase = await TestCase.open({
      'probe.md': citing('00000001'),
      'notes/one.md': making('00000001'), 'notes/deep/two.md': making('00000002'), 'drafts/three.md': making('00000003'),
      'node_modules/pack/readme.md': making('00000004'),
    });
    probe = new ClaimProbe(testCase);
  });
  after(async () => {
    await closeEverything();
    await testCase.remove();
  });
  const all = ['00000001', '00000002', '00000003', '00000004'];
  const expectUnknown = (...unknown: readonly string[]) => probe.expectUnknown(all, unknown);
  const set = (section: string, name: string, value: unknown) =>
    workspace.getConfiguration(section, testCase.uri('probe.md')).update(name, value, ConfigurationTarget.WorkspaceFolder);

  it('does not count what other programs put there', () => expectUnknown('00000004'));

  it('follows a folder that is renamed, with all that is in it', async () => {
    testCase.rename('notes', 'letters');
    await expectUnknown('00000004');
    testCase.write({ 'letters/one.md': making('00000004') });
    await expectUnknown('00000001');
    testCase.write({ 'letters/one.md': making('00000001') });
    await expectUnknown('00000004');
  });

  it('follows a folder that is deleted, and one that is put there with all that is in it', async () => {
    testCase.rename('letters', 'node_modules/letters');
    await expectUnknown('00000001', '00000002', '00000004');
    testCase.rename('node_modules/letters', 'letters');
    await expectUnknown('00000004');
  });

  it('follows a .gitignore that is made, changed and deleted', async () => {
    testCase.write({ '.gitignore': 'drafts/\n', '.git/HEAD': '' });
    await expectUnknown('00000003', '00000004');
    testCase.write({ '.gitignore': 'deep\n' });
    await expectUnknown('00000002', '00000004');
    testCase.write({ '.git/info/exclude': 'one.md\n' });
    await expectUnknown('00000001', '00000002', '00000004');
    testCase.delete('.gitignore');
    testCase.delete('.git/info/exclude');
    await expectUnknown('00000004');
  });

  it('follows what the settings exclude, the editor’s own among them, and what they include all the same', async () => {
    await set('dossier', 'exclude', ['drafts', '**/deep/**']);
    await expectUnknown('00000002', '00000003', '00000004');
    await set('dossier', 'include', ['drafts/three.md']);
    await expectUnknown('00000002', '00000004');
    await set('dossier', 'exclude', undefined);
    await set('dossier', 'include', undefined);
    await set('files', 'exclude', { '**/one.md': true, '**/two.md': { when: '$(basename).txt' }, '**/three.md': false });
    await expectUnknown('00000001', '00000004');
    await set('files', 'exclude', undefined);
    await set('search', 'exclude', { drafts: true });
    await expectUnknown('00000003', '00000004');
    await set('search', 'exclude', undefined);
    await expectUnknown('00000004');
  });

  it('reads a document that is open, whatever excludes it, and forgets it when it is closed', async () => {
    await set('dossier', 'exclude', ['drafts']);
    await expectUnknown('00000003', '00000004');
    const { document } = await testCase.show('drafts/three.md');
    await expectUnknown('00000004');
    await (await testCase.show('probe.md')).document.save();
    await closed(document);
    await expectUnknown('00000003', '00000004');
    await set('dossier', 'exclude', undefined);
    await expectUnknown('00000004');
  });

  it('takes an open document’s unsaved text whatever happens to its file', async () => {
    const editor = await testCase.show('drafts/three.md');
    await setText(editor, making('00000004'));
    testCase.write({ 'drafts/three.md': `${making('00000003')}Changed.\n` });
    await expectUnknown('00000003');
    testCase.delete('drafts/three.md');
    testCase.rename('letters', 'notes');
    await expectUnknown('00000003');
    testCase.write({ 'drafts/three.md': making('00000003') });
    await (await testCase.show('probe.md')).document.save();
    await closed(editor.document);
    await expectUnknown('00000004');
  });

  it('says once of a file that cannot be read why, in the log and among the problems', async () => {
    log.about(testCase.name);
    testCase.write({ 'notes/latin.md': Buffer.from('Caf\xe9 [There]{.claim #c-00000005}\n', 'latin1') });
    await eventually(() => { assert.equal(problemsOf(testCase.uri('notes/latin.md'))[0]?.code, 'not-utf-8'); });
    testCase.write({ '.gitignore': 'nothing\n' });
    await log.readingsOf(testCase.name);
    assert.equal(log.about('latin.md').length, 1);
    testCase.delete('notes/latin.md');
    await eventually(() => { assert.deepEqual(problemsOf(testCase.uri('notes/latin.md')), []); });
  });
});
