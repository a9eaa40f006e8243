import type { QuickPickItem } from 'vscode';

/** More than anyone reads; the box is filled anew at each key. */
const mostItems = 300;

/** The items to offer for what is typed: where there are very many, the first that hold all its words, since the editor takes each of them at every key. */
export function fittingItems<Item extends QuickPickItem>(items: readonly Item[]): (typed: string) => readonly Item[] {
  if (items.length <= mostItems) return () => items;
  const texts = items.map(({ label, description = '', detail = '' }) => `${label}\n${description}\n${detail}`.toLowerCase());
  return (typed) => {
    const words = typed.toLowerCase().split(/\s+/u);
    const found: Item[] = [];
    for (const [at, item] of items.entries()) {
      if (words.every((word) => texts[at]?.includes(word))) found.push(item);
      if (found.length === mostItems) break;
    }
    return found;
  };
}
