import type { Claim, EvidenceData } from '../../core/evidence/schema';
import { changedClaims } from '../../workspace/tree/changedClaims';
import type { CaseTurn } from '../../workspace/tree/treeModel';
import type { ClaimGroup, ClaimsContent, Grouping } from './claimsContent';
import type { ClaimsNode } from './claimsNode';
import { groupRow } from './claimsTree';

/** What the view showed of a case: each part is the same object as long as it has not changed. */
export interface ClaimsState {
  readonly evidence: EvidenceData;
  /** The same object as long as no claim is made or lost. */
  readonly claimSet: object;
  /** Empty where the claims stand below their articles, or where they are filtered. */
  readonly groups: readonly ClaimGroup[];
}

export function stateOf(content: ClaimsContent, grouping: Grouping, filter: string): ClaimsState {
  const { evidence, claimSet } = content.index;
  return { evidence, claimSet, groups: grouping === 'article' || filter !== '' ? [] : content.groups(grouping) };
}

type Turn = CaseTurn<ClaimsNode, ClaimsState>;

/** The rows that the editor must ask for again; with a filter, any change may change which rows there are. */
export function changedRows(turn: Turn, grouping: Grouping): readonly ClaimsNode[] | 'all' {
  const { openCase, before, now, changed, rows, filter } = turn;
  const isMoved = before.claimSet !== now.claimSet;
  if (filter !== '' && (isMoved || before.evidence !== now.evidence || hasClaims(turn))) return 'all';
  if (grouping === 'article' ? isMoved : keysOf(before) !== keysOf(now)) return 'all';
  return [...groupRows(turn), ...recordRows(turn), ...changedClaims(openCase, changed, rows)];
}

function keysOf({ groups }: ClaimsState): string {
  return groups.map(({ key }) => key).join();
}

function hasClaims({ openCase, changed }: Turn): boolean {
  return [...changed].some((document) => openCase.index.claimIdsIn(document).length > 0);
}

function groupRows({ openCase, before, now, rows }: Turn): readonly ClaimsNode[] {
  if (before.groups === now.groups) return [];
  return now.groups.flatMap((group, at) => sameIds(group.ids, before.groups[at]?.ids ?? []) ? [] : rows.renew(groupRow(openCase, group)) ?? []);
}

function sameIds(some: readonly string[], others: readonly string[]): boolean {
  return some.length === others.length && some.every((id, at) => id === others[at]);
}

/** Claims whose record changed, or something that they rest on. */
function recordRows({ openCase, before, now, rows }: Turn): readonly ClaimsNode[] {
  if (before.evidence === now.evidence) return [];
  return rows.shown('claim').filter((row) => row.openCase === openCase).flatMap((row) => {
    const record = now.evidence.claims.get(row.entry.id);
    const isSame = record === row.entry.record && !(record && restsOnChanged(record, before.evidence, now.evidence));
    return isSame ? [] : rows.renew({ ...row, entry: { ...row.entry, record } }) ?? [];
  });
}

function restsOnChanged({ links }: Claim, before: EvidenceData, now: EvidenceData): boolean {
  return [...links?.keys() ?? []].some((target) => {
    const [old, item] = [before.evidence.get(target), now.evidence.get(target)];
    return old !== item || (item && before.sources.get(item.source) !== now.sources.get(item.source));
  });
}
