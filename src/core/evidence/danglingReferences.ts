import { eachInParts, type Steps } from '../steps';
import type { Finding } from './finding';
import type { JsonPath } from './jsonText';
import type { EvidenceProblemCode } from './problems';
import type { Actor, EvidenceData } from './schema';

/** Finds in steps the references that lead to no record of the file. Claims are left out: an article may make them. */
export function* danglingReferences(data: EvidenceData): Steps<Finding[]> {
  const found: Finding[] = [];
  const tell: Tell = (code, id, path, at = 'value') => { found.push({ code, path, at, args: { id } }); };
  const isActor = isAmong([data.actors]);
  yield* inActors(data, isActor, tell);
  yield* inEvents(data, isActor, tell);
  yield* inSources(data, isActor, tell);
  yield* inEvidence(data, tell);
  yield* inClaims(data, isActor, tell);
  yield* inQuestions(data, tell);
  return found;
}

/** Finds in steps the claims that the file refers to and that have no record in it; `isMade` says of each whether an article makes it. */
export function* danglingClaims(data: EvidenceData, isMade: (id: string) => boolean): Steps<Finding[]> {
  const found: Finding[] = [];
  const check = (id: string, path: JsonPath, at: Finding['at']) => {
    if (!data.claims.has(id) && !isMade(id)) found.push({ code: 'dangling-claim', path, at, args: { id } });
  };
  yield* eachInParts(data.claims, ([claim, { links }]) => {
    for (const target of links?.keys() ?? []) if (target.startsWith('c-')) check(target, ['claims', claim, 'links', target], 'key');
  });
  yield* eachInParts(data.questions, ([question, { hypotheses }]) => {
    hypotheses?.forEach((id, index) => { check(id, ['questions', question, 'hypotheses', index], 'value'); });
  });
  return found;
}

type Tell = (code: EvidenceProblemCode, id: string, path: JsonPath, at?: Finding['at']) => void;
type IsKnown = (id: string) => boolean;

/** An id in `mergedFrom` still leads to the record that holds it. */
function isAmong(sections: readonly ReadonlyMap<string, Pick<Actor, 'mergedFrom'>>[]): IsKnown {
  const merged = new Set(sections.flatMap((records) => [...records.values()].flatMap(({ mergedFrom }) => [...mergedFrom?.keys() ?? []])));
  return (id) => merged.has(id) || sections.some((records) => records.has(id));
}

function inActors({ actors }: EvidenceData, isActor: IsKnown, tell: Tell): Steps<void> {
  return eachInParts(actors, ([id, { roles = [] }]) => {
    for (const [index, { of }] of roles.entries()) if (!isActor(of)) tell('dangling-actor', of, ['actors', id, 'roles', index, 'of']);
  });
}

function inEvents({ events, entities }: EvidenceData, isActor: IsKnown, tell: Tell): Steps<void> {
  const isPlace = isAmong([...entities.values()]);
  return eachInParts(events, ([id, { actors = [], place }]) => {
    for (const [index, { actor }] of actors.entries()) {
      if (!isActor(actor)) tell('dangling-actor', actor, ['events', id, 'actors', index, 'actor']);
    }
    if (place !== undefined && !isPlace(place)) tell('dangling-place', place, ['events', id, 'place']);
  });
}

function inSources({ sources }: EvidenceData, isActor: IsKnown, tell: Tell): Steps<void> {
  return eachInParts(sources, ([id, { publisher, derivedFrom = [] }]) => {
    if (publisher !== undefined && !isActor(publisher)) tell('dangling-actor', publisher, ['sources', id, 'publisher']);
    for (const [index, each] of derivedFrom.entries()) {
      if (!sources.has(each)) tell('dangling-source', each, ['sources', id, 'derivedFrom', index]);
    }
  });
}

function inEvidence({ evidence, sources }: EvidenceData, tell: Tell): Steps<void> {
  return eachInParts(evidence, ([id, { source }]) => {
    if (!sources.has(source)) tell('dangling-source', source, ['evidence', id, 'source']);
  });
}

function inClaims({ claims, evidence }: EvidenceData, isActor: IsKnown, tell: Tell): Steps<void> {
  return eachInParts(claims, ([id, { by, links }]) => {
    if (by !== undefined && !isActor(by)) tell('dangling-actor', by, ['claims', id, 'by']);
    for (const target of links?.keys() ?? []) {
      if (target.startsWith('e-') && !evidence.has(target)) tell('dangling-evidence', target, ['claims', id, 'links', target], 'key');
    }
  });
}

function inQuestions({ questions, evidence }: EvidenceData, tell: Tell): Steps<void> {
  return eachInParts(questions, ([id, { relevance }]) => {
    for (const item of relevance?.keys() ?? []) {
      if (!evidence.has(item)) tell('dangling-evidence', item, ['questions', id, 'relevance', item], 'key');
    }
  });
}
