import type { EvidenceData } from '../evidence/schema';

/** The data of a case with one more entity, so that names can be resolved before the evidence file is written. */
export function withEntity(evidence: EvidenceData, { kind, id, name }: { readonly kind: string; readonly id: string; readonly name: string }): EvidenceData {
  if (kind === 'actor') return { ...evidence, actors: new Map([...evidence.actors, [id, { name }]]) };
  if (kind === 'event') return { ...evidence, events: new Map([...evidence.events, [id, { name }]]) };
  const ofKind = new Map([...evidence.entities.get(kind) ?? [], [id, { name }]]);
  return { ...evidence, entities: new Map([...evidence.entities, [kind, ofKind]]) };
}
