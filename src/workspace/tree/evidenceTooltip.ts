import { l10n, type MarkdownString } from 'vscode';
import { describeEvidence, describeSource, gradeOf, reliabilityOf } from '../../core/evidence/describe';
import { markingOf } from '../../core/evidence/markings';
import type { EvidenceData, EvidenceItem, Link, Source } from '../../core/evidence/schema';
import { reliabilityWording } from '../../core/tradecraft/admiralty';
import { relationWording } from '../../core/tradecraft/claimTerms';
import { TooltipText } from './tooltipText';
import { withdrawnWords } from './withdrawnWords';

/** An item in full: what it says, its source, its grade in words, the quotation, where, who and when, and the marking. */
export function itemTooltip(item: EvidenceItem, data: EvidenceData): MarkdownString {
  return describeItem(new TooltipText(), item, data).markdown();
}

/** What a claim rests on and how, then the item in full; `words` stand in for what is no item. */
export function linkTooltip(link: Link, target: { readonly item: EvidenceItem | undefined; readonly words: string }, data: EvidenceData): MarkdownString {
  const text = new TooltipText();
  text.heading([relationWording[link.relation], link.strength === 'strong' ? l10n.t('strongly') : undefined]);
  text.paragraph(link.note);
  text.facts([link.by, dayOf(link.at)]);
  text.rule();
  if (target.item) describeItem(text, target.item, data);
  else text.paragraph(target.words);
  return text.markdown();
}

/** A source in full. */
export function sourceTooltip(id: string, source: Source | undefined, data: EvidenceData): MarkdownString {
  const text = new TooltipText();
  if (!source) return text.paragraph(l10n.t('The source {0} is not in the case yet.', id)).markdown();
  describeWhole(text, source, data);
  warnWithdrawn(text, data, id);
  if (source.derivedFrom && source.derivedFrom.length > 0) text.facts([l10n.t('Derived from {0}', source.derivedFrom.join(', '))]);
  text.facts([source.csl.URL, source.file, source.text]);
  return text.facts([id]).markdown();
}

function describeItem(text: TooltipText, item: EvidenceItem, data: EvidenceData): TooltipText {
  const source = data.sources.get(item.source);
  text.heading([describeEvidence(item, data)]);
  text.facts([gradeOf(item, data) ?? l10n.t('Not graded')]);
  text.quotation(item.quote?.exact).quotation(item.quote?.translation);
  text.facts([source ? describeSource(source, data) : l10n.t('The source {0} is not in the case yet.', item.source), item.locator]);
  warnWithdrawn(text, data, item.source);
  text.facts([item.collected?.by, dayOf(item.collected?.at)]);
  return text.facts([markingOf(item, data)]);
}

function describeWhole(text: TooltipText, source: Source, data: EvidenceData): void {
  const reliability = reliabilityOf(source, data);
  text.heading([describeSource(source, data)]);
  text.facts([reliability ? `${reliability}: ${reliabilityWording[reliability].name}` : l10n.t('Not graded'), source.marking]);
}

function warnWithdrawn(text: TooltipText, data: EvidenceData, source: string): void {
  const words = withdrawnWords(data, source);
  if (words !== undefined) text.warning(l10n.t('It lends nothing: {0}.', words));
}

function dayOf(time: string | undefined): string | undefined {
  return time?.slice(0, '2024-06-01'.length);
}
