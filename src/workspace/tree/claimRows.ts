import { l10n, ThemeColor, ThemeIcon, TreeItem, TreeItemCollapsibleState } from 'vscode';
import { balanceMark, balanceOf } from '../../core/evidence/balance';
import { describeEvidence, gradeOf, itemGrade } from '../../core/evidence/describe';
import { markingOf } from '../../core/evidence/markings';
import type { Link } from '../../core/evidence/schema';
import { formatGrade, gradeShape } from '../../core/tradecraft/admiralty';
import type { Assessment } from '../../core/tradecraft/claimTerms';
import { kindLabel } from '../kindLabels';
import type { OpenCase } from '../openCase';
import { relationIcon } from '../relationIcons';
import { claimTooltip } from './claimTooltip';
import { linkTooltip } from './evidenceTooltip';
import { quotedContext } from './quotedContext';
import type { ClaimNode, LinkNode } from './treeNode';
import { withdrawnWords } from './withdrawnWords';

const { Collapsed, None } = TreeItemCollapsibleState;

/** Assessments whose claims are not to be taken for what they say: each has a shape and a colour of its own. */
const assessmentIcons: Partial<Readonly<Record<Assessment, ThemeIcon>>> = {
  contested: new ThemeIcon('warning', new ThemeColor('dossier.contestedForeground')),
  refuted: new ThemeIcon('error', new ThemeColor('dossier.refuteForeground')),
  withdrawn: new ThemeIcon('circle-slash', new ThemeColor('disabledForeground')),
};

/** A claim with the balance of its evidence. */
export function claimRow(node: ClaimNode): TreeItem {
  const { openCase, entry } = node;
  const { id, text, document, tag, record } = entry;
  const balance = balanceOf(record);
  const row = new TreeItem(`${balanceMark(balance)} ${text === '' ? id : text}`, (record?.links?.size ?? 0) > 0 ? Collapsed : None);
  const label = kindLabel(openCase, 'claim');
  row.iconPath = (record?.assessment && assessmentIcons[record.assessment]) ?? new ThemeIcon(label.icon, new ThemeColor(label.color));
  row.description = joined(record?.assessment, record?.likelihood, document === undefined ? l10n.t('in no article') : undefined);
  row.tooltip = claimTooltip(openCase, entry);
  if (tag) row.command = { command: 'dossier.openNode', title: l10n.t('Go to claim'), arguments: [node] };
  row.contextValue = record ? 'claim.record' : 'claim';
  const counts = l10n.t('{0}, claim, {1} supporting, {2} refuting', text === '' ? id : text, balance.supports, balance.refutes);
  row.accessibilityInformation = { label: [counts, record?.assessment].filter((part) => part !== undefined).join(', ') };
  return row;
}

/** What a claim rests on. */
export function linkRow(node: LinkNode): TreeItem {
  const { openCase, target, link } = node;
  const { evidence } = openCase.index;
  const item = evidence.evidence.get(target);
  const words = describeTarget(openCase, target);
  const withdrawn = item && withdrawnWords(evidence, item.source);
  const marking = item && markingOf(item, evidence);
  const mark = item && gradeMark(openCase, target);
  const row = new TreeItem(mark === undefined ? words : `${mark} ${words}`, None);
  row.iconPath = relationIcon(link.relation);
  row.description = joined(linkWords(link), withdrawn && l10n.t('source {0}', withdrawn), marking);
  row.tooltip = linkTooltip(link, { item, words }, evidence);
  row.command = { command: 'dossier.openNode', title: l10n.t('Open record'), arguments: [node] };
  row.contextValue = item ? `link.record.evidence${quotedContext(item, evidence)}` : 'link.record';
  const grade = item && gradeOf(item, evidence);
  row.accessibilityInformation = { label: [words, linkWords(link), grade, withdrawn, marking].filter((part) => part !== undefined).join(', ') };
  return row;
}

/** What a link means for its claim, "refutes, strong". */
export function linkWords({ relation, strength }: Link): string {
  return strength === 'strong' ? l10n.t('{0}, strong', relation) : relation;
}

/** An item's grade as text and as shapes, "C3 ◑◑"; undefined where nothing is graded. */
export function gradeMark({ index: { evidence } }: OpenCase, id: string): string | undefined {
  const item = evidence.evidence.get(id);
  const grade = item && itemGrade(item, evidence);
  return grade && formatGrade(grade) !== '' ? `${formatGrade(grade)} ${gradeShape(grade)}` : undefined;
}

function describeTarget({ index }: OpenCase, target: string): string {
  const item = index.evidence.evidence.get(target);
  if (item) return describeEvidence(item, index.evidence);
  return index.claim(target)?.text ?? target;
}

function joined(...parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined).join(' · ');
}
