import { commands, Selection, TabInputText, window, type Range, type TextDocument, type TextEditor, type Uri } from 'vscode';
import { eventually } from './eventually';

/** Opens a file as a click in the explorer does: what the API opens stays open for minutes after its editor is closed. */
export async function showFile(uri: Uri): Promise<TextEditor> {
  await commands.executeCommand('vscode.open', uri);
  return eventually(() => {
    const editor = activeEditor();
    if (editor.document.uri.toString() !== uri.toString()) throw new Error(`${uri.path} is not in the active editor.`);
    return editor;
  });
}

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
  for (const tab of window.tabGroups.all.flatMap(({ tabs }) => tabs).filter(({ isDirty }) => isDirty)) {
    if (!(tab.input instanceof TabInputText)) continue;
    await window.showTextDocument(tab.input.uri);
    await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
  await commands.executeCommand('workbench.action.closeAllEditors');
}

/** Waits until the file of the document is open no longer. */
export async function closed(document: TextDocument): Promise<void> {
  await closeEverything();
  await eventually(() => { if (!document.isClosed) throw new Error(`${document.uri.path} is still open.`); });
}

function wholeOf(document: TextDocument): Range {
  return document.validateRange(new Selection(0, 0, document.lineCount, 0));
}
