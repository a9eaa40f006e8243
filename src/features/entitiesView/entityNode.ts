import type { Mention } from '../../core/entities/articleRecord';
import type { TextAround } from '../../core/entities/textAround';
import type { EntityEntry } from '../../core/index/entries';
import type { Grouped, SharedNode, TreeNode } from '../../workspace/tree/treeNode';

/** What a row of the view stands for. */
export type EntityNode = Grouped<SharedNode | KindNode | EntityRow | MentionRow>;

export type NodeOf<Type extends EntityNode['type']> = Extract<EntityNode, { type: Type }>;

interface KindNode extends TreeNode {
  readonly type: 'kind';
  readonly kind: string;
  readonly count: number;
}

interface EntityRow extends TreeNode {
  readonly type: 'entity';
  readonly entry: EntityEntry;
}

export interface MentionRow extends TreeNode {
  readonly type: 'mention';
  readonly document: string;
  readonly mention: Mention;
  readonly index: number;
  readonly around: TextAround;
}
