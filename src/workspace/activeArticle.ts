import { l10n, window, type TextDocument, type TextEditor } from 'vscode';
import type { ArticleRecord } from '../core/entities/articleRecord';
import { UserError } from '../core/userError';
import { isArticle } from './reading/articles';
import type { Cases } from './cases';
import type { OpenCase } from './openCase';

/** The article that the user is in. */
export interface ActiveArticle {
  readonly editor: TextEditor;
  readonly document: TextDocument;
  readonly openCase: OpenCase;
  /** Its path in the case. */
  readonly path: string;
  readonly record: ArticleRecord;
  /** Where the cursor stands. */
  readonly offset: number;
}

/** The article in the active editor, or undefined where it is another kind of document. */
export function findActiveArticle(cases: Cases): ActiveArticle | undefined {
  const editor = window.activeTextEditor;
  if (!editor || !isArticle(editor.document)) return undefined;
  const { document } = editor;
  const openCase = cases.of(document.uri);
  const path = openCase.pathOf(document.uri);
  const record = openCase.index.record(path);
  return record && { editor, document, openCase, path, record, offset: document.offsetAt(editor.selection.active) };
}

/** The article in the active editor; throws a UserError where there is none. */
export function activeArticle(cases: Cases): ActiveArticle {
  const article = findActiveArticle(cases);
  if (!article) throw new UserError(l10n.t('Open a Markdown article first, and put the cursor where you mean.'));
  return article;
}
