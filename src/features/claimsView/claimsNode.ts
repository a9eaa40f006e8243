import type { Grouped, SharedNode, TreeNode } from '../../workspace/tree/treeNode';
import type { ClaimGroup } from './claimsContent';

/** What a row of the view stands for. */
export type ClaimsNode = Grouped<SharedNode | GroupNode>;

export interface GroupNode extends TreeNode {
  readonly type: 'group';
  readonly key: ClaimGroup['key'];
  readonly count: number;
}
