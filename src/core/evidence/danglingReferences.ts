import type { Finding } from './finding';
import type { JsonPath } from './jsonText';
import type { EvidenceProblemCode } from './problems';
import type { Actor, EvidenceData } from './schema';

/** References that lead to no record of the file. Claims are left out: an article may make them. */
export function danglingReferences(data: EvidenceData): Finding[] {
  const isActor = isAmong([data.actors]);
  return [...fromActors(data, isActor), ...fromEvents(data, isActor), ...fromSources(data, isActor), ...fromEvidence(data), ...fromClaims(data, isActor), ...fromQuestions(data)];
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

type IsKnown = (id: string) => boolean;

/** An id in `mergedFrom` still leads to the record that holds it. */
function isAmong(sections: readonly ReadonlyMap<string, Pick<Actor, 'mergedFrom'>>[]): IsKnown {
  const merged = new Set(sections.flatMap((records) => [...records.values()].flatMap(({ mergedFrom }) => [...mergedFrom?.keys() ?? []])));
  return (id) => merged.has(id) || sections.some((records) => records.has(id));
}

function dangling(code: EvidenceProblemCode, id: string, path: JsonPath, at: Finding['at'] = 'value'): Finding {
  return { code, path, at, args: { id } };
}

function* fromActors({ actors }: EvidenceData, isActor: IsKnown): Generator<Finding> {
  for (const [id, { roles = [] }] of actors) {
    for (const [index, { of }] of roles.entries()) if (!isActor(of)) yield dangling('dangling-actor', of, ['actors', id, 'roles', index, 'of']);
  }
}

function* fromEvents({ events, entities }: EvidenceData, isActor: IsKnown): Generator<Finding> {
  const isPlace = isAmong([...entities.values()]);
  for (const [id, { actors = [], place }] of events) {
    for (const [index, { actor }] of actors.entries()) {
      if (!isActor(actor)) yield dangling('dangling-actor', actor, ['events', id, 'actors', index, 'actor']);
    }
    if (place !== undefined && !isPlace(place)) yield dangling('dangling-place', place, ['events', id, 'place']);
  }
}

function* fromSources({ sources }: EvidenceData, isActor: IsKnown): Generator<Finding> {
  for (const [id, { publisher, derivedFrom = [] }] of sources) {
    if (publisher !== undefined && !isActor(publisher)) yield dangling('dangling-actor', publisher, ['sources', id, 'publisher']);
    for (const [index, each] of derivedFrom.entries()) {
      if (!sources.has(each)) yield dangling('dangling-source', each, ['sources', id, 'derivedFrom', index]);
    }
  }
}

function* fromEvidence({ evidence, sources }: EvidenceData): Generator<Finding> {
  for (const [id, { source }] of evidence) if (!sources.has(source)) yield dangling('dangling-source', source, ['evidence', id, 'source']);
}

function* fromClaims({ claims, evidence }: EvidenceData, isActor: IsKnown): Generator<Finding> {
  for (const [id, { by, links }] of claims) {
    if (by !== undefined && !isActor(by)) yield dangling('dangling-actor', by, ['claims', id, 'by']);
    for (const target of links?.keys() ?? []) {
      if (target.startsWith('e-') && !evidence.has(target)) yield dangling('dangling-evidence', target, ['claims', id, 'links', target], 'key');
    }
  }
}

function* fromQuestions({ questions, evidence }: EvidenceData): Generator<Finding> {
  for (const [id, { relevance }] of questions) {
    for (const item of relevance?.keys() ?? []) {
      if (!evidence.has(item)) yield dangling('dangling-evidence', item, ['questions', id, 'relevance', item], 'key');
    }
  }
}
