import type { ArticleRecord } from '../../core/entities/articleRecord';
import type { Registry } from '../../core/entities/registry';
import { wouldResolveTo } from '../../core/entities/resolve';
import type { TagRequest } from '../../core/tagging/tagRequest';

/** What to write around a text that names an entity: `ref` only where the text alone would not resolve; none for a name that is not in the case yet. */
export function requestFor(registry: Registry, record: ArticleRecord, kind: string, id: string | undefined): (text: string) => TagRequest {
  if (id === undefined) return () => ({ kind });
  return (text) => wouldResolveTo(registry, record, kind, text, id) ? { kind } : { kind, attributes: { ref: id } };
}
