import { l10n, ThemeColor, ThemeIcon, TreeItem, TreeItemCollapsibleState } from 'vscode';
import { kindLabel } from '../../workspace/kindLabels';
import { countText } from '../../workspace/tree/countText';
import { mostRows } from '../../workspace/tree/pages';
import { counted, sharedRow } from '../../workspace/tree/sharedRows';
import type { EntityNode, NodeOf } from './entityNode';

const { Collapsed, Expanded, None } = TreeItemCollapsibleState;

/** How a row looks and what a click on it does. */
export function rowOf(node: EntityNode): TreeItem {
  switch (node.type) {
    case 'kind': return kindRow(node);
    case 'entity': return entityRow(node);
    case 'mention': return mentionRow(node);
    default: return sharedRow(node);
  }
}

function kindRow({ openCase, kind, count }: NodeOf<'kind'>): TreeItem {
  const label = kindLabel(openCase, kind);
  const row = new TreeItem(label.several, count <= mostRows ? Expanded : Collapsed);
  row.iconPath = new ThemeIcon(label.icon, new ThemeColor(label.color));
  row.description = countText(count);
  row.contextValue = 'kind';
  return row;
}

function entityRow({ openCase, entry }: NodeOf<'entity'>): TreeItem {
  const label = kindLabel(openCase, entry.kind);
  const state = { registered: '', notInCase: l10n.t('not in the case yet'), ambiguous: l10n.t('ambiguous') }[entry.state];
  const icon = { registered: label.icon, notInCase: 'circle-outline', ambiguous: 'question' }[entry.state];
  const row = new TreeItem(entry.name.trim() === '' ? l10n.t('(empty tag)') : entry.name, entry.mentions > 0 ? Collapsed : None);
  row.iconPath = new ThemeIcon(icon, new ThemeColor(entry.state === 'ambiguous' ? 'dossier.ambiguousForeground' : label.color));
  // What articles call by an id alone has only that to be told apart by.
  const id = entry.state === 'notInCase' ? entry.id ?? '' : '';
  row.description = [countText(entry.mentions), id, state].filter((part) => part !== '').join(' · ');
  const mentions = counted(entry.mentions, 'mentions');
  row.tooltip = l10n.t('{0}: {1}, articles: {2}', entry.name, mentions, countText(entry.documents));
  const isMerged = (openCase.index.registry.entities.get(entry.key)?.mergedIds.length ?? 0) > 0;
  row.contextValue = entry.state === 'registered' ? `entity.record${isMerged ? '.merged' : ''}` : `entity.${entry.state}`;
  row.accessibilityInformation = { label: [entry.name, label.one, mentions, state].filter((part) => part !== '').join(', ') };
  return row;
}

/** Code units of context before the mention in a row; the tree cuts what is too long after it. */
const shownBefore = 14;

function mentionRow(node: NodeOf<'mention'>): TreeItem {
  const { mention, around, document } = node;
  const lead = around.before.length > shownBefore ? `…${around.before.slice(around.before.indexOf(' ', around.before.length - shownBefore) + 1)}` : around.before;
  const label = lead.trimStart() + mention.text;
  const row = new TreeItem({ label: label + around.after, highlights: [[label.length - mention.text.length, label.length]] }, None);
  row.tooltip = l10n.t('{0}, line {1}', document, mention.line);
  row.command = { command: 'dossier.openNode', title: l10n.t('Go to mention'), arguments: [node] };
  row.contextValue = 'mention';
  row.accessibilityInformation = { label: l10n.t('{0}, line {1}: {2}', mention.text, mention.line, label + around.after) };
  return row;
}
