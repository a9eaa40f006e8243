import assert from 'node:assert/strict';
import { commands, extensions } from 'vscode';
import { activeEditor, closeEverything, putCursor, selectedText, setText } from './support/editors';
import { EntityRows } from './support/entityRows';
import { evidenceFile, smallCase } from './support/evidence';
import { eventually } from './support/eventually';
import { Notices } from './support/notices';
import { TestCase } from './support/testCase';

const windows = (text: string) => text.replaceAll('\n', '\r\n');

describe('jumping between mentions', () => {
  const rows = new EntityRows();
  let testCase: TestCase;
  before(async () => {
    testCase = await TestCase.open({
      'a.md': 'One [Kim Jong Un]{.actor}, two [the marshal]{.actor ref=kim-jong-un}, [Kim Yo Jong]{.actor}.\n',
      'b/b.md': windows('\ufeffFour.\n\nLines\nbefore\n\n[Kim Jong-un]{.actor ref=kim-jong-un} left.\n'),
      'c.md': '[All of them]{.event ref="launch-2024-05-27 launch-2"} and [the launch]{.event ref=launch-2024-05-27}\n',
      'evidence.json': evidenceFile({ ...smallCase, events: { ...smallCase.events, 'launch-2': { name: 'Second launch' } } }),
    });
    await extensions.getExtension('dossier.dossier')?.activate();
    await eventually(async () => { assert.deepEqual(await rows.below(testCase.name, 'Actors', 'Kim Jong Un'), ['a', 'b']); });
  });
  after(async () => {
    await closeEverything();
    await testCase.remove();
  });

  const place = () => `${activeEditor().document.uri.path.split('/').at(-1) ?? ''}: ${selectedText(activeEditor())}`;

  async function jumps(command: string, times: number): Promise<readonly string[]> {
    const places: string[] = [];
    for (let time = 0; time < times; time++) {
      await commands.executeCommand(`dossier.${command}`);
      places.push(place());
    }
    return places;
  }

  it('goes on through the files, into one with CRLF that was read from disk, and round', async () => {
    putCursor(await testCase.show('a.md'), 'Jong Un');
    assert.deepEqual(await jumps('nextMention', 4), ['a.md: the marshal', 'b.md: Kim Jong-un', 'a.md: Kim Jong Un', 'a.md: the marshal']);
  });

  it('goes back the same way', async () => {
    putCursor(await testCase.show('a.md'), 'Jong Un');
    assert.deepEqual(await jumps('previousMention', 4), ['b.md: Kim Jong-un', 'a.md: the marshal', 'a.md: Kim Jong Un', 'b.md: Kim Jong-un']);
  });

  it('visits the mentions of both events where a tag names two', async () => {
    putCursor(await testCase.show('c.md'), 'of them');
    assert.deepEqual(await jumps('nextMention', 2), ['c.md: the launch', 'c.md: All of them']);
  });

  it('says so where there is no other mention', async () => {
    const notices = new Notices();
    putCursor(await testCase.show('a.md'), 'Yo Jong');
    await commands.executeCommand('dossier.nextMention');
    await notices.expectOne('“Kim Yo Jong” is mentioned only here.');
    notices.dispose();
  });

  it('goes from a row of the Entities view to its mention, in a CRLF file that no editor has open', async () => {
    await closeEverything();
    await eventually(async () => {
      assert.deepEqual(await rows.below(testCase.name, 'Actors'), ['Kim Jong Un', 'Kim Yo Jong']);
      assert.deepEqual(await rows.below(testCase.name, 'Actors', 'Kim Jong Un'), ['a', 'b']);
    });
    const [mention = ''] = await rows.below(testCase.name, 'Actors', 'Kim Jong Un', 'b');
    await rows.click(testCase.name, 'Actors', 'Kim Jong Un', 'b', mention);
    assert.equal(place(), 'b.md: Kim Jong-un');
  });

  it('shows the rows of an article as it is typed, and drops them when it is deleted', async () => {
    const editor = await testCase.show('a.md');
    await setText(editor, '[Ri Son Gwon]{.actor}\n');
    assert.deepEqual(await rows.below(testCase.name, 'Actors'), ['Kim Jong Un', 'Kim Yo Jong', 'Ri Son Gwon']);
    assert.deepEqual(await rows.below(testCase.name, 'Actors', 'Kim Jong Un'), ['b']);
    await closeEverything();
    testCase.delete('b/b.md');
    await eventually(async () => { assert.deepEqual(await rows.below(testCase.name, 'Actors', 'Kim Jong Un'), ['a']); });
  });
});
