import { markings, type Marking } from '../tradecraft/claimTerms';
import type { EvidenceData, EvidenceItem } from './schema';

/** Who may see what is marked so: Traffic Light Protocol 2.0 of FIRST, https://www.first.org/tlp/. */
export const markingMeaning: Readonly<Record<Marking, string>> = {
  'TLP:CLEAR': 'anyone; there is no limit on disclosure',
  'TLP:GREEN': 'the recipients’ community, not the public',
  'TLP:AMBER': 'the recipients’ organisation and its clients, where they need to know',
  'TLP:AMBER+STRICT': 'the recipients’ organisation only, where they need to know',
  'TLP:RED': 'the recipients in person, nobody else',
};

/** The stricter of two markings; what is not marked limits nothing. */
export function stricter(one: Marking | undefined, other: Marking | undefined): Marking | undefined {
  return markings[Math.max(rankOf(one), rankOf(other))];
}

/** Whether what is marked so must not go where only what is marked up to `limit` may; what is not marked may go anywhere. */
export function isAbove(marking: Marking | undefined, limit: Marking): boolean {
  return rankOf(marking) > rankOf(limit);
}

/**
 * What marks an item of evidence: the stricter of its own marking and its source's, because an item tells what its source
 * says, and that a source says it: who marked the source did not agree to less.
 */
export function markingOf({ marking, source }: EvidenceItem, { sources }: Pick<EvidenceData, 'sources'>): Marking | undefined {
  return stricter(marking, sources.get(source)?.marking);
}

/** How many sources and items of evidence bear each marking, and how many none. */
export function countMarkings(data: Pick<EvidenceData, 'sources' | 'evidence'>): ReadonlyMap<Marking | undefined, number> {
  const counts = new Map<Marking | undefined, number>();
  const all = [...[...data.sources.values()].map(({ marking }) => marking), ...[...data.evidence.values()].map((item) => markingOf(item, data))];
  for (const marking of all) counts.set(marking, (counts.get(marking) ?? 0) + 1);
  return counts;
}

/** The strictest marking of all sources and items of evidence; undefined where nothing is marked. */
export function strictestMarking(data: Pick<EvidenceData, 'sources' | 'evidence'>): Marking | undefined {
  return [...countMarkings(data).keys()].reduce(stricter, undefined);
}

function rankOf(marking: Marking | undefined): number {
  return marking === undefined ? -1 : markings.indexOf(marking);
}
