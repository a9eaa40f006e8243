import { FoldingRange, type TextDocument } from 'vscode';
import { foldedClaims, foldedDivs } from '../../core/language/foldedDivs';
import { isLarge } from '../../host/largeDocument';
import type { Services } from '../../workspace/services';

/** Divs, of which VS Code knows nothing; in a very long article those of claims. */
export function foldsIn({ cases }: Services, document: TextDocument): FoldingRange[] | undefined {
  const openCase = cases.ofArticle(document);
  const lineAt = (offset: number): number => document.positionAt(offset).line;
  const folds = openCase && (isLarge(document) ? foldedClaims(openCase.index, openCase.pathOf(document.uri), lineAt) : foldedDivs(document.getText()));
  return folds?.map(({ first, last }) => new FoldingRange(first, last));
}
