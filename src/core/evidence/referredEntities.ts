import type { EvidenceData } from './schema';

/** The ids of entities that records refer to; one as often as it is named. */
export function referredEntities({ actors, events, sources, claims }: EvidenceData): readonly string[] {
  return [
    ...[...actors.values()].flatMap(({ roles = [] }) => roles.map(({ of }) => of)),
    ...[...events.values()].flatMap(({ actors: own = [], place }) => [...own.map(({ actor }) => actor), place]),
    ...[...sources.values()].map(({ publisher }) => publisher),
    ...[...claims.values()].map(({ by }) => by),
  ].filter((id) => id !== undefined);
}
