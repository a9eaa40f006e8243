import { commands, EventEmitter, l10n, window, type Event, type TreeDataProvider, type TreeDragAndDropController, type TreeItem, type TreeView } from 'vscode';
import { Disposer } from '../../host/disposer';
import { askText } from '../../host/steps';
import { Throttle } from '../../host/throttle';
import type { Cases, CasesChange } from '../cases';
import type { OpenCase } from '../openCase';
import { findRow, type SoughtRow } from './findRow';
import { readingText } from './readingText';
import { ShownRows } from './shownRows';
import type { TreeModel } from './treeModel';
import type { TreeNode } from './treeNode';

/** Changes refresh a tree at most this often, in milliseconds: while someone types, and while a folder is read. */
const pause = 200;
const pauseWhileReading = 500;
/** How often a row is looked for in a view that is only opening. */
const mostAttempts = 6;

/** One of the views of the cases. */
export interface TreeOptions<Node extends TreeNode, State> {
  /** `entities` for the view `dossier.entities` and the context key `dossier.entitiesFiltered`. */
  readonly name: string;
  readonly cases: Cases;
  readonly model: TreeModel<Node, State>;
  readonly canSelectMany?: boolean;
  readonly dragAndDrop?: TreeDragAndDropController<Node>;
}

/** A view of the cases in the side bar: lazy, filtered by words, and shown anew only where something changed. */
export class CaseTree<Node extends TreeNode, State> extends Disposer implements TreeDataProvider<Node> {
  readonly #name: string;
  readonly #cases: Cases;
  readonly #model: TreeModel<Node, State>;
  readonly #changed = this.own(new EventEmitter<Node[] | undefined>());
  readonly onDidChangeTreeData: Event<Node[] | undefined> = this.#changed.event;
  readonly #view: TreeView<Node>;
  readonly #rows = new ShownRows<Node>();
  readonly #parents = new WeakMap<Node, Node>();
  readonly #states = new WeakMap<OpenCase, State>();
  #shownCases: readonly OpenCase[] = [];
  #pending = new Map<OpenCase, Set<string>>();
  #filter = '';

  constructor({ name, cases, model, canSelectMany = false, dragAndDrop }: TreeOptions<Node, State>) {
    super();
    this.#name = name;
    this.#cases = cases;
    this.#model = model;
    this.#view = this.own(window.createTreeView(`dossier.${name}`, {
      treeDataProvider: this, showCollapseAll: true, canSelectMany, ...(dragAndDrop && { dragAndDropController: dragAndDrop }),
    }));
    const isReading = () => cases.all().some(({ reading }) => reading?.state === 'under way');
    const refresh = this.own(new Throttle(() => { void this.#refresh(); }, () => isReading() ? pauseWhileReading : pause));
    this.own(cases.onDidChange((change) => {
      this.#note(change);
      this.#describe();
      refresh.run();
    }));
  }

  getTreeItem(node: Node): TreeItem {
    const latest = this.#rows.show(node);
    const row = this.#model.rowOf(latest);
    row.id = latest.id;
    return row;
  }

  async getChildren(node?: Node): Promise<Node[]> {
    if (node) this.#rows.open(node);
    await this.#prepared();
    const children = [...await this.#model.childrenOf(node, { cases: this.#cases.all(), filter: this.#filter })];
    if (node) for (const child of children) this.#parents.set(child, node);
    return children;
  }

  getParent(node: Node): Node | undefined {
    return this.#parents.get(node);
  }

  async askFilter(title: string, prompt: string): Promise<void> {
    const answer = await askText({ title, prompt, value: this.#filter });
    if (typeof answer === 'object') this.filter(answer.value);
  }

  filter(filter: string): void {
    this.#filter = filter;
    this.rearrange();
    this.#describe();
    void commands.executeCommand('setContext', `dossier.${this.#name}Filtered`, filter !== '');
  }

  /** The rows are to be others, or in another order: asks for all of them again. */
  rearrange(): void {
    for (const openCase of this.#shownCases) this.#states.set(openCase, this.#model.stateOf(openCase, this.#filter));
    this.#refreshAll();
  }

  get selection(): readonly Node[] {
    return this.#view.selection;
  }

  /** Selects the row that is sought, and opens what is above it; takes the filter away where that hides it. False where there is no such row. */
  async reveal(sought: SoughtRow<Node>): Promise<boolean> {
    await commands.executeCommand(`dossier.${this.#name}.focus`);
    const found = await findRow((node) => this.getChildren(node), sought);
    if (!found && this.#filter !== '') {
      this.filter('');
      return this.reveal(sought);
    }
    if (found) await this.#select(found);
    return found !== undefined;
  }

  /** A view that opens only now, or is being refreshed, may not have the row yet: it is to fetch its rows again. */
  async #select(row: Node, attempts = mostAttempts): Promise<void> {
    try {
      await this.#view.reveal(row, { select: true, focus: true });
    } catch (error) {
      if (attempts === 1) throw error;
      this.#refreshAll();
      await new Promise((resolve) => { setTimeout(resolve, pauseWhileReading); });
      await this.#select(row, attempts - 1);
    }
  }

  /** The filter does not stand in the view's message: with one, an empty view would not say what to do. */
  #describe(): void {
    const description = this.#filter === '' ? '' : l10n.t('“{0}”', this.#filter);
    const message = readingText(this.#cases.all().flatMap(({ reading }) => reading ?? []));
    if (this.#view.description !== description) this.#view.description = description;
    if (this.#view.message !== message) this.#view.message = message;
  }

  #note({ openCase, change }: CasesChange): void {
    const pending = this.#pending.get(openCase) ?? new Set<string>();
    for (const document of change === 'all' ? [] : change.documents) pending.add(document);
    this.#pending.set(openCase, pending);
    this.#model.forget(openCase, change === 'all' ? change : pending);
  }

  async #prepared(): Promise<void> {
    await Promise.all(this.#cases.all().map((openCase) => this.#model.prepared(openCase)));
  }

  async #refresh(): Promise<void> {
    await this.#prepared();
    const pending = this.#pending;
    this.#pending = new Map();
    const cases = this.#cases.all();
    const sameCases = cases.length === this.#shownCases.length && cases.every((openCase, at) => openCase === this.#shownCases[at]);
    this.#shownCases = cases;
    // What nobody looks at costs nothing.
    if (this.#rows.isEmpty) {
      this.#refreshAll();
      return;
    }
    const rows = Array.from(pending, ([openCase, changed]) => this.#changedRows(openCase, changed));
    if (!sameCases || rows.includes('all')) this.#refreshAll();
    else if (rows.some(({ length }) => length > 0)) this.#changed.fire(rows.flatMap((some) => some === 'all' ? [] : some));
  }

  #refreshAll(): void {
    this.#rows.clear();
    this.#changed.fire(undefined);
  }

  #changedRows(openCase: OpenCase, changed: ReadonlySet<string>): readonly Node[] | 'all' {
    const filter = this.#filter;
    const now = this.#model.stateOf(openCase, filter);
    const before = this.#states.get(openCase);
    this.#states.set(openCase, now);
    return before ? this.#model.changedRows({ openCase, before, now, changed, rows: this.#rows, filter }) : 'all';
  }
}
