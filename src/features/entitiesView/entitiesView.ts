import { commands, EventEmitter, l10n, window, type Event, type TreeDataProvider, type TreeItem } from 'vscode';
import { Disposer } from '../../host/disposer';
import { askText } from '../../host/steps';
import { Throttle } from '../../host/throttle';
import type { Cases } from '../../workspace/cases';
import { childrenOf, type Arrangement, type EntityNode, type SortOrder } from './entityTree';
import { rowOf } from './rowOf';

/** Typing refreshes the tree at most this often, in milliseconds. */
const pause = 120;

/** The Entities view: kinds, entities, mentions by document, and claims with their evidence. */
export class EntitiesView extends Disposer implements TreeDataProvider<EntityNode> {
  readonly #cases: Cases;
  readonly #changed = this.own(new EventEmitter<undefined>());
  readonly onDidChangeTreeData: Event<undefined> = this.#changed.event;
  readonly #view;
  #arrangement: Arrangement = { order: 'name', filter: '' };

  constructor(cases: Cases) {
    super();
    this.#cases = cases;
    this.#view = this.own(window.createTreeView('dossier.entities', { treeDataProvider: this, showCollapseAll: true }));
    const refresh = this.own(new Throttle(() => { this.#changed.fire(undefined); }, pause));
    this.own(cases.onDidChange(() => { refresh.run(); }));
  }

  getTreeItem(node: EntityNode): TreeItem {
    return rowOf(node);
  }

  getChildren(node?: EntityNode): Promise<EntityNode[]> {
    return childrenOf(node, this.#cases.all(), this.#arrangement);
  }

  sort(order: SortOrder): void {
    this.#arrange({ ...this.#arrangement, order });
  }

  async askFilter(): Promise<void> {
    const answer = await askText({
      title: l10n.t('Filter entities'),
      prompt: l10n.t('Show only entities and claims whose name, alias, id or text contains this.'),
      value: this.#arrangement.filter,
    });
    if (typeof answer === 'object') this.filter(answer.value);
  }

  filter(filter: string): void {
    this.#arrange({ ...this.#arrangement, filter });
    // Not as the view's message: with one, an empty view would not say what to do.
    this.#view.description = filter === '' ? '' : l10n.t('“{0}”', filter);
    void commands.executeCommand('setContext', 'dossier.entitiesFiltered', filter !== '');
  }

  #arrange(arrangement: Arrangement): void {
    this.#arrangement = arrangement;
    this.#changed.fire(undefined);
  }
}
