import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { CompletionItemKind, commands, extensions, Selection, type CompletionItem, type CompletionList, type TextEditor } from 'vscode';
import { closeEverything, select, setText } from './support/editors';
import { evidenceFile, smallCase } from './support/evidence';
import { eventually } from './support/eventually';
import { TestCase } from './support/testCase';

const file = path.join(extensions.getExtension('dossier.dossier')?.extensionPath ?? '', 'snippets/markdown.json');
const prefixes = Object.values(JSON.parse(readFileSync(file, 'utf8')) as Record<string, { readonly prefix: string }>).map(({ prefix }) => prefix);

describe('snippets', () => {
  let testCase: TestCase;
  let editor: TextEditor;
  before(async () => {
    testCase = await TestCase.open({ 'article.md': '', 'evidence.json': evidenceFile(smallCase) });
    editor = await testCase.show('article.md');
  });
  after(async () => {
    await closeEverything();
    await testCase.remove();
  });

  const cases: readonly (readonly [name: string, text: string, outcome: string])[] = [
    ['actor', 'Then «NATA» left.', 'Then [NATA]{.actor} left.'],
    ['event', 'Then «it failed».', 'Then [it failed]{.event}.'],
    ['event with its date', 'Then «it failed».', 'Then [it failed]{.event date=TODAY}.'],
    ['claim', 'Then «it failed».', 'Then [it failed]{.claim #ID}.'],
    ['claim of whole paragraphs', '«One.\n\nTwo.»\n', '::: {.claim #ID}\nOne.\n\nTwo.\n:::\n\n'],
    ['claim that is made elsewhere', 'As argued «above».', 'As argued [above]{.claim ref=c-}.'],
    ['actor or event by its id', '«He» left.', '[He]{.actor ref=id} left.'],
    ['actor', '«»', '[name]{.actor}'],
  ];
  const written = (): string => editor.document.getText().replace(/#c-[0-9a-f]{8}(?=\})/u, '#ID').replace(/date=\d{4}-\d\d-\d\d(?=\})/u, 'date=TODAY');
  for (const [name, fixture, outcome] of cases) {
    it(`puts around “${fixture}”: ${name}`, async () => {
      const [before = '', selected = '', after = ''] = fixture.split(/[«»]/u);
      await setText(editor, before + selected + after);
      if (selected === '') editor.selection = new Selection(0, 0, 0, 0);
      else select(editor, selected);
      await commands.executeCommand('editor.action.insertSnippet', { langId: 'markdown', name: `Dossier: ${name}` });
      await eventually(() => { assert.equal(written(), outcome); });
      await commands.executeCommand('leaveSnippet');
    });
  }

  describe('stay out of the way', () => {
    async function offered(line: string, trigger?: string): Promise<readonly string[]> {
      await setText(editor, line);
      const list = await commands.executeCommand<CompletionList>('vscode.executeCompletionItemProvider', editor.document.uri, editor.document.positionAt(line.length), trigger);
      return list.items.filter(({ kind }) => kind === CompletionItemKind.Snippet).map(nameOf).filter((name) => prefixes.includes(name));
    }

    it('where their prefix is typed, they are offered', async () => { await eventually(async () => { assert.ok((await offered('So ::a')).includes('::ac')); }); });
    for (const [line, trigger] of [['So @@ki', undefined], ['So @@', '@'], ['[x]{.', '.'], ['[@', '@'], ['The claim', undefined], ['An actor', undefined], ['so the', undefined], ['Moscow’s place', undefined]] as const) {
      it(`not behind “${line}”`, async () => { assert.deepEqual(await offered(line, trigger), []); });
    }
  });
});

function nameOf({ label }: CompletionItem): string {
  return typeof label === 'string' ? label : label.label;
}
