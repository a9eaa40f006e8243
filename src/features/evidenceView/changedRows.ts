import type { EvidenceData } from '../../core/evidence/schema';
import type { CaseTurn } from '../../workspace/tree/treeModel';
import type { EvidenceContent, SourceOrder } from './evidenceContent';
import { unusedIn, type SourceEntry } from './evidenceEntries';
import type { EvidenceNode } from './evidenceNode';
import { itemRow, sourceRow } from './evidenceTree';

/** What the view showed of a case: each part is the same object as long as it has not changed. */
export interface EvidenceState {
  readonly evidence: EvidenceData;
  readonly entries: ReadonlyMap<string, SourceEntry>;
}

export function stateOf(content: EvidenceContent): EvidenceState {
  return { evidence: content.index.evidence, entries: content.entries() };
}

export interface EvidenceTurn extends CaseTurn<EvidenceNode, EvidenceState> {
  readonly order: SourceOrder;
}

/** The rows that the editor must ask for again; with a filter, any change may change which rows there are. */
export function changedRows(turn: EvidenceTurn): readonly EvidenceNode[] | 'all' {
  const { before, now, filter } = turn;
  if (filter !== '') return before.entries !== now.entries || hasClaims(turn) ? 'all' : [];
  if (!sameOrder(turn)) return 'all';
  const sources = before.entries === now.entries ? [] : [...now.entries].flatMap(([id, entry]) => sourceRows(turn, before.entries.get(id), entry));
  return [...sources, ...useRows(turn)];
}

function hasClaims({ openCase, changed }: EvidenceTurn): boolean {
  return [...changed].some((document) => openCase.index.claimIdsIn(document).length > 0);
}

/** Whether the same sources stand in the same order. */
function sameOrder({ before, now, order }: EvidenceTurn): boolean {
  if (before.entries === now.entries) return true;
  if (before.entries.size !== now.entries.size) return false;
  return [...now.entries].every(([id, { name, source }]) => {
    const old = before.entries.get(id);
    return old?.name === name && (order === 'name' || old.source === source);
  });
}

/** A source whose items are the same ones has its own row renewed only where that says something else. */
function sourceRows({ openCase, rows }: EvidenceTurn, before: SourceEntry | undefined, now: SourceEntry): readonly EvidenceNode[] {
  if (before === now || !before) return [];
  const sameItems = before.items.length === now.items.length && now.items.every(({ id, name }, at) => id === before.items[at]?.id && name === before.items[at].name);
  const source = rows.renew(sourceRow(openCase, now));
  if (!sameItems || before.source !== now.source || before.isWithdrawn !== now.isWithdrawn || before.reliability !== now.reliability || unusedIn(before) !== unusedIn(now)) return source ? [source] : [];
  return now.items.flatMap((item, at) => item === before.items[at] ? [] : rows.renew(itemRow(openCase, item)) ?? []);
}

/** Claims that say something else, or whose judgement changed. */
function useRows({ openCase, before, now, changed, rows }: EvidenceTurn): readonly EvidenceNode[] {
  if (changed.size === 0 && before.evidence.claims === now.evidence.claims) return [];
  return rows.shown('use').filter((row) => row.openCase === openCase).flatMap((row) => {
    const entry = openCase.index.claim(row.claim);
    const isSame = entry?.text === row.entry?.text && entry?.record === row.entry?.record && entry?.tag?.line === row.entry?.tag?.line;
    return isSame ? [] : rows.renew({ ...row, entry }) ?? [];
  });
}
