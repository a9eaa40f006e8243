import { DocumentDropOrPasteEditKind, DocumentPasteEdit, l10n, type DataTransfer, type Range, type TextDocument } from 'vscode';
import { pastedCitations } from '../../core/language/pasting/pastedCitations';
import { spanOf } from '../../host/ranges';
import type { Services } from '../../workspace/services';
import { pasteKinds } from './pasteKinds';

/** What is pasted as a citation, where it names a source of the case; beside plain text, which stays the first choice. */
export async function pastesIn({ cases }: Services, document: TextDocument, ranges: readonly Range[], transfer: DataTransfer): Promise<DocumentPasteEdit[] | undefined> {
  const openCase = cases.ofArticle(document);
  const pasted = await transfer.get('text/plain')?.asString();
  if (!openCase || pasted === undefined) return undefined;
  return pastedCitations(openCase.index, document.getText(), ranges.map((range) => spanOf(document, range)), pasted).map(({ insert, sources, isSure }) => {
    const edit = new DocumentPasteEdit(insert, l10n.t('Paste as citation of {0}', sources), isSure ? pasteKinds.sure : pasteKinds.possible);
    edit.yieldTo = [DocumentDropOrPasteEditKind.Text];
    return edit;
  });
}
