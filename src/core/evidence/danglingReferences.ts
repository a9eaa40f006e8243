import type { Finding } from './finding';
import type { JsonPath } from './jsonText';
import type { EvidenceProblemCode } from './problems';
import type { Actor, CaseEvent, EvidenceData, Source } from './schema';

/** References that lead to no record of the file. Claims are left out: an article may make them. */
export function danglingReferences(data: EvidenceData): Finding[] {
  const known = {
    actor: idsOf(data.actors),
    place: new Set([...data.entities.values()].flatMap((entities) => [...idsOf(entities)])),
    source: new Set(data.sources.keys()),
    evidence: new Set(data.evidence.keys()),
  };
  return [...references(data)]
    .filter(({ to, id }) => id !== undefined && !known[to].has(id))
    .map(({ to, id, path, at }) => ({ code: codes[to], path, at, args: { id: id ?? '' } }));
}

/** Claims that the file refers to and that have no record in it; `isMade` says of each whether an article makes it. */
export function danglingClaims(data: EvidenceData, isMade: (id: string) => boolean): Finding[] {
  const found: Finding[] = [];
  const check = (id: string, path: JsonPath, at: Finding['at']) => {
    if (!data.claims.has(id) && !isMade(id)) found.push({ code: 'dangling-claim', path, at, args: { id } });
  };
  for (const [claim, { links }] of data.claims) {
    for (const target of links?.keys() ?? []) if (target.startsWith('c-')) check(target, ['claims', claim, 'links', target], 'key');
  }
  for (const [question, { hypotheses }] of data.questions) {
    hypotheses?.forEach((id, index) => { check(id, ['questions', question, 'hypotheses', index], 'value'); });
  }
  return found;
}

interface Reference {
  readonly to: 'actor' | 'place' | 'source' | 'evidence';
  readonly id: string | undefined;
  readonly path: JsonPath;
  readonly at: Finding['at'];
}

const codes: Readonly<Record<Reference['to'], EvidenceProblemCode>> = {
  actor: 'dangling-actor', place: 'dangling-place', source: 'dangling-source', evidence: 'dangling-evidence',
};

/** An id in `mergedFrom` still leads to the record that holds it. */
function idsOf(records: ReadonlyMap<string, Pick<Actor, 'mergedFrom'>>): Set<string> {
  const ids = new Set(records.keys());
  for (const { mergedFrom } of records.values()) for (const id of mergedFrom?.keys() ?? []) ids.add(id);
  return ids;
}

function* references(data: EvidenceData): Generator<Reference> {
  for (const [id, actor] of data.actors) yield* fromActor(actor, ['actors', id]);
  for (const [id, event] of data.events) yield* fromEvent(event, ['events', id]);
  for (const [id, source] of data.sources) yield* fromSource(source, ['sources', id]);
  for (const [id, { source }] of data.evidence) yield { to: 'source', id: source, path: ['evidence', id, 'source'], at: 'value' };
  for (const [id, claim] of data.claims) {
    yield { to: 'actor', id: claim.by, path: ['claims', id, 'by'], at: 'value' };
    yield* keys(claim.links, ['claims', id, 'links']);
  }
  for (const [id, question] of data.questions) yield* keys(question.relevance, ['questions', id, 'relevance']);
}

function* fromActor({ roles = [] }: Actor, path: JsonPath): Generator<Reference> {
  for (const [index, { of }] of roles.entries()) yield { to: 'actor', id: of, path: [...path, 'roles', index, 'of'], at: 'value' };
}

function* fromEvent({ actors = [], place }: CaseEvent, path: JsonPath): Generator<Reference> {
  for (const [index, { actor }] of actors.entries()) yield { to: 'actor', id: actor, path: [...path, 'actors', index, 'actor'], at: 'value' };
  yield { to: 'place', id: place, path: [...path, 'place'], at: 'value' };
}

function* fromSource({ publisher, derivedFrom = [] }: Source, path: JsonPath): Generator<Reference> {
  yield { to: 'actor', id: publisher, path: [...path, 'publisher'], at: 'value' };
  for (const [index, id] of derivedFrom.entries()) yield { to: 'source', id, path: [...path, 'derivedFrom', index], at: 'value' };
}

function* keys(map: ReadonlyMap<string, unknown> | undefined, path: JsonPath): Generator<Reference> {
  for (const id of map?.keys() ?? []) if (id.startsWith('e-')) yield { to: 'evidence', id, path: [...path, id], at: 'key' };
}
