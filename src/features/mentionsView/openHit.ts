import { l10n, workspace } from 'vscode';
import { hitsIn } from '../../core/concordance/hits';
import { UserError } from '../../core/userError';
import { revealSpan } from '../../workspace/reveal';
import type { HitNode } from './hitRow';

/** Opens the article and selects what was found; throws a UserError where it is gone. */
export async function openHit({ openCase, search, hit }: HitNode): Promise<void> {
  const document = await workspace.openTextDocument(openCase.uriOf(hit.document));
  // The editor may end lines otherwise than the file does, so offsets are looked up anew.
  const now = hitsIn(openCase.index, search.sought, hit.document, document.getText())
    .find(({ line, column, words }) => line === hit.line && column === hit.column && words === hit.words);
  if (!now) throw new UserError(l10n.t('This mention is no longer in {0}.', hit.document));
  await revealSpan(document, now);
}
