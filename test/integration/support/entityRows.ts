import {
  CancellationTokenSource, commands, DataTransfer, window,
  type Disposable, type TreeDataProvider, type TreeDragAndDropController, type TreeItem, type TreeView,
} from 'vscode';

/**
 * The rows of the Entities view, or of another one of ours, asked for as VS Code asks for them.
 * To be made before the extension is activated: it listens to which view is registered.
 */
export class EntityRows {
  #provider: TreeDataProvider<unknown> | undefined;
  #view: TreeView<unknown> | undefined;
  #dragAndDrop: TreeDragAndDropController<unknown> | undefined;

  constructor(view = 'dossier.entities') {
    const { createTreeView } = window;
    Object.assign(window, { createTreeView: (...args: Parameters<typeof createTreeView<unknown>>) => {
      const made = createTreeView(...args);
      if (args[0] !== view) return made;
      this.#provider = args[1].treeDataProvider;
      this.#dragAndDrop = args[1].dragAndDropController;
      return this.#view = made;
    } });
  }

  /** What the view says above its rows. */
  get message(): string {
    return this.#view?.message ?? '';
  }

  /** The labels below the row to which these labels lead; without any, of the view itself. */
  async below(...path: readonly string[]): Promise<readonly string[]> {
    return (await this.itemsBelow(...path)).map(labelOf);
  }

  /** The rows themselves below the row to which these labels lead. */
  async itemsBelow(...path: readonly string[]): Promise<readonly TreeItem[]> {
    const { node } = await this.#find(path);
    return Promise.all((await this.#children(node)).map((child) => this.#itemOf(child)));
  }

  /** Adds to `refreshed` the label of each row that the view asks the editor to refresh, or “everything”. */
  watch(refreshed: string[]): Disposable {
    const changed = this.#provider?.onDidChangeTreeData;
    if (!changed) throw new Error('The view is not registered yet.');
    return changed((nodes) => {
      if (nodes === undefined || nodes === null) refreshed.push('everything');
      else for (const node of Array.isArray(nodes) ? nodes : [nodes]) void this.#itemOf(node).then((item) => refreshed.push(labelOf(item)));
    });
  }

  /** Does what a click on the row does. */
  async click(...path: readonly string[]): Promise<void> {
    const { item } = await this.#find(path);
    if (!item?.command) throw new Error(`A click on “${path.join(' › ')}” does nothing.`);
    await commands.executeCommand(item.command.command, ...item.command.arguments as unknown[]);
  }

  /** Runs a command on the rows to which these paths lead, as their context menu does. */
  async run(command: string, ...paths: readonly (readonly string[])[]): Promise<void> {
    const nodes = await this.#nodes(paths);
    await commands.executeCommand(command, nodes[0], nodes);
  }

  /** What the view hands over when these rows are dragged. */
  async drag(...paths: readonly (readonly string[])[]): Promise<DataTransfer> {
    const transfer = new DataTransfer();
    await this.#dragAndDrop?.handleDrag?.(await this.#nodes(paths), transfer, new CancellationTokenSource().token);
    return transfer;
  }

  /** Drops onto a row, or without a path beside all of them; done when the drop is. */
  async drop(transfer: DataTransfer, ...path: readonly string[]): Promise<void> {
    const { node } = await this.#find(path);
    await this.#dragAndDrop?.handleDrop?.(node, transfer, new CancellationTokenSource().token);
  }

  /** The labels of the rows that are selected. */
  async selected(): Promise<readonly string[]> {
    return (await Promise.all((this.#view?.selection ?? []).map((node) => this.#itemOf(node)))).map(labelOf);
  }

  async #nodes(paths: readonly (readonly string[])[]): Promise<unknown[]> {
    return (await Promise.all(paths.map((path) => this.#find(path)))).map(({ node }) => node);
  }

  async #find(path: readonly string[]): Promise<{ readonly node?: unknown; readonly item?: TreeItem }> {
    let found: { readonly node?: unknown; readonly item?: TreeItem } = {};
    for (const label of path) {
      const rows = await Promise.all((await this.#children(found.node)).map(async (node) => ({ node, item: await this.#itemOf(node) })));
      const next = rows.find(({ item }) => labelOf(item) === label);
      if (!next) throw new Error(`“${label}” is not in: ${rows.map(({ item }) => labelOf(item)).join(', ')}`);
      found = next;
    }
    return found;
  }

  async #children(node: unknown): Promise<readonly unknown[]> {
    return await this.#provider?.getChildren(node) ?? [];
  }

  async #itemOf(node: unknown): Promise<TreeItem> {
    if (!this.#provider) throw new Error('The view is not registered yet.');
    return this.#provider.getTreeItem(node);
  }
}

function labelOf({ label }: TreeItem): string {
  return typeof label === 'object' ? label.label : label ?? '';
}
