import { workspace, type TextDocument, type Uri } from 'vscode';

/** The open document of a file, if there is one. */
export function openDocument(uri: Uri): TextDocument | undefined {
  const wanted = uri.toString();
  return workspace.textDocuments.find((document) => !document.isClosed && document.uri.toString() === wanted);
}
