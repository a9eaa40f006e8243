import assert from 'node:assert/strict';
import { commands, extensions } from 'vscode';
import { Dialogue } from './support/dialogue';
import { activeEditor, closeEverything, putCursor, selectedText } from './support/editors';
import { EntityRows } from './support/entityRows';
import { evidenceFile, smallCase } from './support/evidence';
import { eventually } from './support/eventually';
import { FileDialogs } from './support/fileDialogs';
import { TestCase } from './support/testCase';
import type { Search } from '../../src/features/mentionsView/search';

describe('the Mentions view', () => {
  const rows = new EntityRows('dossier.mentions');
  let testCase: TestCase;
  let dialogue: Dialogue;
  let dialogs: FileDialogs;
  before(async () => {
    dialogue = new Dialogue();
    dialogs = new FileDialogs();
    testCase = await TestCase.open({
      'a.md': 'Then [Kim Jong Un]{.actor} spoke of [the launch]{.event ref=launch-2024-05-27}.\n\nA [Kim Jong Un]{.actor} again, 김정은.\n',
      'b.md': '\ufeffLater\r\n[김정은]{.actor ref=kim-jong-un}은 left.\r\n',
      'evidence.json': evidenceFile(smallCase),
    });
    await extensions.getExtension('dossier.dossier')?.activate();
    const article = await testCase.show('a.md');
    await eventually(async () => {
      putCursor(article, 'Jong');
      await commands.executeCommand('dossier.findMentions');
      assert.deepEqual(await rows.below(), ['a', 'b']);
    });
  });
  after(async () => {
    await closeEverything();
    dialogue.dispose();
    dialogs.dispose();
    await testCase.remove();
  });

  it('lists the mentions of the entity at the cursor by article, in context', async () => {
    assert.deepEqual(await rows.below('a'), ['Then Kim Jong Un spoke of the launch.', 'A Kim Jong Un again, 김정은. ']);
    assert.deepEqual(await rows.below('b'), ['Later 김정은은 left. ']);
    assert.equal(rows.message, '3 mentions in 2 articles');
  });

  it('sorts them by the words before', async () => {
    await dialogue.run('dossier.sortMentions', { choose: 'The words before' });
    assert.deepEqual((await rows.below('a'))[0], 'A Kim Jong Un again, 김정은. ');
  });

  it('shows only what holds the filter’s words', async () => {
    await dialogue.run('dossier.filterMentions', { type: 'AGAIN' });
    assert.deepEqual(await rows.below('a'), ['A Kim Jong Un again, 김정은. ']);
    assert.equal(rows.message, '1 mention in 1 article · “AGAIN”');
    await dialogue.run('dossier.filterMentions', { type: '' });
    assert.deepEqual(await rows.below(), ['a', 'b']);
  });

  it('goes to a mention, whatever ends the lines of its file', async () => {
    const [row] = await rows.itemsBelow('b');
    await commands.executeCommand(row?.command?.command ?? '', ...(row?.command?.arguments ?? []) as unknown[]);
    assert.equal(selectedText(activeEditor()), '김정은');
  });

  it('saves them all as a table, in the same order', async () => {
    dialogs.answer(testCase.uri('mentions.csv'));
    await commands.executeCommand('dossier.exportMentions');
    await eventually(() => { assert.equal(testCase.onDisk('mentions.csv'), [
      '\ufeffdocument,title,line,column,left,keyword,right', 'a.md,a,3,3,"A ",Kim Jong Un," again, 김정은. "', 'b.md,b,2,1,"Later ",김정은,"은 left. "',
      'a.md,a,1,6,"Then ",Kim Jong Un," spoke of the launch."', '',
    ].join('\r\n')); });
  });

  it('finds two together', async () => {
    putCursor(await testCase.show('a.md'), 'Jong');
    await dialogue.run('dossier.findTogether', { choose: 'Launch of 27 May 2024' }, { choose: 'In one sentence' });
    assert.deepEqual(await rows.below(), ['a']);
    assert.deepEqual(await rows.below('a'), ['Then Kim Jong Un spoke of the launch.']);
  });

  it('finds words, tagged or not', async () => {
    await dialogue.run('dossier.findWords', { type: '김정은' });
    assert.deepEqual(await rows.below('a'), ['…Un again, 김정은. ']);
    assert.deepEqual(await rows.below(), ['a', 'b']);
  });

  it('keeps the searches, to be made again', async () => {
    await commands.executeCommand('dossier.listSearches');
    assert.deepEqual(await rows.below(), ['“김정은”', 'Kim Jong Un and Launch of 27 May 2024, in one sentence', 'Kim Jong Un']);
    const again = (await rows.itemsBelow())[2];
    await commands.executeCommand(again?.command?.command ?? '', ...(again?.command?.arguments ?? []) as unknown[]);
    assert.deepEqual(await rows.below(), ['a', 'b']);
  });

  it('shows what was asked for last, however long an earlier search takes', async () => {
    await commands.executeCommand('dossier.listSearches');
    const quick = (await rows.itemsBelow()).map(({ command }) => command?.arguments?.[0] as { readonly search: Search }).find(({ search }) => search.sought.type === 'entity');
    assert.ok(quick);
    const { openCase } = quick.search;
    let goOn = (): void => undefined;
    const waiting = new Promise<void>((resolve) => { goOn = resolve; });
    const textOf = openCase.textOf.bind(openCase);
    openCase.textOf = async (path) => {
      await waiting;
      return textOf(path);
    };
    try {
      const late = commands.executeCommand('dossier.showSearch', { search: { openCase, sought: { type: 'words', words: 'again' }, title: 'Too late' } });
      await commands.executeCommand('dossier.showSearch', quick);
      const { message } = rows;
      goOn();
      await late;
      assert.equal(rows.message, message);
      await commands.executeCommand('dossier.listSearches');
      assert.ok(!(await rows.below()).includes('Too late'));
    } finally {
      Reflect.deleteProperty(openCase, 'textOf');
    }
  });

  it('forgets the searches of a case that is closed', async () => {
    const other = await TestCase.open({ 'other.md': '[Pak]{.actor} left.\n' });
    const searches = async (): Promise<readonly string[]> => {
      await commands.executeCommand('dossier.listSearches');
      return rows.below();
    };
    try {
      const before = await searches();
      const article = await other.show('other.md');
      await eventually(async () => {
        putCursor(article, 'Pak');
        await commands.executeCommand('dossier.findMentions');
        assert.deepEqual(await rows.below(), ['other']);
      });
      await other.leave();
      await eventually(async () => { assert.deepEqual(await rows.below(), before); });
    } finally {
      await other.remove();
    }
  });

  it('follows the case', async () => {
    putCursor(await testCase.show('a.md'), 'Jong');
    await commands.executeCommand('dossier.findMentions');
    assert.deepEqual(await rows.below(), ['a', 'b']);
    testCase.write({ 'c.md': '[Kim Jong Un]{.actor} left.\n' });
    await eventually(async () => { assert.deepEqual(await rows.below(), ['a', 'b', 'c']); });
  });
});
