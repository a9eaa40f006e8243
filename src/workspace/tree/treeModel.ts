import type { TreeItem } from 'vscode';
import type { OpenCase } from '../openCase';
import type { ShownRows } from './shownRows';
import type { Rows, TreeNode } from './treeNode';

/** What a view shows at the moment. */
export interface Shown {
  readonly cases: readonly OpenCase[];
  /** The words that a row must hold; empty where all rows are shown. */
  readonly filter: string;
}

/** What became of a case while a view showed it. */
export interface CaseTurn<Node extends TreeNode, State> {
  readonly openCase: OpenCase;
  readonly before: State;
  readonly now: State;
  /** The articles that changed. */
  readonly changed: ReadonlySet<string>;
  readonly rows: ShownRows<Node>;
  readonly filter: string;
}

/** What a view of the cases shows, and what of it a change concerns. */
export interface TreeModel<Node extends TreeNode, State> {
  /** Resolves when it is worked out what the view shows of a case, as far as that takes long. */
  prepared(openCase: OpenCase): Promise<void>;
  /** The rows below a row; below none, those of the view itself. Never more than the editor can take at once. */
  childrenOf(node: Node | undefined, shown: Shown): Rows<Node>;
  /** How a row looks and what a click on it does; its id is set by the view. */
  rowOf(node: Node): TreeItem;
  /** These articles changed, or the evidence file: what was worked out from them is to be forgotten. */
  forget(openCase: OpenCase, changed: ReadonlySet<string> | 'all'): void;
  /** What the view shows of a case now, to be compared with what it shows later. */
  stateOf(openCase: OpenCase, filter: string): State;
  /** The rows that the editor must ask for again, with what is below them; 'all' where the roots have changed or much at once. */
  changedRows(turn: CaseTurn<Node, State>): readonly Node[] | 'all';
}

/** The rows of the view itself: those of the only case with any, else one for each such case. */
export async function rootRows<Node>(
  cases: readonly OpenCase[], rowsOf: (openCase: OpenCase) => Rows<Node>, rowFor: (openCase: OpenCase) => Node,
): Promise<readonly Node[]> {
  const rows = await Promise.all(cases.map(async (openCase) => rowsOf(openCase)));
  const filled = rows.filter(({ length }) => length > 0);
  const [only] = filled;
  if (only && filled.length === 1) return only;
  return cases.filter((_, at) => (rows[at]?.length ?? 0) > 0).map((openCase) => rowFor(openCase));
}
