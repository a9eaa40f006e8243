import type { TreeNode } from './treeNode';

/** The rows that the editor has, so that one of them can be shown anew without asking for all. */
export class ShownRows<Node extends TreeNode> {
  /** By id: the object by which the editor knows the row, and what is to be shown of it now. */
  readonly #rows = new Map<string, { readonly element: Node; readonly latest: Node }>();
  readonly #opened = new Map<string, Node>();
  /** By type, then by id: what is to be shown now. */
  readonly #types = new Map<Node['type'], Map<string, Node>>();

  /** The editor asks how a row looks: gives the row as it is now. */
  show(element: Node): Node {
    const known = this.#rows.get(element.id);
    if (known?.element === element) return known.latest;
    this.#keep(element, element);
    return element;
  }

  /** The editor asks for what is below a row. */
  open(element: Node): void {
    this.#opened.set(element.id, element);
  }

  /** Takes what a row says now; gives the object by which the editor knows it, or undefined where it does not have the row. */
  renew(latest: Node): Node | undefined {
    const known = this.#rows.get(latest.id);
    if (known) this.#keep(known.element, latest);
    return known?.element;
  }

  /** Whether the editor has no row, be it that nobody has looked at the view since it was refreshed. */
  get isEmpty(): boolean {
    return this.#rows.size === 0;
  }

  /** The rows of a type that have been shown. */
  shown<Type extends Node['type']>(type: Type): readonly Extract<Node, { type: Type }>[] {
    return [...this.#types.get(type)?.values() ?? []] as Extract<Node, { type: Type }>[];
  }

  /** The rows that have been opened. */
  opened(): readonly Node[] {
    return [...this.#opened.values()];
  }

  /** The editor will ask for everything again. */
  clear(): void {
    this.#rows.clear();
    this.#opened.clear();
    this.#types.clear();
  }

  #keep(element: Node, latest: Node): void {
    this.#rows.set(element.id, { element, latest });
    const ofType = this.#types.get(latest.type) ?? new Map<string, Node>();
    this.#types.set(latest.type, ofType.set(latest.id, latest));
  }
}
