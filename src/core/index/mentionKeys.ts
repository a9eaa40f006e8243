import type { Mention } from '../entities/articleRecord';
import type { Resolution } from '../entities/resolve';
import type { EntityEntry } from './entries';

/** What a key stands for; names and counts come from the registry and the postings. */
export type KeyMeaning = Pick<EntityEntry, 'id' | 'kind' | 'state'>;

/** The key of an entity that the evidence file holds. */
export function registeredKey(id: string): string {
  return `id ${id}`;
}

/** The id in the key of an entity that the evidence file holds. */
export function registeredId(key: string): string | undefined {
  return key.startsWith('id ') ? key.slice('id '.length) : undefined;
}

/** The keys under which a mention is listed: one per entity that it names, one per id that no record answers, or one for its text. */
export function keysOf(mention: Mention, resolution: Resolution): readonly string[] {
  switch (resolution.state) {
    case 'resolved': return resolution.ids.map(registeredKey);
    case 'ambiguous': return [`ambiguous ${mention.kind} ${mention.name}`];
    case 'notInCase': {
      const keys = [...resolution.known.map(registeredKey), ...resolution.ids.map((id) => `ref ${mention.kind} ${id}`)];
      return keys.length > 0 ? keys : [`name ${mention.kind} ${mention.name}`];
    }
  }
}

/** What the key of a name or id means that is not in the case; a kind holds no space. */
export function unresolvedMeaning(key: string): KeyMeaning {
  const [form, kind = '', ...rest] = key.split(' ');
  return { id: form === 'ref' ? rest.join(' ') : undefined, kind, state: form === 'ambiguous' ? 'ambiguous' : 'notInCase' };
}
