import { commands, l10n } from 'vscode';
import type { Parts } from '../../core/loadPart';
import { RemedyError } from '../../host/remedyError';
import { revealSpan } from '../../workspace/reveal';
import type { ChosenQuotation } from './chooseQuotation';
import { openQuotedText } from './quotedText';

/** Opens a source's text and selects the quotation in it; where that is lost, shows the text and throws an error that offers to re-anchor it. */
export async function openQuotation(chosen: ChosenQuotation, anchoring: Parts['anchoring']): Promise<void> {
  const { document, path, found } = await openQuotedText(chosen, anchoring);
  if (found.state === 'found') return revealSpan(document, found.place);
  const [likeliest] = found.candidates;
  await revealSpan(document, { start: likeliest?.start ?? 0, end: likeliest?.start ?? 0 });
  const { openCase, id } = chosen;
  throw new RemedyError(l10n.t('The quotation is no longer in {0}: its words have changed or are gone.', path), {
    title: l10n.t('Re-anchor…'), run: () => commands.executeCommand('dossier.reanchor', { openCase, item: id }),
  });
}
