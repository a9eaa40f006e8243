import { l10n, workspace, type TextDocument, type Uri } from 'vscode';
import type { Anchoring } from '../../core/anchoring/locateQuotation';
import type { ReadableText } from '../../core/anchoring/readableText';
import { transcriptOf } from '../../core/anchoring/transcriptOf';
import type { Parts } from '../../core/loadPart';
import { UserError } from '../../core/userError';
import type { ChosenQuotation } from './chooseQuotation';

/** The text of an item's source, open, and where the quotation stands in it as it is now, unsaved changes included. */
export interface QuotedText {
  readonly document: TextDocument;
  /** In the case. */
  readonly path: string;
  readonly readable: ReadableText;
  readonly found: Anchoring;
}

/** Opens the text that an item quotes from; throws a UserError where the source has none, or where it cannot be opened. */
export async function openQuotedText({ openCase, item }: ChosenQuotation, { readableFile, locateQuotation }: Parts['anchoring']): Promise<QuotedText> {
  const source = openCase.index.evidence.sources.get(item.source);
  const path = source && transcriptOf(source);
  if (path === undefined) throw new UserError(l10n.t('The source {0} has no text in the case: give it one in its field “text”, a Markdown or text file in the folder.', item.source));
  const document = await openText(openCase.uriOf(path), path);
  const readable = readableFile(path, document.getText());
  return { document, path, readable, found: locateQuotation(readable, item.quote ?? { exact: '' }) };
}

async function openText(uri: Uri, path: string): Promise<TextDocument> {
  try {
    return await workspace.openTextDocument(uri);
  } catch {
    throw new UserError(l10n.t('{0} cannot be opened; it may have been moved or deleted.', path));
  }
}
