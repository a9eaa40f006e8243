import { l10n, ThemeIcon, TreeItem, TreeItemCollapsibleState } from 'vscode';
import type { Hit } from '../../core/concordance/hits';
import { nearestWords } from '../../core/concordance/nearestWords';
import { sharedRow } from '../../workspace/tree/sharedRows';
import type { DocumentNode, FolderNode, PageNode, TreeNode } from '../../workspace/tree/treeNode';
import type { Search } from './search';

/** A search that was made. */
export interface SearchNode extends TreeNode {
  readonly type: 'search';
  readonly search: Search;
}

/** Something that the present search found. */
export interface HitNode extends TreeNode {
  readonly type: 'hit';
  readonly search: Search;
  readonly hit: Hit;
}

export type MentionsNode = SearchNode | HitNode | PageNode<MentionsNode> | FolderNode<MentionsNode> | DocumentNode<MentionsNode>;

/** Columns of context before what was found: the row of a narrow side bar is cut behind it. */
const shownBefore = 14;

/** How a row looks and what a click on it does. */
export function mentionsRow(node: MentionsNode): TreeItem {
  switch (node.type) {
    case 'search': return searchRow(node);
    case 'hit': return hitRow(node);
    default: return sharedRow(node);
  }
}

function searchRow(node: SearchNode): TreeItem {
  const row = new TreeItem(node.search.title, TreeItemCollapsibleState.None);
  row.iconPath = new ThemeIcon('history');
  row.description = node.openCase.name;
  row.contextValue = 'search';
  row.command = { command: 'dossier.showSearch', title: l10n.t('Search again'), arguments: [node] };
  return row;
}

function hitRow(node: HitNode): TreeItem {
  const { document, line, left, words, right } = node.hit;
  const before = nearestWords(left, shownBefore);
  const row = new TreeItem({ label: before + words + right, highlights: [[before.length, before.length + words.length]] }, TreeItemCollapsibleState.None);
  row.tooltip = l10n.t('{0}, line {1}', document, line);
  row.contextValue = 'hit';
  row.command = { command: 'dossier.openHit', title: l10n.t('Go to mention'), arguments: [node] };
  row.accessibilityInformation = { label: l10n.t('{0}, line {1}: {2}', words, line, left + words + right) };
  return row;
}
