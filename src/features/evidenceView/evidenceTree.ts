import { dateOf } from '../../core/evidence/describe';
import type { OpenCase } from '../../workspace/openCase';
import { rowsOrPages } from '../../workspace/tree/level';
import { rootRows } from '../../workspace/tree/treeModel';
import { caseId, type Rows } from '../../workspace/tree/treeNode';
import type { EvidenceContent, SourceOrder } from './evidenceContent';
import type { ItemEntry, SourceEntry } from './evidenceEntries';
import type { EvidenceNode, ItemNode, SourceNode, UseNode } from './evidenceNode';

/** What the view shows. */
export interface ShownEvidence {
  readonly cases: readonly OpenCase[];
  readonly filter: string;
  readonly order: SourceOrder;
  readonly contentOf: (openCase: OpenCase) => EvidenceContent;
}

/** The rows below a row; below none, those of the view itself. */
export async function childrenOf(node: EvidenceNode | undefined, shown: ShownEvidence): Promise<readonly EvidenceNode[]> {
  if (!node) return rootRows(shown.cases, (openCase) => sourceRows(openCase, shown), (openCase): EvidenceNode => ({ type: 'case', id: caseId(openCase), openCase }));
  switch (node.type) {
    case 'case': return sourceRows(node.openCase, shown);
    case 'source': return itemRows(node, shown);
    case 'item': return useRows(node, shown);
    case 'page':
    case 'folder':
    case 'document': return node.below();
    case 'use': return [];
  }
}

async function sourceRows(openCase: OpenCase, { contentOf, order, filter }: ShownEvidence): Promise<readonly EvidenceNode[]> {
  const content = contentOf(openCase);
  return rowsOrPages<SourceEntry, EvidenceNode>(await content.sources(order, filter), {
    openCase, id: `${caseId(openCase)}|sources`, order,
    keyOf: ({ id }) => id,
    nameOf: ({ name, source }) => order === 'name' ? name : source ? dateOf(source) ?? '' : '',
    // A page may be opened long after it was made.
    rowsOf: async (entries) => {
      const now = await content.found(filter);
      return entries.map((entry) => sourceRow(openCase, now.get(entry.id) ?? entry));
    },
  });
}

/** The row of a source. */
export function sourceRow(openCase: OpenCase, sourceEntry: SourceEntry): SourceNode {
  return { type: 'source', id: `${caseId(openCase)}|source|${sourceEntry.id}`, openCase, source: sourceEntry.id, sourceEntry };
}

async function itemRows({ openCase, id, source }: SourceNode, { contentOf, filter }: ShownEvidence): Promise<readonly EvidenceNode[]> {
  const content = contentOf(openCase);
  const sourceEntry = (await content.found(filter)).get(source);
  return sourceEntry ? itemPages(openCase, id, content.items(sourceEntry)) : [];
}

function itemPages(openCase: OpenCase, id: string, items: readonly ItemEntry[]): Rows<EvidenceNode> {
  return rowsOrPages<ItemEntry, EvidenceNode>(items, {
    openCase, id, order: 'name', keyOf: (item) => item.id, nameOf: ({ name }) => name,
    rowsOf: (some) => some.map((entry) => itemRow(openCase, entry)),
  });
}

/** The row of an item. */
export function itemRow(openCase: OpenCase, itemEntry: ItemEntry): ItemNode {
  return { type: 'item', id: `${caseId(openCase)}|item|${itemEntry.id}`, openCase, item: itemEntry.id, itemEntry };
}

function useRows({ openCase, id: above, item }: ItemNode, { contentOf }: ShownEvidence): Rows<EvidenceNode> {
  const uses = contentOf(openCase).item(item)?.uses ?? [];
  return rowsOrPages<ItemEntry['uses'][number], EvidenceNode>(uses, {
    openCase, id: above, order: 'name', keyOf: ({ claim }) => claim, nameOf: ({ claim }) => openCase.index.claim(claim)?.text ?? claim,
    rowsOf: (some) => some.map(({ claim, link }): UseNode =>
      ({ type: 'use', id: `${above}|${claim}`, openCase, claim, target: item, link, entry: openCase.index.claim(claim) })),
  });
}
