import { commands, Selection, window, workspace, type Range, type TextDocument, type TextEditor } from 'vscode';
import { marked } from '../../support/marks';
import type { TestCase } from './testCase';

/** Replaces all text, as typing would: unsaved. */
export async function setText(editor: TextEditor, text: string): Promise<void> {
  const done = await editor.edit((edit) => { edit.replace(wholeOf(editor.document), text); });
  if (!done) throw new Error('The editor did not take the text.');
}

/** Selects the first occurrence of each text. */
export function select(editor: TextEditor, ...texts: readonly string[]): void {
  editor.selections = texts.map((text) => {
    const start = editor.document.getText().indexOf(text);
    if (start < 0) throw new Error(`“${text}” is not in ${editor.document.uri.path}.`);
    return new Selection(editor.document.positionAt(start), editor.document.positionAt(start + text.length));
  });
}

/** Puts the cursor right before the first occurrence of the text. */
export function putCursor(editor: TextEditor, before: string): void {
  select(editor, before);
  editor.selection = new Selection(editor.selection.start, editor.selection.start);
}

/** Writes the fixture to the file, shows it, and selects what «stands» in marks. */
export async function showMarked(testCase: TestCase, name: string, fixture: string): Promise<TextEditor> {
  const { text, spans } = marked(fixture);
  testCase.write({ [name]: text });
  const editor = await testCase.show(name);
  if (editor.document.getText() !== text) await setText(editor, text);
  if (editor.document.isDirty) await editor.document.save();
  editor.selections = spans.map(({ start, end }) => new Selection(editor.document.positionAt(start), editor.document.positionAt(end)));
  return editor;
}

export function selectedText({ document, selection }: TextEditor): string {
  return document.getText(selection);
}

/** The editor that has the focus; throws where there is none. */
export function activeEditor(): TextEditor {
  if (!window.activeTextEditor) throw new Error('No editor is active.');
  return window.activeTextEditor;
}

/** Closes every editor and gives up every unsaved change. */
export async function closeEverything(): Promise<void> {
  for (const document of workspace.textDocuments.filter(({ isDirty }) => isDirty)) {
    await window.showTextDocument(document);
    await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
  await commands.executeCommand('workbench.action.closeAllEditors');
}

/** Undoes in the article whose editor it is. */
export async function undoIn(document: TextDocument): Promise<void> {
  await window.showTextDocument(document);
  await commands.executeCommand('undo');
}

function wholeOf(document: TextDocument): Range {
  return document.validateRange(new Selection(0, 0, document.lineCount, 0));
}
