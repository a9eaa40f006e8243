import type { TreeItem } from 'vscode';
import type { OpenCase } from '../../workspace/openCase';
import type { CaseTurn, Shown, TreeModel } from '../../workspace/tree/treeModel';
import { changedRows, stateOf, type ClaimsState } from './changedRows';
import { ClaimsContent } from './claimsContent';
import type { ClaimsNode } from './claimsNode';
import { childrenOf, type Arrangement } from './claimsTree';
import { rowOf } from './rowOf';

/** What the Claims view shows: claims in groups or below their articles, each with its evidence. */
export class ClaimsModel implements TreeModel<ClaimsNode, ClaimsState> {
  arrangement: Arrangement;
  readonly #contents = new WeakMap<OpenCase, ClaimsContent>();

  constructor(arrangement: Arrangement) {
    this.arrangement = arrangement;
  }

  prepared(openCase: OpenCase): Promise<void> {
    return openCase.listed();
  }

  childrenOf(node: ClaimsNode | undefined, { cases, filter }: Shown): Promise<readonly ClaimsNode[]> {
    return childrenOf(node, { cases, filter, ...this.arrangement, contentOf: (openCase) => this.contentOf(openCase) });
  }

  rowOf(node: ClaimsNode): TreeItem {
    return rowOf(node);
  }

  forget(openCase: OpenCase, changed: ReadonlySet<string> | 'all'): void {
    this.contentOf(openCase).forget(changed);
  }

  stateOf(openCase: OpenCase, filter: string): ClaimsState {
    return stateOf(this.contentOf(openCase), this.arrangement.grouping, filter);
  }

  changedRows(turn: CaseTurn<ClaimsNode, ClaimsState>): readonly ClaimsNode[] | 'all' {
    return changedRows(turn, this.arrangement.grouping);
  }

  contentOf(openCase: OpenCase): ClaimsContent {
    const content = this.#contents.get(openCase) ?? new ClaimsContent(openCase.index);
    this.#contents.set(openCase, content);
    return content;
  }
}
