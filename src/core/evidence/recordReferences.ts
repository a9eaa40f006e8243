import { pointerTo } from './jsonPointer';
import type { EvidenceData } from './schema';

/** For every record of a file, by its JSON Pointer, the records that it refers to, as far as the file has them. */
export type RecordReferences = ReadonlyMap<string, ReadonlySet<string>>;

type Named = ReadonlyMap<string, { readonly mergedFrom?: ReadonlyMap<string, unknown> | undefined }>;
type Found = readonly [from: readonly string[], to: readonly (string | undefined)[]];

export function recordReferences(data: EvidenceData): RecordReferences {
  const found = new Map<string, ReadonlySet<string>>();
  for (const [from, to] of [...fromEntities(data), ...fromSources(data), ...fromClaims(data)]) {
    found.set(pointerTo(from), new Set(to.filter((each) => each !== undefined)));
  }
  return found;
}

function fromEntities({ kinds, actors, events, entities }: EvidenceData): Found[] {
  const actor = leadingTo([[['actors'], actors]]);
  const place = leadingTo([...entities].map(([kind, records]) => [['entities', kind], records]));
  const declared = pointersOf('kinds', kinds);
  return [
    ...[...kinds.keys()].map((kind): Found => [['kinds', kind], []]),
    ...[...actors].map(([id, { roles = [] }]): Found => [['actors', id], roles.map(({ of }) => actor(of))]),
    ...[...events].map(([id, event]): Found => [['events', id], [
      ...(event.actors ?? []).map((each) => actor(each.actor)), event.place === undefined ? undefined : place(event.place),
    ]]),
    ...[...entities].flatMap(([kind, records]) => [...records.keys()].map((id): Found => [['entities', kind, id], [declared(kind)]])),
  ];
}

function fromSources({ actors, sources, evidence }: EvidenceData): Found[] {
  const actor = leadingTo([[['actors'], actors]]);
  const known = pointersOf('sources', sources);
  return [
    ...[...sources].map(([id, { publisher, derivedFrom = [] }]): Found =>
      [['sources', id], [publisher === undefined ? undefined : actor(publisher), ...derivedFrom.map(known)]]),
    ...[...evidence].map(([id, { source }]): Found => [['evidence', id], [known(source)]]),
  ];
}

function fromClaims({ actors, evidence, claims, questions }: EvidenceData): Found[] {
  const actor = leadingTo([[['actors'], actors]]);
  const [item, claim] = [pointersOf('evidence', evidence), pointersOf('claims', claims)];
  return [
    ...[...claims].map(([id, { by, links }]): Found => [['claims', id], [
      by === undefined ? undefined : actor(by), ...[...links?.keys() ?? []].map((target) => item(target) ?? claim(target)),
    ]]),
    ...[...questions].map(([id, { hypotheses = [], relevance }]): Found =>
      [['questions', id], [...hypotheses.map(claim), ...[...relevance?.keys() ?? []].map(item)]]),
  ];
}

function pointersOf(section: string, records: ReadonlyMap<string, unknown>): (id: string) => string | undefined {
  return (id) => (records.has(id) ? pointerTo([section, id]) : undefined);
}

/** An id in `mergedFrom` leads to the record that holds it. */
function leadingTo(sections: readonly (readonly [path: readonly string[], records: Named])[]): (id: string) => string | undefined {
  const places = new Map<string, string>();
  for (const [path, records] of sections) {
    for (const [id, { mergedFrom }] of records) {
      for (const each of mergedFrom?.keys() ?? []) places.set(each, pointerTo([...path, id]));
    }
  }
  for (const [path, records] of sections) for (const id of records.keys()) places.set(id, pointerTo([...path, id]));
  return (id) => places.get(id);
}
