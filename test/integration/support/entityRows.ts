import { commands, window, type TreeDataProvider, type TreeItem } from 'vscode';

/**
 * The rows of the Entities view, asked for as VS Code asks for them.
 * To be made before the extension is activated: it listens to which view is registered.
 */
export class EntityRows {
  #provider: TreeDataProvider<unknown> | undefined;

  constructor() {
    const { createTreeView } = window;
    Object.assign(window, { createTreeView: (...args: Parameters<typeof createTreeView<unknown>>) => {
      this.#provider = args[1].treeDataProvider;
      return createTreeView(...args);
    } });
  }

  /** The labels below the row to which these labels lead; without any, of the view itself. */
  async below(...path: readonly string[]): Promise<readonly string[]> {
    const { node } = await this.#find(path);
    return Promise.all((await this.#children(node)).map(async (child) => labelOf(await this.#itemOf(child))));
  }

  /** Does what a click on the row does. */
  async click(...path: readonly string[]): Promise<void> {
    const { item } = await this.#find(path);
    if (!item?.command) throw new Error(`A click on “${path.join(' › ')}” does nothing.`);
    await commands.executeCommand(item.command.command, ...item.command.arguments as unknown[]);
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
