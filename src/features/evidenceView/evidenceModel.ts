import type { TreeItem } from 'vscode';
import type { OpenCase } from '../../workspace/openCase';
import type { CaseTurn, Shown, TreeModel } from '../../workspace/tree/treeModel';
import { changedRows, stateOf, type EvidenceState } from './changedRows';
import { EvidenceContent, type SourceOrder } from './evidenceContent';
import type { EvidenceNode } from './evidenceNode';
import { childrenOf } from './evidenceTree';
import { rowOf } from './rowOf';

/** What the Evidence view shows: sources, their items, and the claims that use them. */
export class EvidenceModel implements TreeModel<EvidenceNode, EvidenceState> {
  order: SourceOrder = 'name';
  readonly #contents = new WeakMap<OpenCase, EvidenceContent>();

  async prepared(openCase: OpenCase): Promise<void> {
    await openCase.listed();
    await this.#contentOf(openCase).prepared();
  }

  childrenOf(node: EvidenceNode | undefined, { cases, filter }: Shown): Promise<readonly EvidenceNode[]> {
    return childrenOf(node, { cases, filter, order: this.order, contentOf: (openCase) => this.#contentOf(openCase) });
  }

  rowOf(node: EvidenceNode): TreeItem {
    return rowOf(node);
  }

  forget(openCase: OpenCase): void {
    this.#contentOf(openCase).forget();
  }

  stateOf(openCase: OpenCase): EvidenceState {
    return stateOf(this.#contentOf(openCase));
  }

  changedRows(turn: CaseTurn<EvidenceNode, EvidenceState>): readonly EvidenceNode[] | 'all' {
    return changedRows({ ...turn, order: this.order });
  }

  #contentOf(openCase: OpenCase): EvidenceContent {
    const content = this.#contents.get(openCase) ?? new EvidenceContent(openCase.index);
    this.#contents.set(openCase, content);
    return content;
  }
}
