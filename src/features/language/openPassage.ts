import { l10n, Position, type Uri } from 'vscode';
import { UserError } from '../../core/userError';
import { openArticle, revealSpan } from '../../workspace/reveal';
import type { Services } from '../../workspace/services';

/** Opens an article of a case at a line and a column, both from 1; throws a UserError where the case has no such article, as anyone's link may name any file. */
export async function openPassage({ cases }: Services, uri: Uri, line: number, column: number): Promise<void> {
  const openCase = cases.of(uri);
  const path = openCase.pathOf(uri);
  if (!openCase.index.has(path)) throw new UserError(l10n.t('{0} cannot be opened; it may have been moved or deleted.', path));
  const document = await openArticle(openCase, path);
  const start = document.offsetAt(new Position(line - 1, column - 1));
  await revealSpan(document, { start, end: start });
}
