import { Range, SelectionRange, type Position, type TextDocument } from 'vscode';
import { wideningAt } from '../../core/language/widening';
import { rangeOf } from '../../host/ranges';
import type { Services } from '../../workspace/services';

/** Expand Selection takes a tag's words, then the tag, then the claim around it; paragraphs are VS Code's own. */
export function widenIn({ cases }: Services, document: TextDocument, positions: readonly Position[]): SelectionRange[] | undefined {
  const openCase = cases.ofArticle(document);
  return openCase && positions.map((position) => wideningAt(openCase.index, openCase.pathOf(document.uri), document.offsetAt(position))
    .reduceRight<SelectionRange | undefined>((parent, span) => new SelectionRange(rangeOf(document, span), parent), undefined) ?? new SelectionRange(new Range(position, position)));
}
