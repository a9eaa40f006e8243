import type { JsonPath } from './jsonText';
import type { EvidenceData } from './schema';

/** The id of an entity that a record refers to, and where in the file. */
export interface EntityReference {
  readonly id: string;
  readonly path: JsonPath;
}

/** Every place at which a record refers to an entity, in the order of the sections. */
export function entityReferences({ actors, events, sources, claims }: EvidenceData): readonly EntityReference[] {
  const found: EntityReference[] = [];
  const add = (id: string | undefined, ...path: JsonPath): void => {
    if (id !== undefined) found.push({ id, path });
  };
  for (const [id, { roles = [] }] of actors) roles.forEach(({ of }, at) => { add(of, 'actors', id, 'roles', at, 'of'); });
  for (const [id, { actors: own = [], place }] of events) {
    own.forEach(({ actor }, at) => { add(actor, 'events', id, 'actors', at, 'actor'); });
    add(place, 'events', id, 'place');
  }
  for (const [id, { publisher }] of sources) add(publisher, 'sources', id, 'publisher');
  for (const [id, { by }] of claims) add(by, 'claims', id, 'by');
  return found;
}
