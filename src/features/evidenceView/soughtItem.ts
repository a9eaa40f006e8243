import type { OpenCase } from '../../workspace/openCase';
import type { SoughtRow } from '../../workspace/tree/findRow';
import type { EvidenceNode } from './evidenceNode';

/** The row of an item of evidence. */
export function soughtItem(openCase: OpenCase, id: string): SoughtRow<EvidenceNode> {
  const source = openCase.index.evidence.evidence.get(id)?.source;
  return {
    is: (node) => node.type === 'item' && node.openCase === openCase && node.item === id,
    isBelow: (node) => node.openCase === openCase
      && (node.type === 'case' || node.type === 'page' || (node.type === 'source' && node.source === source)),
  };
}
