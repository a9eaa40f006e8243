import { InlayHint, type Range, type TextDocument } from 'vscode';
import { nameHints } from '../../core/language/nameHints';
import { spanOf } from '../../host/ranges';
import type { Services } from '../../workspace/services';

/** Behind a mention whose words are not the name of whom it means, that name; where it is switched on. */
export function hintsIn({ cases, settings }: Services, document: TextDocument, range: Range): InlayHint[] | undefined {
  const openCase = settings.nameHints ? cases.ofArticle(document) : undefined;
  return openCase && nameHints(openCase.index, openCase.pathOf(document.uri), spanOf(document, range)).map(({ offset, name }) => {
    const hint = new InlayHint(document.positionAt(offset), name);
    hint.paddingLeft = true;
    return hint;
  });
}
