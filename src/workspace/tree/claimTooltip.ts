import { l10n, type MarkdownString } from 'vscode';
import { signOf } from '../../core/evidence/balance';
import { describeEvidence, itemGrade } from '../../core/evidence/describe';
import type { ClaimEntry } from '../../core/index/entries';
import { formatGrade } from '../../core/tradecraft/admiralty';
import type { OpenCase } from '../openCase';
import { TooltipText } from './tooltipText';

/** More of them would fill the window; the rows below the claim have them all. */
const mostShown = 8;

/** A claim in full: its words, its judgement, what supports and what refutes it, and where it stands. */
export function claimTooltip({ index }: OpenCase, { id, text: words, document, tag, record }: ClaimEntry): MarkdownString {
  const text = new TooltipText().heading([words === '' ? id : words]);
  text.facts([record?.basis, record?.likelihood, record?.confidence && l10n.t('{0} confidence', record.confidence), record?.assessment]);
  const links = [...record?.links ?? []];
  if (links.length === 0) text.paragraph(l10n.t('No evidence yet.'));
  for (const [target, { relation }] of links.slice(0, mostShown)) {
    const item = index.evidence.evidence.get(target);
    const grade = item && formatGrade(itemGrade(item, index.evidence));
    text.facts([`${signOf(relation)} ${item ? describeEvidence(item, index.evidence) : index.claim(target)?.text ?? target}`, grade]);
  }
  if (links.length > mostShown) text.paragraph(l10n.t('and {0} more', links.length - mostShown));
  return text.facts([tag && document !== undefined ? l10n.t('{0}, line {1}', document, tag.line) : l10n.t('In no article'), id]).markdown();
}
