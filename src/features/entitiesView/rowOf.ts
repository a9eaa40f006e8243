import { l10n, ThemeColor, ThemeIcon, TreeItem, TreeItemCollapsibleState } from 'vscode';
import { balanceMark, balanceOf } from '../../core/evidence/balance';
import { describeEvidence } from '../../core/evidence/describe';
import { kindLabel } from '../../workspace/kindLabels';
import { relationIcons } from '../../workspace/relationIcons';
import type { OpenCase } from '../../workspace/openCase';
import type { EntityNode } from './entityTree';

type NodeOf<Type extends EntityNode['type']> = Extract<EntityNode, { type: Type }>;

const { Collapsed, Expanded, None } = TreeItemCollapsibleState;

/** How a row looks and what a click on it does. */
export function rowOf(node: EntityNode): TreeItem {
  const row = rowOfType(node);
  row.id = idOf(node);
  return row;
}

function rowOfType(node: EntityNode): TreeItem {
  switch (node.type) {
    case 'case': return caseRow(node);
    case 'kind': return kindRow(node);
    case 'entity': return entityRow(node);
    case 'document': return documentRow(node);
    case 'mention': return mentionRow(node);
    case 'claim': return claimRow(node);
    case 'link': return linkRow(node);
  }
}

/** Stable over refreshes, so that VS Code keeps what is expanded and selected. */
function idOf(node: EntityNode): string {
  const folder = node.openCase.folder?.uri.toString() ?? '';
  switch (node.type) {
    case 'case': return folder;
    case 'kind': return `${folder}|${node.kind}`;
    case 'entity': return `${folder}|${node.entry.key}`;
    case 'document': return `${folder}|${node.key}|${node.document}`;
    case 'mention': return `${folder}|${node.mention.kind}|${node.document}|${node.index}|${node.mention.start}`;
    case 'claim': return `${folder}|${node.entry.id}`;
    case 'link': return `${folder}|${node.claim}|${node.target}`;
  }
}

function caseRow({ openCase }: NodeOf<'case'>): TreeItem {
  const row = new TreeItem(openCase.folder?.name ?? l10n.t('Outside any folder'), Expanded);
  row.iconPath = new ThemeIcon('folder');
  return row;
}

/** A kind with more rows begins closed: nobody reads so many at once, and the editor need not draw them. */
const manyRows = 500;

function kindRow({ openCase, kind, count }: NodeOf<'kind'>): TreeItem {
  const label = kindLabel(openCase, kind);
  const row = new TreeItem(label.several, count <= manyRows ? Expanded : Collapsed);
  row.iconPath = new ThemeIcon(label.icon, new ThemeColor(label.color));
  row.description = String(count);
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
  row.description = [String(entry.mentions), id, state].filter((part) => part !== '').join(' · ');
  const mentions = entry.mentions === 1 ? l10n.t('1 mention') : l10n.t('{0} mentions', entry.mentions);
  row.tooltip = l10n.t('{0}: {1}, articles: {2}', entry.name, mentions, entry.documents);
  row.contextValue = entry.state === 'registered' ? 'entity.record' : `entity.${entry.state}`;
  row.accessibilityInformation = { label: [entry.name, label.one, mentions, state].filter((part) => part !== '').join(', ') };
  return row;
}

function documentRow({ openCase, document, count }: NodeOf<'document'>): TreeItem {
  const row = new TreeItem(openCase.index.record(document)?.title ?? document, Expanded);
  row.resourceUri = openCase.uriOf(document);
  row.iconPath = ThemeIcon.File;
  row.description = String(count);
  row.tooltip = document;
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

function claimRow(node: NodeOf<'claim'>): TreeItem {
  const { openCase, entry: { id, text, document, tag, record } } = node;
  const balance = balanceOf(record);
  const row = new TreeItem(`${balanceMark(balance)} ${text === '' ? id : text}`, (record?.links?.size ?? 0) > 0 ? Collapsed : None);
  const label = kindLabel(openCase, 'claim');
  row.iconPath = new ThemeIcon(record?.assessment === 'contested' || record?.assessment === 'refuted' ? 'warning' : label.icon, new ThemeColor(label.color));
  row.description = [record?.assessment, record?.likelihood, document ? undefined : l10n.t('in no article')]
    .filter((part) => part !== undefined).join(' · ');
  row.tooltip = tag && document ? l10n.t('{0}\n{1}, line {2}', text, document, tag.line) : text;
  if (tag) row.command = { command: 'dossier.openNode', title: l10n.t('Go to claim'), arguments: [node] };
  row.contextValue = record ? 'claim.record' : 'claim';
  row.accessibilityInformation = { label: l10n.t('{0}, claim, {1} supporting, {2} refuting', text, balance.supports, balance.refutes) };
  return row;
}

function linkRow(node: NodeOf<'link'>): TreeItem {
  const { openCase, target, link } = node;
  const row = new TreeItem(describeTarget(openCase, target), None);
  row.iconPath = new ThemeIcon(relationIcons[link.relation]);
  row.description = link.relation;
  row.tooltip = link.note ?? link.relation;
  row.command = { command: 'dossier.openNode', title: l10n.t('Open record'), arguments: [node] };
  row.contextValue = 'link.record';
  row.accessibilityInformation = { label: l10n.t('{0}, {1}', describeTarget(openCase, target), link.relation) };
  return row;
}

function describeTarget({ index }: OpenCase, target: string): string {
  const item = index.evidence.evidence.get(target);
  if (item) return describeEvidence(item, index.evidence);
  return index.claim(target)?.text ?? target;
}
