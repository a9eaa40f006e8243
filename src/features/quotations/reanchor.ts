import { l10n, ThemeIcon, window } from 'vscode';
import type { QuotedPlace } from '../../core/anchoring/locateQuotation';
import type { Quotation } from '../../core/anchoring/quotation';
import type { ReadableText } from '../../core/anchoring/readableText';
import type { Change } from '../../core/evidence/change';
import type { Parts } from '../../core/loadPart';
import type { Span } from '../../core/model';
import { shortened } from '../../core/shortened';
import { UserError } from '../../core/userError';
import { spanOf } from '../../host/ranges';
import { askPick, type PickItem } from '../../host/steps';
import type { Editing } from '../../workspace/editing/editing';
import type { ChosenQuotation } from './chooseQuotation';
import { openQuotedText, type QuotedText } from './quotedText';

/** Code units of context on either side of a candidate. */
const shownContext = 60;

/** Asks which words of the source's text the quotation means now, and quotes them anew; a translation stays. */
export async function reanchor(chosen: ChosenQuotation, editing: Editing, anchoring: Parts['anchoring']): Promise<void> {
  const { openCase, id, item } = chosen;
  openCase.evidenceToWrite().refuseUnwritable();
  const quoted = await openQuotedText(chosen, anchoring);
  const { version } = quoted.document;
  // What is selected may be left from other work, so that it is not the first to be taken.
  const items = [...candidatesOf(quoted).map((place) => candidateItem(quoted.readable, place)), ...selectedPlace(quoted)];
  if (items.length === 0) {
    await window.showTextDocument(quoted.document);
    throw new UserError(l10n.t('Nothing in {0} looks like the quotation. Select the words that it means there, and re-anchor again.', quoted.path));
  }
  const answer = await askPick<Span>({
    title: l10n.t('Re-anchor “{0}”', shortened(item.quote?.exact ?? '')), placeholder: l10n.t('Which words does it mean now? Their wording is taken over'), items,
  });
  if (typeof answer !== 'object') return;
  if (quoted.document.version !== version) throw new UserError(l10n.t('{0} changed in the meantime, so nothing was done. Please try again.', quoted.path));
  const quotation = anchoring.quotationOf(quoted.readable, answer.value);
  if (quotation) await editing.apply(openCase, { evidence: () => changesFor(id, quotation) });
}

function candidatesOf({ found }: QuotedText): readonly QuotedPlace[] {
  return found.state === 'found' ? [found.place] : found.candidates;
}

/** What is selected in the source's text, if anything is. */
function selectedPlace({ document, readable }: QuotedText): PickItem<Span>[] {
  const editor = window.activeTextEditor;
  if (editor?.document !== document || editor.selection.isEmpty) return [];
  const span = spanOf(document, editor.selection);
  const shown = readable.spanOf(span);
  if (!shown) return [];
  return [{ label: readable.text.slice(shown.start, shown.end), description: l10n.t('the selection'), iconPath: new ThemeIcon('selection'), value: span }];
}

function candidateItem(readable: ReadableText, place: QuotedPlace): PickItem<Span> {
  const shown = readable.spanOf(place) ?? { start: 0, end: 0 };
  const before = readable.text.slice(Math.max(0, shown.start - shownContext), shown.start);
  const behind = readable.text.slice(shown.end, shown.end + shownContext);
  return {
    label: readable.text.slice(shown.start, shown.end), detail: `…${before}[ ]${behind}…`, value: place,
    description: place.words === 'other' ? l10n.t('other words') : l10n.t('the same words'),
  };
}

function changesFor(id: string, quotation: Quotation): readonly Change[] {
  const at = ['evidence', id, 'quote'];
  const { exact, prefix, suffix, start } = quotation;
  return [
    { put: [...at, 'exact'], value: exact },
    prefix === undefined ? { remove: [...at, 'prefix'] } : { put: [...at, 'prefix'], value: prefix },
    suffix === undefined ? { remove: [...at, 'suffix'] } : { put: [...at, 'suffix'], value: suffix },
    start === undefined ? { remove: [...at, 'start'] } : { put: [...at, 'start'], value: start },
  ];
}
