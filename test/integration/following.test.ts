import assert from 'node:assert/strict';
import { workspace, WorkspaceEdit } from 'vscode';
import { citing, ClaimProbe, making } from './support/claimProbe';
import { closed, closeEverything, setText } from './support/editors';
import { evidenceFile } from './support/evidence';
import { eventually } from './support/eventually';
import { expectProblems, listed } from './support/problems';
import { TestCase } from './support/testCase';

describe('the index', () => {
  let testCase: TestCase;
  let probe: ClaimProbe;

  before(async () => {
    testCase = await TestCase.open({ 'probe.md': citing('00000001'), 'there/before.md': making('00000001') });
    probe = new ClaimProbe(testCase);
  });
  after(async () => {
    await closeEverything();
    await testCase.remove();
  });

  const expectUnknown = (asked: readonly string[], unknown: readonly string[]) => probe.expectUnknown(asked, unknown);

  it('has what stood on disk before the case was opened, in folders too', () => expectUnknown(['00000001', '00000002'], ['00000002']));

  it('follows typing, before anything is saved', async () => {
    testCase.write({ 'typed.md': '' });
    const editor = await testCase.show('typed.md');
    await setText(editor, making('00000003'));
    assert.equal(editor.document.isDirty, true);
    await expectUnknown(['00000003', '00000004'], ['00000004']);
  });

  it('goes back to what the disk says when a document is closed unsaved', async () => {
    testCase.write({ 'closed.md': making('00000005') });
    const editor = await testCase.show('closed.md');
    await setText(editor, making('00000006'));
    await expectUnknown(['00000005', '00000006'], ['00000005']);
    await (await testCase.show('probe.md')).document.save();
    await closed(editor.document);
    await expectUnknown(['00000005', '00000006'], ['00000006']);
  });

  it('sees files that are made, changed, renamed and deleted on disk', async () => {
    await expectUnknown(['00000007', '00000008'], ['00000007', '00000008']);
    testCase.write({ 'made.md': making('00000007') });
    await expectUnknown(['00000007', '00000008'], ['00000008']);
    testCase.write({ 'made.md': making('00000008') });
    await expectUnknown(['00000007', '00000008'], ['00000007']);
    testCase.rename('made.md', 'moved.markdown');
    testCase.write({ 'made.md': making('00000007') });
    await expectUnknown(['00000007', '00000008'], []);
    testCase.delete('made.md');
    testCase.delete('moved.markdown');
    await expectUnknown(['00000007', '00000008'], ['00000007', '00000008']);
  });

  it('follows a rename made in the editor', async () => {
    testCase.write({ 'old.md': making('00000009') });
    await expectUnknown(['00000009'], []);
    const edit = new WorkspaceEdit();
    edit.renameFile(testCase.uri('old.md'), testCase.uri('old.txt'));
    await workspace.applyEdit(edit);
    await expectUnknown(['00000009'], ['00000009']);
  });

  it('follows the evidence file, unsaved as well as on disk', async () => {
    testCase.write({ 'actors.md': '[Kim Jong Un]{.actor}, [Choe Son Hui]{.actor}\n' });
    const { document } = await testCase.show('actors.md');
    await expectProblems(document, 'not-in-case: Kim Jong Un', 'not-in-case: Choe Son Hui');
    testCase.write({ 'evidence.json': evidenceFile({ actors: { 'kim-jong-un': { name: 'Kim Jong Un' } } }) });
    await expectProblems(document, 'not-in-case: Choe Son Hui');
    const evidence = await testCase.show('evidence.json');
    await setText(evidence, evidenceFile({ actors: { choe: { name: 'Choe Son Hui' } } }));
    assert.equal(evidence.document.isDirty, true);
    await expectProblems(document, 'not-in-case: Kim Jong Un');
    await evidence.document.save();
    await closed(evidence.document);
    testCase.delete('evidence.json');
    const again = await testCase.show('actors.md');
    await expectProblems(again.document, 'not-in-case: Kim Jong Un', 'not-in-case: Choe Son Hui');
  });

  it('reads tags of a kind as soon as the evidence file declares it, in files that are not open too', async () => {
    testCase.write({ 'kinds.md': '[Sohae]{.place} and [Chollima-1]{.rocket}\n', 'evidence.json': evidenceFile() });
    const { document } = await testCase.show('kinds.md');
    await expectProblems(document);
    testCase.write({ 'evidence.json': evidenceFile({ kinds: { place: { label: 'Place' } } }) });
    await expectProblems(document, 'not-in-case: Sohae');
    testCase.write({ 'evidence.json': evidenceFile({ kinds: { rocket: { label: 'Rocket' } } }) });
    await expectProblems(document, 'not-in-case: Chollima-1');
  });

  it('shows nothing about a document that is closed', async () => {
    testCase.write({ 'brief.md': citing('0000000a') });
    const { document } = await testCase.show('brief.md');
    await expectProblems(document, 'unknown-claim: c-0000000a');
    await closed(document);
    await eventually(() => { assert.deepEqual(listed(document), []); });
  });
});
