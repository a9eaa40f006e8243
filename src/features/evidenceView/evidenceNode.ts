import type { Link } from '../../core/evidence/schema';
import type { ClaimEntry } from '../../core/index/entries';
import type { CaseNode, Grouped, TreeNode } from '../../workspace/tree/treeNode';
import type { ItemEntry, SourceEntry } from './evidenceEntries';

/** What a row of the view stands for. */
export type EvidenceNode = Grouped<CaseNode | SourceNode | ItemNode | UseNode>;

export interface SourceNode extends TreeNode {
  readonly type: 'source';
  /** Its id; where the case has no record of it, only this. */
  readonly source: string;
  readonly sourceEntry: SourceEntry;
}

export interface ItemNode extends TreeNode {
  readonly type: 'item';
  /** Its id. */
  readonly item: string;
  readonly itemEntry: ItemEntry;
}

/** A claim that uses an item. */
export interface UseNode extends TreeNode {
  readonly type: 'use';
  readonly claim: string;
  /** The item's id. */
  readonly target: string;
  readonly link: Link;
  /** Undefined where no article makes the claim and the file has no words of it. */
  readonly entry: ClaimEntry | undefined;
}
