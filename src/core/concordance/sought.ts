import type { CaseIndex } from '../index/caseIndex';
import type { DocumentCount } from '../index/entries';
import { together, type Nearness } from '../index/together';

/** What is looked for in all articles: an entity, several mentioned together, or words. */
export type Sought =
  | { readonly type: 'entity'; readonly key: string }
  | { readonly type: 'together'; readonly keys: readonly string[]; readonly nearness: Nearness }
  | { readonly type: 'words'; readonly words: string };

/** The articles in which it is found, in code-unit order, and how often; undefined for words, which only the texts can tell. */
export function documentsWith(index: CaseIndex, sought: Sought): readonly DocumentCount[] | undefined {
  if (sought.type === 'words') return undefined;
  if (sought.type === 'entity') return index.documentsOf(sought.key);
  const counts = new Map<string, number>();
  for (const { document } of together(index, sought.keys, sought.nearness)) counts.set(document, (counts.get(document) ?? 0) + 1);
  return Array.from(counts, ([document, count]) => ({ document, count }));
}
