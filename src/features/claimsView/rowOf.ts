import { l10n, ThemeColor, ThemeIcon, TreeItem, TreeItemCollapsibleState } from 'vscode';
import { countText } from '../../workspace/tree/countText';
import { counted, sharedRow } from '../../workspace/tree/sharedRows';
import type { ClaimGroup } from './claimsContent';
import type { ClaimsNode, GroupNode } from './claimsNode';

const { Collapsed, Expanded } = TreeItemCollapsibleState;

/** Up to so many claims, a group begins open. */
const fewClaims = 20;

/** How a row looks and what a click on it does. */
export function rowOf(node: ClaimsNode): TreeItem {
  return node.type === 'group' ? groupRow(node) : sharedRow(node);
}

function groupRow({ key, count }: GroupNode): TreeItem {
  const { label, icon, color } = lookOf(key);
  const row = new TreeItem(label, count <= fewClaims ? Expanded : Collapsed);
  row.iconPath = new ThemeIcon(icon, color === undefined ? undefined : new ThemeColor(color));
  row.description = countText(count);
  const whole = l10n.t('{0}, {1}', label, counted(count, 'claims'));
  row.tooltip = whole;
  row.contextValue = 'group';
  row.accessibilityInformation = { label: whole };
  return row;
}

interface Look {
  readonly label: string;
  readonly icon: string;
  readonly color?: string;
}

function lookOf(key: ClaimGroup['key']): Look {
  switch (key) {
    case 'contested': return { label: l10n.t('Contested'), icon: 'warning', color: 'dossier.contestedForeground' };
    case 'refuted': return { label: l10n.t('Refuted'), icon: 'error', color: 'dossier.refuteForeground' };
    case 'open': return { label: l10n.t('Open'), icon: 'circle-large-outline' };
    case 'supported': return { label: l10n.t('Supported'), icon: 'pass', color: 'dossier.supportForeground' };
    case 'withdrawn': return { label: l10n.t('Withdrawn'), icon: 'circle-slash' };
    case 'none': return { label: l10n.t('Not assessed yet'), icon: 'question' };
    case 'no-evidence': return { label: l10n.t('No evidence yet'), icon: 'circle-outline' };
    case 'retracted-only': return { label: l10n.t('Rests on retracted sources alone'), icon: 'circle-slash', color: 'dossier.refuteForeground' };
    case 'one-source': return { label: l10n.t('Goes back to one source only'), icon: 'book' };
    case 'no-basis': return { label: l10n.t('No basis (fact, judgement, …)'), icon: 'question' };
    case 'no-likelihood': return { label: l10n.t('Judgement without a likelihood'), icon: 'question' };
    case 'no-confidence': return { label: l10n.t('Judgement without a confidence'), icon: 'question' };
    case 'no-assessment': return { label: l10n.t('No assessment'), icon: 'question' };
  }
}
