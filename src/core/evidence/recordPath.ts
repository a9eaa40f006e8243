import type { EvidenceData } from './schema';

/** The keys that lead from the top of the evidence file to one record: `['actors', 'kim-jong-un']`. */
export type RecordPath = readonly string[];

/** Where the record of an entity stands: `['events', …]`, `['entities', 'place', 'sohae']`; undefined where there is none. */
export function entityPath(evidence: EvidenceData, id: string): RecordPath | undefined {
  if (evidence.actors.has(id)) return ['actors', id];
  if (evidence.events.has(id)) return ['events', id];
  for (const [kind, entities] of evidence.entities) {
    if (entities.has(id)) return ['entities', kind, id];
  }
  return undefined;
}

/** Where a new entity of this kind goes. */
export function newEntityPath(kind: string, id: string): RecordPath {
  if (kind === 'actor') return ['actors', id];
  return kind === 'event' ? ['events', id] : ['entities', kind, id];
}

/** Where the record stands that a link goes to: an item of evidence (`e-…`) or another claim (`c-…`). */
export function linkTargetPath(target: string): RecordPath {
  return [target.startsWith('e-') ? 'evidence' : 'claims', target];
}
