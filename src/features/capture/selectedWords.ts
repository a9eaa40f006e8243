import { l10n, window, type TextDocument } from 'vscode';
import type { Quotation } from '../../core/anchoring/quotation';
import type { Recognised } from '../../core/anchoring/recogniseSource';
import { transcriptOf } from '../../core/anchoring/transcriptOf';
import type { Parts } from '../../core/loadPart';
import { UserError } from '../../core/userError';
import { spanOf } from '../../host/ranges';
import { readSourceFile } from '../../workspace/sources/sourceFiles';
import type { OpenCase } from '../../workspace/openCase';

type Anchoring = Parts['anchoring'];

/** The words that are selected in the active editor. */
export interface SelectedWords {
  readonly document: TextDocument;
  readonly offset: number;
  readonly quotation: Quotation;
}

/** Throws a UserError where nothing is selected, or nothing that a reader sees. */
export function selectedWords({ quotationOf, ReadableText }: Anchoring): SelectedWords {
  const editor = window.activeTextEditor;
  if (!editor || editor.selection.isEmpty) throw new UserError(l10n.t('Select the words that you want to quote first.'));
  const { document, selection } = editor;
  const text = document.getText();
  const span = spanOf(document, selection);
  const quotation = quotationOf(document.languageId === 'markdown' ? ReadableText.ofMarkdown(text) : ReadableText.ofPlainText(text), span);
  if (!quotation) throw new UserError(l10n.t('The selection holds no words of the text itself, so there is nothing to quote.'));
  return { document, offset: span.start, quotation };
}

/** The source that the selection comes from, as far as its document says so. */
export function recognised({ index }: OpenCase, path: string, { document, offset }: SelectedWords, { recogniseSource }: Anchoring): Recognised | undefined {
  return recogniseSource(index.evidence, { path, text: document.getText(), isMarkdown: document.languageId === 'markdown', offset });
}

/** A page or a paragraph to be proposed. */
export function locatorFor({ document, offset }: SelectedWords, { suggestLocator }: Anchoring): string {
  const text = document.getText();
  return suggestLocator(text, /^\ufeff?---\r?\n[^]*?\n(?:---|\.\.\.)[ \t]*\r?\n/u.exec(text)?.[0].length ?? 0, offset);
}

/** The quotation as the source's own text has it, where the words stand in another document; without context where it has them not. */
export async function quotationFrom(
  openCase: OpenCase, source: string | undefined, quotation: Quotation, { locateQuotation, quotationOf, readableFile }: Anchoring,
): Promise<Quotation> {
  const record = source === undefined ? undefined : openCase.index.evidence.sources.get(source);
  const transcript = record && transcriptOf(record);
  const content = transcript === undefined ? undefined : await readSourceFile(openCase.uriOf(transcript));
  if (transcript === undefined || content?.text === undefined) return { exact: quotation.exact };
  const readable = readableFile(transcript, content.text);
  const found = locateQuotation(readable, { exact: quotation.exact });
  return (found.state === 'found' ? quotationOf(readable, found.place) : undefined) ?? { exact: quotation.exact };
}
