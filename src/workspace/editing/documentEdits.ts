import type { TextDocument } from 'vscode';
import type { TextEdit } from '../../core/model';

/** Edits of one open document, made for one version of it. */
export interface DocumentEdits {
  readonly document: TextDocument;
  readonly version: number;
  readonly edits: readonly TextEdit[];
}
