/** A row that is looked for in a view. */
export interface SoughtRow<Node> {
  readonly is: (node: Node) => boolean;
  /** Whether the row may stand somewhere below this one. */
  readonly isBelow: (node: Node) => boolean;
}

/** The first row of a tree that is sought, looked for only below rows that may lead there. */
export async function findRow<Node>(
  childrenOf: (node?: Node) => Promise<readonly Node[]>, sought: SoughtRow<Node>, from?: Node,
): Promise<Node | undefined> {
  const children = await childrenOf(from);
  const found = children.find(sought.is);
  if (found) return found;
  for (const child of children.filter(sought.isBelow)) {
    const below = await findRow(childrenOf, sought, child);
    if (below) return below;
  }
  return undefined;
}
