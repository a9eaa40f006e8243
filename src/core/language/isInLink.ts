import { readMarkup } from '../markup/readMarkup';

/** Whether an offset stands in a link of Markdown itself, its text or its address. */
export function isInLink(text: string, offset: number): boolean {
  const { regions } = readMarkup(text, { kinds: new Set(), regions: true });
  return regions.some(({ kind, start, end }) => kind === 'link' && start <= offset && offset <= end);
}
