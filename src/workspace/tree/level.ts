import type { DocumentCount } from '../../core/index/entries';
import type { OpenCase } from '../openCase';
import { byFolder } from './folders';
import { mostRows, pagesOf } from './pages';
import type { DocumentNode, FolderNode, Grouped, PageOrder, Rows } from './treeNode';

/** How the rows of a level come to be. */
export interface Level<Item, Node> {
  readonly openCase: OpenCase;
  /** The id of the row above. */
  readonly id: string;
  readonly order: PageOrder;
  readonly keyOf: (item: Item) => string;
  /** What an item is called at the end of a page. */
  readonly nameOf: (item: Item) => string | number;
  readonly rowsOf: (items: readonly Item[]) => Rows<Node>;
}

/** The rows of the items; where they are many, pages of them. */
export function rowsOrPages<Item, Node>(items: readonly Item[], level: Level<Item, Node>): Rows<Grouped<Node>> {
  if (items.length <= mostRows) return level.rowsOf(items);
  const { openCase, order, keyOf, nameOf } = level;
  const nameAt = (item: Item | undefined) => item === undefined ? '' : nameOf(item);
  return pagesOf(items, keyOf).map((page) => {
    const id = `${level.id}|from|${page.start}`;
    return {
      type: 'page' as const, id, openCase, order, first: nameAt(page.items[0]), last: nameAt(page.items.at(-1)), count: page.items.length,
      below: () => rowsOrPages(page.items, { ...level, id }),
    };
  });
}

/** How articles are listed below what stands in them. */
export interface Articles<Node> {
  readonly openCase: OpenCase;
  /** The id of the row above. */
  readonly id: string;
  readonly counts: 'mentions' | 'claims';
  readonly rowsIn: (document: string, id: string) => Rows<Grouped<Node>>;
}

/** Up to so many articles, or folders, begin open. */
const fewOpen = 20;
/** Rows of an article that begins open. */
const fewRows = 50;

/** The rows of articles, below their folders where they are many. */
export function documentRows<Node>(documents: readonly DocumentCount[], articles: Articles<Node>): Rows<Grouped<Node>> {
  const { openCase, id, counts } = articles;
  const folders = byFolder(documents);
  if (!folders) return flatRows(documents, articles);
  const opens = folders.length <= fewOpen / 2;
  return rowsOrPages(folders, {
    openCase, id, order: 'name', keyOf: ({ folder }) => folder, nameOf: ({ folder }) => folder,
    rowsOf: (some) => some.map((each): FolderNode<Grouped<Node>> => {
      const folderId = `${id}|folder|${each.folder}`;
      return {
        type: 'folder', id: folderId, openCase, folder: each.folder, count: each.count, counts,
        opens: opens && each.documents.length <= fewOpen,
        below: () => flatRows(each.documents, { ...articles, id: folderId }),
      };
    }),
  });
}

function flatRows<Node>(documents: readonly DocumentCount[], { openCase, id, counts, rowsIn }: Articles<Node>): Rows<Grouped<Node>> {
  const opens = documents.length <= fewOpen;
  return rowsOrPages(documents, {
    openCase, id, order: 'name', keyOf: ({ document }) => document, nameOf: ({ document }) => fileName(document),
    rowsOf: (some) => some.map(({ document, count }): DocumentNode<Grouped<Node>> => {
      const documentId = `${id}|in|${document}`;
      return { type: 'document', id: documentId, openCase, document, count, counts, opens: opens && count <= fewRows, below: () => rowsIn(document, documentId) };
    }),
  });
}

function fileName(document: string): string {
  return document.slice(document.lastIndexOf('/') + 1).replace(/\.[^.]+$/u, '');
}
