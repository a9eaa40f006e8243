import { l10n, ThemeColor, ThemeIcon, TreeItem, TreeItemCollapsibleState } from 'vscode';
import { gradeOf } from '../../core/evidence/describe';
import { markingOf } from '../../core/evidence/markings';
import { gradeShape, reliabilityWording } from '../../core/tradecraft/admiralty';
import { linkTargetPath } from '../../core/evidence/recordPath';
import { relationIcon } from '../../workspace/relationIcons';
import { gradeMark, linkWords } from '../../workspace/tree/claimRows';
import { claimTooltip } from '../../workspace/tree/claimTooltip';
import { countText } from '../../workspace/tree/countText';
import { itemTooltip, sourceTooltip } from '../../workspace/tree/evidenceTooltip';
import { quotedContext } from '../../workspace/tree/quotedContext';
import { sharedRow } from '../../workspace/tree/sharedRows';
import { withdrawnWords } from '../../workspace/tree/withdrawnWords';
import { unusedIn } from './evidenceEntries';
import type { EvidenceNode, ItemNode, SourceNode, UseNode } from './evidenceNode';

const { Collapsed, None } = TreeItemCollapsibleState;

/** How a row looks and what a click on it does. A grade stands first: in a narrow side bar the rest may be cut. */
export function rowOf(node: EvidenceNode): TreeItem {
  switch (node.type) {
    case 'source': return sourceRow(node);
    case 'item': return itemRow(node);
    case 'use': return useRow(node);
    default: return sharedRow(node);
  }
}

function sourceRow({ openCase, source: id, sourceEntry }: SourceNode): TreeItem {
  const { source, name, reliability, items } = sourceEntry;
  const unused = unusedIn(sourceEntry);
  const mark = reliability && `${reliability} ${gradeShape({ reliability })}`;
  const withdrawn = withdrawnWords(openCase.index.evidence, id);
  const row = new TreeItem(joined(' ', mark, source?.retracted === undefined ? name : l10n.t('(retracted) {0}', name)), items.length > 0 ? Collapsed : None);
  const state = source ? withdrawn : l10n.t('not in the case yet');
  row.iconPath = source === undefined ? new ThemeIcon('circle-outline')
    : withdrawn === undefined ? new ThemeIcon('book') : new ThemeIcon('circle-slash', new ThemeColor('dossier.refuteForeground'));
  const counts = [itemCount(items.length), unused > 0 && unused < items.length ? l10n.t('{0} in no claim yet', countText(unused)) : undefined];
  row.description = joined(' · ', state, ...counts, source?.marking);
  row.tooltip = sourceTooltip(id, source, openCase.index.evidence);
  row.contextValue = source ? 'source.record' : 'source';
  // Where there are items, a click shows and hides them.
  if (source && items.length === 0) row.command = openRecord(openCase, ['sources', id]);
  const grade = reliability && `${reliability}: ${reliabilityWording[reliability].name}`;
  row.accessibilityInformation = { label: joined(', ', name, l10n.t('source'), state, grade, ...counts, source?.marking) };
  return row;
}

function itemRow({ openCase, item: id, itemEntry: { item, name, uses } }: ItemNode): TreeItem {
  const { evidence } = openCase.index;
  const row = new TreeItem(joined(' ', gradeMark(openCase, id), name), uses.length > 0 ? Collapsed : None);
  row.iconPath = new ThemeIcon(uses.length > 0 ? 'note' : 'circle-outline');
  const used = uses.length === 0 ? l10n.t('in no claim yet') : uses.length === 1 ? l10n.t('1 claim') : l10n.t('{0} claims', countText(uses.length));
  row.description = joined(' · ', item.locator, used, markingOf(item, evidence));
  row.tooltip = itemTooltip(item, evidence);
  row.contextValue = `item.record${quotedContext(item, evidence)}`;
  row.command = openRecord(openCase, linkTargetPath(id));
  const withdrawn = withdrawnWords(evidence, item.source);
  row.accessibilityInformation = { label: joined(', ', name, l10n.t('evidence'), gradeOf(item, evidence) ?? l10n.t('not graded'), withdrawn, used, markingOf(item, evidence)) };
  return row;
}

function useRow(node: UseNode): TreeItem {
  const { openCase, claim, link, entry } = node;
  const words = entry === undefined || entry.text === '' ? claim : entry.text;
  const row = new TreeItem(words, None);
  row.iconPath = relationIcon(link.relation);
  row.description = joined(' · ', linkWords(link), entry?.record?.assessment);
  row.contextValue = 'use.record';
  if (!entry) return row;
  row.tooltip = claimTooltip(openCase, entry);
  if (entry.tag) row.command = { command: 'dossier.openNode', title: l10n.t('Go to claim'), arguments: [{ ...node, type: 'claim', entry }] };
  row.accessibilityInformation = { label: joined(', ', words, l10n.t('claim'), linkWords(link), entry.record?.assessment) };
  return row;
}

function openRecord(openCase: EvidenceNode['openCase'], path: readonly string[]) {
  return { command: 'dossier.openNode', title: l10n.t('Open record'), arguments: [{ type: 'record', openCase, path }] };
}

function itemCount(count: number): string {
  return count === 1 ? l10n.t('1 item') : l10n.t('{0} items', countText(count));
}

function joined(between: string, ...parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== '').join(between);
}
