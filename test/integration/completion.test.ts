import assert from 'node:assert/strict';
import { commands, MarkdownString, workspace, type CompletionItem, type CompletionList, type TextEditor } from 'vscode';
import { closeEverything, setText } from './support/editors';
import { evidenceFile, smallCase } from './support/evidence';
import { eventually } from './support/eventually';
import { TestCase } from './support/testCase';

/** More items than this are not asked for what is told of them. */
const resolved = 5;

describe('completion', () => {
  let testCase: TestCase;
  let editor: TextEditor;
  before(async () => {
    testCase = await TestCase.open({ 'article.md': '', 'other.md': '[Kim Yo Jong]{.actor}\n', 'evidence.json': evidenceFile(smallCase) });
    editor = await testCase.show('article.md');
  });
  after(async () => {
    await workspace.getConfiguration('dossier').update('nameTrigger', undefined, true);
    await closeEverything();
    await testCase.remove();
  });

  /** What is offered at the end of a line. */
  async function offered(line: string, trigger?: string): Promise<readonly CompletionItem[]> {
    if (editor.document.getText() !== line) await setText(editor, line);
    const list = await commands.executeCommand<CompletionList>('vscode.executeCompletionItemProvider', editor.document.uri, editor.document.positionAt(line.length), trigger, resolved);
    return list.items;
  }

  const inserts = async (line: string, trigger?: string): Promise<readonly string[]> =>
    (await offered(line, trigger)).map(({ insertText, label }) => (typeof insertText === 'string' ? insertText : typeof label === 'string' ? label : label.label));

  it('finishes names as tags, those that the case mentions first', async () => {
    await eventually(async () => { assert.deepEqual(await inserts('So @@kim'), ['[Kim Yo Jong]{.actor}', '[Kim Jong Un]{.actor}']); });
  });

  it('replaces all from the trigger on', async () => {
    const [item] = await offered('So @@kim jo');
    assert.ok(item?.range && 'start' in item.range);
    assert.equal(editor.document.getText(item.range), '@@kim jo');
  });

  it('tells of a name what its hover tells', async () => {
    const [item] = await offered('@@kim yo');
    assert.ok(item?.documentation instanceof MarkdownString);
    assert.match(item.documentation.value, /\*\*Kim Yo Jong\*\*/u);
  });

  it('offers kinds, keys and ids in a tag', async () => {
    assert.deepEqual((await inserts('[x]{.')).slice(0, 2), ['.actor', '.event']);
    // Behind them come VS Code's own snippets.
    assert.deepEqual((await inserts('[x]{.event ')).slice(0, 2), ['ref=', 'date=']);
    assert.deepEqual((await inserts('[x]{.event ref=')).slice(0, 1), ['launch-2024-05-27']);
  });

  it('offers sources in brackets', async () => { assert.deepEqual(await inserts('So [@'), ['kcna-2024']); });

  it('leaves a blank, a bare @ and a bare # to others', async () => {
    const ours = async (line: string, trigger: string): Promise<readonly string[]> => (await inserts(line, trigger)).filter((text) => /Kim|kcna|actor/u.test(text));
    for (const [line, trigger] of [['So ', ' '], ['So @', '@'], ['So #', '#']] as const) assert.deepEqual(await ours(line, trigger), []);
  });

  it('goes on behind a blank while the trigger is open', async () => { assert.deepEqual(await inserts('@@kim yo ', ' '), ['[Kim Yo Jong]{.actor}']); });

  it('leaves the paths of links to VS Code', async () => { assert.ok((await inserts('[x](')).some((text) => text.includes('other.md'))); });

  it('opens at the trigger that is set', async () => {
    await workspace.getConfiguration('dossier').update('nameTrigger', ';;', true);
    await eventually(async () => { assert.deepEqual(await inserts(';;kim yo'), ['[Kim Yo Jong]{.actor}']); });
    assert.deepEqual((await inserts('@@kim yo')).filter((text) => text.includes('{.actor}')), []);
  });
});
