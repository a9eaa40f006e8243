import { FoldingRange, type TextDocument } from 'vscode';
import { foldedDivs } from '../../core/language/foldedDivs';
import type { Services } from '../../workspace/services';

/** Divs, of which VS Code knows nothing. */
export function foldsIn({ cases }: Services, document: TextDocument): FoldingRange[] | undefined {
  return cases.ofArticle(document) && foldedDivs(document.getText()).map(({ first, last }) => new FoldingRange(first, last));
}
