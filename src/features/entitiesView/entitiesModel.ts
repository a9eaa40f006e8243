import type { TreeItem } from 'vscode';
import type { OpenCase } from '../../workspace/openCase';
import type { CaseTurn, Shown, TreeModel } from '../../workspace/tree/treeModel';
import { CaseContent, type SortOrder } from './caseContent';
import { changedRows, stateOf, type CaseState } from './changedRows';
import type { EntityNode } from './entityNode';
import { childrenOf } from './entityTree';
import { rowOf } from './rowOf';

/** What the Entities view shows: kinds, entities, mentions by document, and claims with their evidence. */
export class EntitiesModel implements TreeModel<EntityNode, CaseState> {
  order: SortOrder = 'name';
  readonly #contents = new WeakMap<OpenCase, CaseContent>();

  prepared(openCase: OpenCase): Promise<void> {
    return openCase.listed();
  }

  childrenOf(node: EntityNode | undefined, { cases, filter }: Shown): Promise<readonly EntityNode[]> {
    return childrenOf(node, { cases, contentOf: (openCase) => this.#contentOf(openCase), arrangement: { filter, order: this.order } });
  }

  rowOf(node: EntityNode): TreeItem {
    return rowOf(node);
  }

  forget(openCase: OpenCase, changed: ReadonlySet<string> | 'all'): void {
    this.#contentOf(openCase).forget(changed);
  }

  stateOf(openCase: OpenCase, filter: string): CaseState {
    return stateOf(this.#contentOf(openCase), filter);
  }

  changedRows(turn: CaseTurn<EntityNode, CaseState>): readonly EntityNode[] | 'all' {
    return changedRows({ ...turn, order: this.order });
  }

  #contentOf(openCase: OpenCase): CaseContent {
    const content = this.#contents.get(openCase) ?? new CaseContent(openCase.index);
    this.#contents.set(openCase, content);
    return content;
  }
}
