import assert from 'node:assert/strict';
import { commands, Selection, type CodeAction, type TextEditor } from 'vscode';
import { marked } from '../support/marks';
import { Dialogue } from './support/dialogue';
import { closeEverything, setText } from './support/editors';
import { evidenceFile, smallCase } from './support/evidence';
import { eventually, settled } from './support/eventually';
import { Notices } from './support/notices';
import { listed } from './support/problems';
import { TestCase } from './support/testCase';

describe('tagging', () => {
  let testCase: TestCase;
  let editor: TextEditor;
  let notices: Notices;
  let dialogue: Dialogue;

  before(async () => {
    testCase = await TestCase.open({ 'article.md': '', 'evidence.json': evidenceFile(smallCase) });
    editor = await testCase.show('article.md');
    notices = new Notices();
    dialogue = new Dialogue();
  });
  after(async () => {
    notices.dispose();
    dialogue.dispose();
    await closeEverything();
    await testCase.remove();
  });

  /** Puts the fixture into the article, with a selection on each of its «marks», a cursor where they are empty. */
  async function given(fixture: string): Promise<string> {
    const { text, spans } = marked(fixture);
    editor = await testCase.show('article.md');
    await setText(editor, text);
    await editor.document.save();
    const at = (offset: number) => editor.document.positionAt(offset);
    editor.selections = spans.map(({ start, end }) => new Selection(at(start), at(end)));
    return text;
  }

  /** The text with every drawn claim id as #ID. */
  const outcome = () => editor.document.getText().replaceAll(/#c-[0-9a-z]{8}/gu, '#ID');

  const becomes: readonly (readonly [sentence: string, command: string, fixture: string, expected: string])[] = [
    ['a claim of what is selected', 'tagClaim', 'They said «it failed». So.', 'They said [it failed]{.claim #ID}. So.'],
    ['a claim of the sentence at the cursor', 'tagClaim', 'One. It «»failed. Two.', 'One. [It failed.]{.claim #ID} Two.'],
    ['a claim of each of several selections', 'tagClaim', '«It flew». Then «it failed».', '[It flew]{.claim #ID}. Then [it failed]{.claim #ID}.'],
    ['a div of several paragraphs', 'tagClaim', 'Before.\n\n«One.\n\nTwo.»\n\nAfter.\n', 'Before.\n\n::: {.claim #ID}\nOne.\n\nTwo.\n:::\n\nAfter.\n'],
    ['words again of a tag', 'removeTag', 'Then [Kim «»Jong Un]{.actor} left.', 'Then Kim Jong Un left.'],
    ['the claim again when the actor in it is untagged', 'removeTag', '[Then [K«»im]{.actor} left]{.claim #c-0000000d}.', '[Then Kim left]{.claim #ID}.'],
    ['paragraphs again of a div', 'removeTag', 'A.\n\n::: {.claim #c-0000000d}\nO«»ne.\n\nTwo.\n:::\n\nB.\n', 'A.\n\nOne.\n\nTwo.\n\nB.\n'],
  ];
  for (const [sentence, command, fixture, expected] of becomes) {
    it(`makes ${sentence}, which one undo takes back`, async () => {
      const text = await given(fixture);
      await commands.executeCommand(`dossier.${command}`);
      assert.equal(outcome(), expected);
      await commands.executeCommand('undo');
      assert.equal(editor.document.getText(), text);
    });
  }

  it('draws a different id for each claim', async () => {
    await given('«It flew». Then «it failed». And «it fell».');
    await commands.executeCommand('dossier.tagClaim');
    const ids = editor.document.getText().match(/#c-[0-9a-z]{8}/gu) ?? [];
    assert.equal(ids.length, 3);
    assert.equal(new Set(ids).size, 3);
  });

  it('tags a known actor, and writes a ref only where the text alone would not do', async () => {
    await given('«Kim Jong Un» left.');
    await dialogue.run('dossier.tagActor', { choose: 'Kim Jong Un' });
    assert.equal(editor.document.getText(), '[Kim Jong Un]{.actor} left.');
    await given('«The marshal» left.');
    await dialogue.run('dossier.tagActor', { choose: 'Kim Jong Un' });
    assert.equal(editor.document.getText(), '[The marshal]{.actor ref=kim-jong-un} left.');
  });

  it('offers the best matches first', async () => {
    await given('«Kim Yo Jong» left.');
    const [first] = await dialogue.rowsOf('dossier.tagActor');
    assert.equal(first, 'Kim Yo Jong');
  });

  it('tags all ticked occurrences at once', async () => {
    const text = await given('[K«»im Jong Un]{.actor} met. Kim Jong Un left; `Kim Jong Un`. Kim Jong Un’s car.');
    await dialogue.run('dossier.tagAll', 'accept');
    assert.equal(editor.document.getText(), '[Kim Jong Un]{.actor} met. [Kim Jong Un]{.actor} left; `Kim Jong Un`. [Kim Jong Un]{.actor}’s car.');
    await commands.executeCommand('undo');
    assert.equal(editor.document.getText(), text);
  });

  const refused: readonly (readonly [command: string, fixture: string, sentence: RegExp])[] = [
    ['tagClaim', '---\ntitle: «It»\n---\n\nText.\n', /front matter/u],
    ['tagClaim', 'A [link](https://«example».org).', /^Code, math, HTML and the addresses of links cannot hold a tag/u],
    ['tagClaim', '[One «two]{.claim #c-0000000d} three».', /^The selection covers only a part of the tag “One two”/u],
    ['removeTag', 'Nothing «»here.', /^There is no tag here/u],
    ['nextMention', 'Nothing «»here.', /^Put the cursor on a tagged name/u],
    ['linkEvidence', 'Nothing «»here.', /^Put the cursor into a claim first/u],
    ['showEvidence', 'Nothing «»here.', /^Put the cursor into a claim/u],
    ['addToCase', 'Nothing «»here.', /^Put the cursor on a tagged name that is not in the case yet/u],
  ];
  for (const [command, fixture, sentence] of refused) {
    it(`refuses ${command} on ${JSON.stringify(fixture)} in one sentence and changes nothing`, async () => {
      const text = await given(fixture);
      notices.heard();
      await commands.executeCommand(`dossier.${command}`);
      await notices.expectOne(sentence);
      await settled();
      assert.equal(editor.document.getText(), text);
      assert.equal(editor.document.isDirty, false);
    });
  }

  it('notes in a claim’s record where it was last seen when its tag goes', async () => {
    const text = await given('They said [it «»failed]{.claim #c-00000001}.\n');
    await commands.executeCommand('dossier.removeTag');
    const { claims } = JSON.parse(testCase.onDisk('evidence.json')) as { claims: Record<string, { lastSeen?: unknown }> };
    assert.deepEqual(claims['c-00000001']?.lastSeen, { document: 'article.md', text: 'it failed' });
    await commands.executeCommand('undo');
    assert.equal(editor.document.getText(), text);
    await eventually(() => { assert.equal(testCase.onDisk('evidence.json'), evidenceFile(smallCase)); });
  });

  describe('has a quick fix', () => {
    async function fixes(): Promise<readonly CodeAction[]> {
      const { document, selection } = editor;
      const actions = await commands.executeCommand<readonly CodeAction[]>('vscode.executeCodeActionProvider', document.uri, selection);
      return actions.filter(({ command }) => command?.command.startsWith('dossier.'));
    }

    async function apply(title: string): Promise<void> {
      const all = await fixes();
      const fix = all.find((action) => action.title === title);
      assert.ok(fix?.command, `“${title}” is not in: ${all.map((action) => action.title).join(', ')}`);
      await commands.executeCommand(fix.command.command, ...fix.command.arguments as unknown[]);
    }

    it('for each one whom an ambiguous name may mean', async () => {
      const text = await given('Then [«Kim»]{.actor} left.');
      await eventually(() => { assert.deepEqual(listed(editor.document), ['ambiguous-name: Kim']); });
      assert.deepEqual((await fixes()).map(({ title }) => title), ['“Kim” is Kim Jong Un', '“Kim” is Kim Yo Jong']);
      await apply('“Kim” is Kim Yo Jong');
      assert.equal(editor.document.getText(), 'Then [Kim]{.actor ref=kim-yo-jong} left.');
      await eventually(() => { assert.deepEqual(listed(editor.document), []); });
      await commands.executeCommand('undo');
      assert.equal(editor.document.getText(), text);
    });

    it('for a claim without an id', async () => {
      await given('So [«it failed»]{.claim}.');
      await apply('Give this claim an id');
      assert.equal(outcome(), 'So [it failed]{.claim #ID}.');
    });

    it('for a name that is not in the case yet', async () => {
      await given('Then [«Choe Son Hui»]{.actor} left.');
      assert.deepEqual((await fixes()).map(({ title }) => title), ['Add “Choe Son Hui” to the case…', 'Add “Choe Son Hui” as alias…', 'Add all that this article names…']);
      await dialogue.run('dossier.addToCase', 'accept');
      assert.match(testCase.onDisk('evidence.json'), /"choe-son-hui"/u);
      await eventually(() => { assert.deepEqual(listed(editor.document), []); });
      assert.equal(editor.document.isDirty, false);
      await commands.executeCommand('undo');
      await eventually(() => { assert.equal(testCase.onDisk('evidence.json'), evidenceFile(smallCase)); });
    });

    it('and none where all is well', async () => {
      await given('Then [«Kim Jong Un»]{.actor} left.');
      assert.deepEqual(await fixes(), []);
    });
  });
});
