import type { Actor, EvidenceData } from './schema';

const holders = new WeakMap<EvidenceData['actors'], ReadonlyMap<string, Actor>>();

/** The actor that a record refers to by its id, or by that of a record which was merged into it. */
export function actorNamed({ actors }: Pick<EvidenceData, 'actors'>, id: string | undefined): Actor | undefined {
  if (id === undefined) return undefined;
  return actors.get(id) ?? mergedIn(actors).get(id);
}

function mergedIn(actors: EvidenceData['actors']): ReadonlyMap<string, Actor> {
  const known = holders.get(actors) ?? new Map([...actors.values()].flatMap((actor) => [...actor.mergedFrom?.keys() ?? []].map((old) => [old, actor] as const)));
  holders.set(actors, known);
  return known;
}
