import type { ArticleRecord } from '../entities/articleRecord';
import { refsIn } from '../entities/references';
import type { Registry } from '../entities/registry';
import { namingOf, resolveDirectly, resolveName, type Resolution } from '../entities/resolve';
import type { Tag } from '../model';

/** Which entities a tag names that has just been read from the text of an article; `record` is what the case knows of that. */
export function meaningOf(registry: Registry, record: ArticleRecord | undefined, { kind = '', text, attributes }: Tag): Resolution {
  const refs = refsIn(attributes.get('ref') ?? '');
  const byReference = refs.length === 0 ? undefined : resolveDirectly(registry, new Map(), namingOf({ kind, refs, text }));
  return byReference ?? resolveName(registry, record, kind, text);
}

/** The id of the claim that a tag makes, or cites. */
export function claimIdOf({ id, attributes }: Tag): string | undefined {
  return id ?? refsIn(attributes.get('ref') ?? '')[0];
}
