import type { OpenCase } from '../../workspace/openCase';
import type { SoughtRow } from '../../workspace/tree/findRow';
import type { ClaimsModel } from './claimsModel';
import type { ClaimsNode } from './claimsNode';

/** The row of a claim, wherever the view has it. */
export function soughtClaim(openCase: OpenCase, id: string, model: ClaimsModel): SoughtRow<ClaimsNode> {
  const document = openCase.index.claim(id)?.document;
  const { grouping } = model.arrangement;
  const keys = new Set(grouping === 'article' ? [] : model.contentOf(openCase).groups(grouping).filter(({ ids }) => ids.includes(id)).map(({ key }) => key));
  return {
    is: (node) => node.type === 'claim' && node.openCase === openCase && node.entry.id === id,
    isBelow: (node) => {
      if (node.openCase !== openCase) return false;
      switch (node.type) {
        case 'case':
        case 'page': return true;
        case 'group': return keys.has(node.key);
        case 'folder': return node.folder === (document === undefined ? undefined : folderOf(document));
        case 'document': return node.document === document;
        case 'claim':
        case 'link': return false;
      }
    },
  };
}

function folderOf(document: string): string {
  return document.slice(0, Math.max(0, document.lastIndexOf('/')));
}
