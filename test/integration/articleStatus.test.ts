import assert from 'node:assert/strict';
import { commands } from 'vscode';
import { activeEditor, closeEverything, putCursor, selectedText } from './support/editors';
import { evidenceFile, smallCase } from './support/evidence';
import { settled } from './support/eventually';
import { Notices } from './support/notices';
import { TestCase } from './support/testCase';

describe('claims without evidence', () => {
  let testCase: TestCase;
  before(async () => {
    testCase = await TestCase.open({
      'a.md': '[It is so]{.claim #c-0000es01}, [it was so]{.claim} and [it will be so]{.claim #c-0000es02}.\n',
      'b.md': 'Nothing is said here.\n',
      'evidence.json': evidenceFile({ ...smallCase, claims: { 'c-0000es01': { links: { 'e-00000001': { relation: 'supports' } } } } }),
    });
  });
  after(async () => {
    await closeEverything();
    await testCase.remove();
  });

  it('are gone to in turn, and round', async () => {
    putCursor(await testCase.show('a.md'), 'is so');
    await settled();
    const places: string[] = [];
    for (let time = 0; time < 3; time++) {
      await commands.executeCommand('dossier.nextUnsupportedClaim');
      places.push(selectedText(activeEditor()));
    }
    assert.deepEqual(places, ['it was so', 'it will be so', 'it was so']);
  });

  it('are said to be none where there are none', async () => {
    await testCase.show('b.md');
    await settled();
    const notices = new Notices();
    await commands.executeCommand('dossier.nextUnsupportedClaim');
    const heard = notices.heard();
    notices.dispose();
    assert.deepEqual(heard, ['No claim of this article is without evidence.']);
  });
});
