import { l10n, Selection, TextEditorRevealType, window, workspace, type TextDocument } from 'vscode';
import type { Place } from '../core/entities/articleRecord';
import type { LocatedMention } from '../core/index/entries';
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

/** Opens the article and selects the text of a mention; throws a UserError where it is gone. */
export async function revealMention(openCase: OpenCase, { document: path, index, mention: { kind, text } }: LocatedMention): Promise<void> {
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

/** Opens an article and selects the claim or the citation that begins at a line and column; throws a UserError where it is gone. */
export async function revealPassage(openCase: OpenCase, { document: path, line, column }: Place & { readonly document: string }): Promise<void> {
  const document = await openArticle(openCase, path);
  const record = openCase.index.record(path);
  const isThere = (place: Place): boolean => place.line === line && place.column === column;
  const claim = record?.claims.find(isThere);
  const span = claim ? { start: claim.contentStart, end: claim.contentEnd } : record?.citations.find(isThere);
  if (!span) throw new UserError(l10n.t('This passage is no longer in {0}.', path));
  await revealSpan(document, span);
}

/** The document of an article; throws a UserError where it cannot be opened. */
export async function openArticle(openCase: OpenCase, path: string): Promise<TextDocument> {
  try {
    return await workspace.openTextDocument(openCase.uriOf(path));
  } catch {
    throw new UserError(l10n.t('{0} cannot be opened; it may have been moved or deleted.', path));
  }
}
