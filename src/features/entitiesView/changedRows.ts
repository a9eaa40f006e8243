import { claimKind } from '../../core/model';
import type { EvidenceData } from '../../core/evidence/schema';
import type { EntityEntry } from '../../core/index/entries';
import { changedClaims } from '../../workspace/tree/changedClaims';
import type { ShownRows } from '../../workspace/tree/shownRows';
import type { CaseTurn } from '../../workspace/tree/treeModel';
import type { CaseContent, SortOrder } from './caseContent';
import type { EntityNode } from './entityNode';
import { entityId, kindId } from './entityTree';

/** What the view showed of a case: each part is the same object as long as it has not changed. */
export interface CaseState {
  readonly entities: readonly EntityEntry[];
  /** The same object as long as no claim is made or lost. */
  readonly claimSet: object;
  readonly claims: number;
  readonly evidence: EvidenceData;
  readonly members: ReadonlyMap<string, readonly EntityEntry[]>;
}

const nobody: CaseState['members'] = new Map();

/** The state of a case now; with a filter, any change of an entity may change all rows, so nobody needs to know which. */
export function stateOf(content: CaseContent, filter: string): CaseState {
  const { index } = content;
  const members = filter === '' ? content.members(filter) : nobody;
  return { entities: index.entities(), claimSet: index.claimSet, claims: index.claimCount(), evidence: index.evidence, members };
}

export interface RowsChange extends CaseTurn<EntityNode, CaseState> {
  readonly order: SortOrder;
}

/** The rows that the editor must ask for again, with what is below them; 'all' where the roots have changed or much at once. */
export function changedRows(change: RowsChange): readonly EntityNode[] | 'all' {
  const { before, now, changed, filter } = change;
  if (changed.size > 1 || before.evidence !== now.evidence || kindsOf(before) !== kindsOf(now)) return 'all';
  if (filter !== '' && (before.entities !== now.entities || before.claimSet !== now.claimSet || hasClaims(change))) return 'all';
  const entities = before.entities === now.entities ? [] : [...now.members.keys()].flatMap((kind) => memberRows(change, kind));
  return [...entities, ...claimRows(change), ...openedRows(change)];
}

function kindsOf({ members, claims }: CaseState): string {
  return [...members.keys(), ...(claims > 0 ? [claimKind] : [])].join();
}

function hasClaims({ openCase, changed }: RowsChange): boolean {
  return [...changed].some((document) => openCase.index.claimIdsIn(document).length > 0);
}

function memberRows({ openCase, before, now, rows, order }: RowsChange, kind: string): readonly EntityNode[] {
  const [old = [], members = []] = [before.members.get(kind), now.members.get(kind)];
  const others = members.filter((entry, at) => entry !== old[at]);
  if (others.length === 0 && old.length === members.length) return [];
  const sameRows = old.length === members.length && members.every(({ key, name }, at) => key === old[at]?.key && name === old[at].name);
  if (!sameRows || order === 'count') return renewed(rows, { type: 'kind', id: kindId(openCase, kind), openCase, kind, count: members.length });
  return others.flatMap((entry) => renewed(rows, { type: 'entity', id: entityId(openCase, entry.key), openCase, entry }));
}

function claimRows(change: RowsChange): readonly EntityNode[] {
  const { openCase, before, now, changed, rows } = change;
  if (before.claimSet !== now.claimSet) {
    return renewed(rows, { type: 'kind', id: kindId(openCase, claimKind), openCase, kind: claimKind, count: now.claims });
  }
  return changedClaims(openCase, changed, rows);
}

/** The text around mentions may have changed. */
function openedRows({ openCase, changed, rows }: RowsChange): readonly EntityNode[] {
  return rows.opened().filter((node) => node.type === 'document' && node.counts === 'mentions' && node.openCase === openCase && changed.has(node.document));
}

function renewed(rows: ShownRows<EntityNode>, latest: EntityNode): readonly EntityNode[] {
  const element = rows.renew(latest);
  return element ? [element] : [];
}
