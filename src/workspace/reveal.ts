import { l10n, Selection, TextEditorRevealType, window, workspace, type TextDocument } from 'vscode';
import type { Mention } from '../core/entities/articleRecord';
import type { Span } from '../core/model';
import { UserError } from '../core/userError';
import { rangeOf } from '../host/ranges';
import type { OpenCase } from './openCase';

/** Opens a document and selects a span of it, in the middle of the editor where it was not in sight. */
export async function revealSpan(document: TextDocument, span: Span): Promise<void> {
  const editor = await window.showTextDocument(document);
  const range = rangeOf(document, span);
  editor.selection = new Selection(range.start, range.end);
  editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
}

/** Opens the article and selects the text of a mention that had this index there; throws a UserError where it is gone. */
export async function revealMention(openCase: OpenCase, path: string, { kind, text }: Mention, index: number): Promise<void> {
  const document = await openArticle(openCase, path);
  // The article was read again when it opened: offsets on disk and in the editor may differ by line endings.
  const mention = openCase.index.record(path)?.mentions[index];
  if (mention?.kind !== kind || mention.text !== text) throw new UserError(l10n.t('This mention is no longer in {0}.', path));
  await revealSpan(document, { start: mention.contentStart, end: mention.contentEnd });
}

/** Opens the article that makes the claim and selects its text. */
export async function revealClaim(openCase: OpenCase, id: string): Promise<void> {
  const path = openCase.index.claim(id)?.document;
  if (path === undefined) throw new UserError(l10n.t('No article makes the claim {0}.', id));
  const document = await openArticle(openCase, path);
  const tag = openCase.index.claim(id)?.tag;
  if (tag) await revealSpan(document, { start: tag.contentStart, end: tag.contentEnd });
}

async function openArticle(openCase: OpenCase, path: string): Promise<TextDocument> {
  try {
    return await workspace.openTextDocument(openCase.uriOf(path));
  } catch {
    throw new UserError(l10n.t('{0} cannot be opened; it may have been moved or deleted.', path));
  }
}
