import { l10n, ThemeIcon, TreeItem, TreeItemCollapsibleState } from 'vscode';
import { textAround } from '../../core/entities/textAround';
import { claimRow, linkRow } from './claimRows';
import { countText } from './countText';
import type { CaseNode, DocumentNode, FolderNode, PageNode, PageOrder, PartNode, SharedNode } from './treeNode';

const { Collapsed, Expanded } = TreeItemCollapsibleState;

/** How a row looks that more than one view has. */
export function sharedRow(node: SharedNode | PartNode<unknown>): TreeItem {
  switch (node.type) {
    case 'case': return caseRow(node);
    case 'page': return pageRow(node);
    case 'folder': return folderRow(node);
    case 'document': return documentRow(node);
    case 'claim': return claimRow(node);
    case 'link': return linkRow(node);
  }
}

function caseRow({ openCase }: CaseNode): TreeItem {
  const row = new TreeItem(openCase.folder?.name ?? l10n.t('Outside any folder'), Expanded);
  row.iconPath = new ThemeIcon('folder');
  return row;
}

/** Longest name at an end of a page, in code units: both ends are to be read in a narrow side bar. */
const longestEnd = 13;

function pageRow({ order, first, last, count }: PageNode<unknown>): TreeItem {
  const row = new TreeItem(pageLabel(order, endText(first), endText(last)), Collapsed);
  row.iconPath = new ThemeIcon('list-flat');
  row.description = countText(count);
  row.contextValue = 'page';
  const whole = l10n.t('{0}, {1} rows', pageLabel(order, wholeEnd(first), wholeEnd(last)), countText(count));
  row.tooltip = whole;
  row.accessibilityInformation = { label: whole };
  return row;
}

function pageLabel(order: PageOrder, first: string, last: string): string {
  switch (order) {
    case 'name':
    case 'date': return l10n.t('{0} – {1}', first, last);
    case 'line': return l10n.t('Lines {0} – {1}', first, last);
    case 'mentions': return first === last ? l10n.t('Mentions: {0}', first) : l10n.t('Mentions: {0} – {1}', first, last);
    case 'evidence': return first === last ? l10n.t('Evidence: {0}', first) : l10n.t('Evidence: {0} – {1}', first, last);
  }
}

function endText(end: string | number): string {
  const whole = wholeEnd(end);
  const { after } = textAround(whole, { start: 0, end: 0 }, longestEnd);
  return after === whole ? whole : `${after.trimEnd()}…`;
}

function wholeEnd(end: string | number): string {
  return typeof end === 'number' ? countText(end) : end;
}

function folderRow({ openCase, folder, count, counts, opens }: FolderNode<unknown>): TreeItem {
  const name = folder === undefined ? l10n.t('In no article') : folder === '' ? openCase.name : folder;
  const row = new TreeItem(name, opens ? Expanded : Collapsed);
  row.iconPath = new ThemeIcon(folder === undefined ? 'json' : 'folder');
  row.description = countText(count);
  row.tooltip = l10n.t('{0}: {1}', name, counted(count, counts));
  row.contextValue = 'folder';
  row.accessibilityInformation = { label: l10n.t('{0}, {1}', name, counted(count, counts)) };
  return row;
}

/** A number of mentions or of claims, in words. */
export function counted(count: number, what: 'mentions' | 'claims'): string {
  if (what === 'claims') return count === 1 ? l10n.t('1 claim') : l10n.t('{0} claims', countText(count));
  return count === 1 ? l10n.t('1 mention') : l10n.t('{0} mentions', countText(count));
}

function documentRow({ openCase, document, count, counts, opens }: DocumentNode<unknown>): TreeItem {
  const title = openCase.index.titleOf(document) ?? document;
  const row = new TreeItem(title, opens ? Expanded : Collapsed);
  row.resourceUri = openCase.uriOf(document);
  row.iconPath = ThemeIcon.File;
  row.description = countText(count);
  row.tooltip = document;
  row.contextValue = 'document';
  row.accessibilityInformation = { label: l10n.t('{0}, {1}', title, counted(count, counts)) };
  return row;
}
