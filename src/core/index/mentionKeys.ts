import type { Naming, Resolution } from '../entities/resolve';
import type { EntityEntry } from './entries';

/** What a key stands for that is no entity of the case; names and counts come from the postings. */
export type KeyMeaning = Pick<EntityEntry, 'id' | 'kind' | 'state'>;

/**
 * The keys under which a mention is listed: the id of each entity that it names, and a key that begins with a space, as no
 * id does, for each id that no record answers or for its text.
 */
export function keysOf({ kind, name }: Naming, resolution: Resolution): readonly string[] {
  switch (resolution.state) {
    case 'resolved': return resolution.ids;
    case 'ambiguous': return [` ambiguous ${kind} ${name}`];
    case 'notInCase': {
      if (resolution.ids.length === 0) return [` name ${kind} ${name}`];
      return [...resolution.known, ...resolution.ids.map((id) => ` ref ${kind} ${id}`)];
    }
  }
}

/** What a key means that is not the id of an entity of the case; a kind holds no space. */
export function unresolvedMeaning(key: string): KeyMeaning | undefined {
  const [start, form, kind = '', ...rest] = key.split(' ');
  if (start !== '') return undefined;
  return { id: form === 'ref' ? rest.join(' ') : undefined, kind, state: form === 'ambiguous' ? 'ambiguous' : 'notInCase' };
}
