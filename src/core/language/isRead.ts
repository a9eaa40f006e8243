import { readMarkup } from '../markup/readMarkup';

const unread = new Set(['code', 'raw', 'math', 'html', 'latex', 'frontMatter']);

/** Whether tags and citations are read at an offset: not in code and the like. */
export function isRead(text: string, offset: number, kinds: ReadonlySet<string>): boolean {
  const { regions } = readMarkup(text, { kinds, regions: true });
  return !regions.some(({ kind, start, end }) => unread.has(kind) && start < offset && offset < end);
}
