import type { TextDocument } from 'vscode';

/** Code units from which a document is long to read. */
const large = 1_000_000;

/** Whether a document is too long to be read as a whole at each key. Told without joining its lines, which costs more than reading it. */
export function isLarge(document: TextDocument): boolean {
  return document.offsetAt(document.lineAt(document.lineCount - 1).range.end) > large;
}
