import { l10n, ProgressLocation, window, workspace, type TextDocument } from 'vscode';
import type { TextEdit } from '../../core/model';
import { UserError } from '../../core/userError';
import { translated } from '../../host/diagnostics';
import type { DocumentEdits } from '../../workspace/editing/documentEdits';
import type { OpenCase } from '../../workspace/openCase';

/** Opened at once without a word; more take a while. */
const few = 40;

/**
 * The edits of articles, each made from the text that the editor has of it: those that are not open are opened first, so that
 * what the index knows of them is true of that text. Throws a UserError where one cannot be changed.
 */
export async function editsOf(openCase: OpenCase, paths: readonly string[], edit: (path: string, text: string) => readonly TextEdit[] | undefined): Promise<readonly DocumentEdits[]> {
  const documents = await openAll(openCase, paths);
  return documents.map(({ path, document }) => {
    const edits = edit(path, document.getText());
    if (!edits) throw new UserError(translated({ code: 'article-unchangeable', args: { document: path } }));
    return { document, version: document.version, edits };
  }).filter(({ edits }) => edits.length > 0);
}

interface Opened {
  readonly path: string;
  readonly document: TextDocument;
}

async function openAll(openCase: OpenCase, paths: readonly string[]): Promise<readonly Opened[]> {
  const open = async (path: string): Promise<Opened> => ({ path, document: await workspace.openTextDocument(openCase.uriOf(path)) });
  const all = async (): Promise<readonly Opened[]> => {
    const opened: Opened[] = [];
    for (const path of paths) opened.push(await open(path));
    return opened;
  };
  if (paths.length <= few) return all();
  return window.withProgress({ location: ProgressLocation.Notification, title: l10n.t('Dossier opens {0} articles to change them.', paths.length) }, all);
}
