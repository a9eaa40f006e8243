import type { Link } from '../../core/evidence/schema';
import type { ClaimEntry } from '../../core/index/entries';
import type { OpenCase } from '../openCase';

/** What every row of a view has. */
export interface TreeNode {
  readonly type: string;
  /** Unique in the view and the same over refreshes, so that the editor keeps what is open and selected. */
  readonly id: string;
  readonly openCase: OpenCase;
}

/** The rows below one; some are made only when they are asked for. */
export type Rows<Node> = readonly Node[] | Promise<readonly Node[]>;

/** Makes the rows below one that stands for a part of a level. */
type Below<Node> = () => Rows<Node>;

/** A case, where the view shows several. */
export interface CaseNode extends TreeNode {
  readonly type: 'case';
}

/** What the rows of a page go by, and so what its ends are called by. */
export type PageOrder = 'name' | 'mentions' | 'line' | 'evidence' | 'date';

/** Some of the rows of a level that has too many. */
export interface PageNode<Node> extends TreeNode {
  readonly type: 'page';
  readonly order: PageOrder;
  /** A name, a number or a line. */
  readonly first: string | number;
  readonly last: string | number;
  readonly count: number;
  readonly below: Below<Node>;
}

interface Counted<Node> extends TreeNode {
  readonly count: number;
  readonly counts: 'mentions' | 'claims';
  /** Whether the row begins open. */
  readonly opens: boolean;
  readonly below: Below<Node>;
}

export interface FolderNode<Node> extends Counted<Node> {
  readonly type: 'folder';
  /** Its path in the case; empty for the case's own folder, undefined for what stands in no article. */
  readonly folder: string | undefined;
}

export interface DocumentNode<Node> extends Counted<Node> {
  readonly type: 'document';
  readonly document: string;
}

/** What stands for a part of a level, whatever the rows below it are. */
export type PartNode<Node> = PageNode<Node> | FolderNode<Node> | DocumentNode<Node>;

/** The rows of a level, or the pages, folders and articles below which they are. */
export type Grouped<Node> = Node | PageNode<Grouped<Node>> | FolderNode<Grouped<Node>> | DocumentNode<Grouped<Node>>;

export interface ClaimNode extends TreeNode {
  readonly type: 'claim';
  readonly entry: ClaimEntry;
}

/** One thing that a claim rests on. */
export interface LinkNode extends TreeNode {
  readonly type: 'link';
  readonly claim: string;
  readonly target: string;
  readonly link: Link;
}

/** The rows that more than one view has, besides the parts of levels. */
export type SharedNode = CaseNode | ClaimNode | LinkNode;

/** The begin of the ids of a case's rows. */
export function caseId({ folder }: OpenCase): string {
  return folder?.uri.toString() ?? 'loose';
}
