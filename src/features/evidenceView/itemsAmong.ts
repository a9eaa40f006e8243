import type { DraggedEvidence } from '../../workspace/linking/draggedEvidence';
import type { EvidenceNode } from './evidenceNode';

/** The items among these rows, as far as they belong to the case of the first; undefined where there are none. */
export function itemsAmong(rows: readonly EvidenceNode[]): DraggedEvidence | undefined {
  const items = rows.flatMap((row) => row.type === 'item' ? row : []);
  const [first] = items;
  return first && { openCase: first.openCase, items: items.filter(({ openCase }) => openCase === first.openCase).map(({ item }) => item) };
}
