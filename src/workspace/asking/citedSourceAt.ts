import type { ActiveArticle } from '../activeArticle';

/** The source of the case that is cited at the cursor; undefined where none is, or several are. */
export function citedSourceAt({ openCase, record, offset }: Pick<ActiveArticle, 'openCase' | 'record' | 'offset'>): string | undefined {
  const cited = record.citations.find(({ start, end }) => start <= offset && offset <= end)?.keys ?? [];
  const [only, ...others] = cited.map((key) => key.normalize('NFC')).filter((key) => openCase.index.evidence.sources.has(key));
  return others.length === 0 ? only : undefined;
}
