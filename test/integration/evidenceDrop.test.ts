import assert from 'node:assert/strict';
import {
  CancellationTokenSource, commands, DataTransfer, DataTransferItem, extensions, languages, type DocumentDropEdit, type DocumentDropEditProvider, type TextEditor,
} from 'vscode';
import { Dialogue } from './support/dialogue';
import { closeEverything } from './support/editors';
import { evidenceFile, smallCase } from './support/evidence';
import { eventually, settled } from './support/eventually';
import { Notices } from './support/notices';
import { TestCase } from './support/testCase';

const text = 'So [it failed]{.claim #c-0000000a} and [it fell]{.claim}; plain words.\n';
const mime = 'application/vnd.dossier.evidence';
const providers: DocumentDropEditProvider[] = [];
const register = languages.registerDocumentDropEditProvider.bind(languages);
Object.assign(languages, { registerDocumentDropEditProvider: (...args: Parameters<typeof register>) => {
  providers.push(args[1]);
  return register(...args);
} });

describe('evidence that is dropped into an article', () => {
  let testCase: TestCase;
  let editor: TextEditor;
  let dialogue: Dialogue;
  let notices: Notices;

  before(() => extensions.getExtension('dossier.dossier')?.activate());
  beforeEach(async () => {
    testCase = await TestCase.open({ 'article.md': text, 'evidence.json': evidenceFile(smallCase) });
    editor = await testCase.show('article.md');
    dialogue = new Dialogue();
    notices = new Notices();
    await settled();
  });
  afterEach(async () => {
    dialogue.dispose();
    notices.dispose();
    await closeEverything();
    await testCase.remove();
  });

  /** Drops items before the words, as the editor tells the extension of it. */
  async function drop(before: string, items: readonly string[], folder = testCase.uri('').toString().replace(/\/$/u, '')): Promise<readonly DocumentDropEdit[]> {
    const transfer = new DataTransfer();
    transfer.set(mime, new DataTransferItem(JSON.stringify({ folder, items })));
    const position = editor.document.positionAt(text.indexOf(before));
    const edits = await Promise.all(providers.map(async (provider) => provider.provideDocumentDropEdits(editor.document, position, transfer, new CancellationTokenSource().token)));
    return edits.flatMap((edit) => edit ?? []);
  }

  const claims = () => (JSON.parse(testCase.onDisk('evidence.json')) as { claims: Record<string, { links?: Record<string, { relation: string }> }> }).claims;

  it('is linked to the claim under it: all of it in one edit that one undo takes back', async () => {
    const before = testCase.onDisk('evidence.json');
    assert.deepEqual((await drop('failed', ['e-00000001', 'e-00000002'])).map(({ insertText }) => insertText), ['']);
    await dialogue.answer('accept');
    await eventually(() => {
      assert.deepEqual(Object.entries(claims()['c-0000000a']?.links ?? {}).map(([id, { relation }]) => `${id} ${relation}`), ['e-00000001 supports', 'e-00000002 supports']);
    });
    assert.equal(editor.document.getText(), text);
    // The file is on disk a moment before the command has ended.
    await settled();
    await commands.executeCommand('undo');
    await eventually(() => { assert.equal(testCase.onDisk('evidence.json'), before); });
  });

  it('gives a claim its id where it has none, in the same edit', async () => {
    await drop('fell', ['e-00000001']);
    await dialogue.answer({ choose: 'refutes the claim' });
    await eventually(() => { assert.match(editor.document.getText(), /\[it fell\]\{\.claim #c-[0-9a-z]{8}\}/u); });
    const id = /it fell\]\{\.claim #(c-[0-9a-z]{8})/u.exec(editor.document.getText())?.[1] ?? '';
    await eventually(() => { assert.equal(claims()[id]?.links?.['e-00000001']?.relation, 'refutes'); });
    await commands.executeCommand('undo');
    assert.equal(editor.document.getText(), text);
  });

  it('is refused outside a claim in one sentence, and nothing is inserted', async () => {
    assert.deepEqual((await drop('plain', ['e-00000001'])).map(({ insertText }) => insertText), ['']);
    await notices.expectOne('Drop evidence onto a claim: nothing else can be linked to it.');
    assert.equal(editor.document.getText(), text);
  });

  it('is refused where it is not of this case, or of none', async () => {
    await drop('failed', ['e-00000001'], 'file:///elsewhere');
    await notices.expectOne(/^What was dropped is no evidence/u);
    await drop('failed', ['e-0000zzzz']);
    await notices.expectOne(/^What was dropped is no evidence/u);
  });

  it('leaves what else is dropped to the editor', async () => {
    const transfer = new DataTransfer();
    transfer.set('text/plain', new DataTransferItem('words'));
    const edits = await Promise.all(providers.map(async (provider) => provider.provideDocumentDropEdits(editor.document, editor.selection.active, transfer, new CancellationTokenSource().token)));
    assert.deepEqual(edits, providers.map(() => undefined));
  });
});
