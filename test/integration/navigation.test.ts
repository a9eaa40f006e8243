import assert from 'node:assert/strict';
import type { Uri} from 'vscode';
import { commands, type DocumentHighlight, type Location, type LocationLink, type TextEditor } from 'vscode';
import { closeEverything } from './support/editors';
import { evidenceFile, smallCase } from './support/evidence';
import { eventually } from './support/eventually';
import { TestCase } from './support/testCase';

const article = '# About [Kim Jong Un]{.actor}\n\n[Kim]{.actor ref=kim-jong-un} said that [the stage failed at stage two]{.claim #c-00000001} [@kcna-2024]. See [a page][page].\n\n[page]: other.md\n';
const head = '---\nnames: { he: kim-jong-un }\n---\n[He]{.actor} left.\n';
const names = { 'article.md': article, 'head.md': head, 'other.md': 'Then [Kim Jong Un]{.actor} left [@kcna-2024].\n' };

describe('navigation', () => {
  let testCase: TestCase;
  let editor: TextEditor;
  before(async () => {
    testCase = await TestCase.open({ ...names, 'evidence.json': evidenceFile(smallCase) });
    editor = await testCase.show('article.md');
  });
  after(async () => {
    await closeEverything();
    await testCase.remove();
  });

  const ask = <Answer>(command: string, words: string, shown: TextEditor): Thenable<Answer> =>
    commands.executeCommand<Answer>(command, shown.document.uri, shown.document.positionAt(shown.document.getText().indexOf(words) + 1));

  /** Places by file and the text that stands there, as files on disk have it. */
  function shown(places: readonly (Location | LocationLink)[]): readonly string[] {
    return places.map((place) => {
      const [uri, range] = 'uri' in place ? [place.uri, place.range] : [place.targetUri, place.targetSelectionRange ?? place.targetRange];
      const line = testCase.onDisk(fileOf(uri)).split('\n')[range.start.line] ?? '';
      return `${fileOf(uri)}: ${line.slice(range.start.character, range.end.character)}`;
    });
  }

  const fileOf = (uri: Uri): string => uri.path.split('/').at(-1) ?? '';
  const definitions = async (words: string, from = editor): Promise<readonly string[]> => shown(await ask('vscode.executeDefinitionProvider', words, from));
  const references = async (words: string, from = editor): Promise<readonly string[]> => shown(await ask('vscode.executeReferenceProvider', words, from));
  const highlights = async (words: string): Promise<readonly string[]> =>
    (await ask<readonly DocumentHighlight[] | undefined>('vscode.executeDocumentHighlights', words, editor) ?? []).map(({ range }) => editor.document.getText(range));

  it('leads from a name to its record', async () => {
    await eventually(async () => { assert.deepEqual(await definitions('Kim]'), ['evidence.json: kim-jong-un']); });
    assert.deepEqual(await definitions('kcna-2024'), ['evidence.json: kcna-2024']);
    assert.deepEqual(await definitions('failed'), ['evidence.json: c-00000001']);
  });

  it('leaves links to VS Code', async () => { assert.ok((await definitions('page][')).every((place) => place.startsWith('article.md'))); });

  it('finds every mention, and the record', async () => {
    await eventually(async () => {
      assert.deepEqual((await references('Kim]')).toSorted(), ['article.md: Kim', 'article.md: Kim Jong Un', 'evidence.json: kim-jong-un', 'head.md: He', 'head.md: kim-jong-un', 'other.md: Kim Jong Un']);
    });
    assert.ok((await references('kcna-2024')).includes('other.md: [@kcna-2024]'));
  });

  it('starts from the head of an article as well', async () => {
    const other = await testCase.show('head.md');
    await eventually(async () => { assert.deepEqual(await definitions('kim-jong-un', other), ['evidence.json: kim-jong-un']); });
    assert.ok((await references('kim-jong-un', other)).includes('article.md: Kim'));
  });

  it('highlights the same actor, whatever it is called', async () => { assert.deepEqual(await highlights('Kim]'), ['Kim Jong Un', 'Kim']); });
  it('leaves the words of a claim, and prose, to the highlights of VS Code', async () => { assert.deepEqual(await highlights('stage failed'), ['stage', 'stage']); });

  it('works from the evidence file', async () => {
    const json = await testCase.show('evidence.json');
    await eventually(async () => { assert.ok((await references('"kim-jong-un"', json)).includes('other.md: Kim Jong Un')); });
    assert.deepEqual(await definitions('"kcna-2024",', json), ['evidence.json: kcna-2024']);
    assert.deepEqual(await definitions('"c-00000001"', json), ['article.md: the stage failed at stage two']);
  });
});
