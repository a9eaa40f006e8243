import { standardKinds, type Problem } from '../model';
import { eachInParts, type Steps } from '../steps';
import { likelihoodTerms, bandOf } from '../tradecraft/likelihood';
import { isCslType } from './cslTypes';
import { findingCycles } from './cycles';
import { danglingReferences } from './danglingReferences';
import type { EvidenceFile } from './evidenceFile';
import { conflictFindings } from './merge/openConflicts';
import { problemAt, type Finding } from './finding';
import type { EvidenceData } from './schema';

/** Finds in steps what is wrong between the records of a file that is valid by itself; none of it keeps the file from being written. */
export function* referenceProblems(file: EvidenceFile): Steps<Problem[]> {
  const { data } = file;
  const findings = [
    ...conflictFindings(file), ...kindFindings(data), ...yield* repeatedIds(data), ...yield* danglingReferences(data), ...yield* offScale(data),
    ...yield* unknownTypes(data), ...yield* circles(data),
  ];
  const problems: Problem[] = [];
  for (const finding of findings) {
    problems.push(problemAt(file, finding));
    yield;
  }
  return problems.sort((one, other) => one.start - other.start);
}

function kindFindings({ kinds, entities }: EvidenceData): Finding[] {
  const declared = [...kinds.keys()].filter((kind) => standardKinds.includes(kind))
    .map((kind): Finding => ({ code: 'reserved-kind', path: ['kinds', kind], at: 'key', args: { kind } }));
  const used = [...entities.keys()].filter((kind) => standardKinds.includes(kind) || !kinds.has(kind))
    .map((kind): Finding => ({
      code: standardKinds.includes(kind) ? 'reserved-kind' : 'undeclared-kind', path: ['entities', kind], at: 'key', args: { kind },
    }));
  return [...declared, ...used];
}

type Named = ReadonlyMap<string, { readonly mergedFrom?: ReadonlyMap<string, unknown> | undefined }>;

/** Ids of entities are unique over all kinds, those of merged records included. */
function* repeatedIds({ actors, events, entities }: EvidenceData): Steps<Finding[]> {
  const sections: (readonly [path: readonly string[], records: Named])[] = [
    [['actors'], actors], [['events'], events], ...[...entities].map(([kind, records]) => [['entities', kind], records] as const),
  ];
  const first = new Map<string, string>();
  const found: Finding[] = [];
  const take = (id: string, place: string, path: readonly string[]) => {
    const taken = first.get(id);
    if (taken === undefined) first.set(id, place);
    else found.push({ code: 'id-in-two-kinds', path: [...path, id], at: 'key', args: { id, other: taken } });
  };
  for (const [path, records] of sections) {
    const place = path.join(' / ');
    yield* eachInParts(records.keys(), (id) => { take(id, place, path); });
  }
  for (const [path, records] of sections) {
    yield* eachInParts(records, ([holder, { mergedFrom }]) => {
      for (const id of mergedFrom?.keys() ?? []) take(id, `a record merged into ${holder}`, [...path, holder, 'mergedFrom']);
    });
  }
  return found;
}

function* offScale({ claims, scale }: EvidenceData): Steps<Finding[]> {
  const terms = likelihoodTerms(scale);
  const found: Finding[] = [];
  yield* eachInParts(claims, ([id, { likelihood }]) => {
    if (likelihood === undefined || bandOf(scale, likelihood)) return;
    found.push({
      code: terms.length === 0 ? 'likelihood-without-scale' : 'likelihood-off-scale',
      path: ['claims', id, 'likelihood'], at: 'value', args: { likelihood, scale, terms: terms.join(', ') },
    });
  });
  return found;
}

function* unknownTypes({ sources }: EvidenceData): Steps<Finding[]> {
  const found: Finding[] = [];
  yield* eachInParts(sources, ([id, { csl }]) => {
    if (!isCslType(csl.type)) found.push({ code: 'unknown-source-type', path: ['sources', id, 'csl', 'type'], at: 'value', args: { type: csl.type } });
  });
  return found;
}

function* circles({ claims, sources }: EvidenceData): Steps<Finding[]> {
  const rests = new Map<string, readonly string[]>();
  yield* eachInParts(claims, ([id, { links }]) => {
    const targets = [...links ?? []].filter(([target, { relation }]) => relation !== 'not-applicable' && claims.has(target)).map(([target]) => target);
    if (targets.length > 0) rests.set(id, targets);
  });
  const derives = new Map<string, readonly string[]>();
  yield* eachInParts(sources, ([id, { derivedFrom }]) => { if (derivedFrom) derives.set(id, derivedFrom); });
  const shown = (ids: readonly string[]) => [...ids, ids[0] ?? ''].join(' → ');
  return [
    ...(yield* findingCycles(rests)).map((ids): Finding => {
      const [target = '', holder = ''] = [ids[0], ids.at(-1)];
      return { code: 'claim-cycle', path: ['claims', holder, 'links', target], at: 'key', args: { cycle: shown(ids) } };
    }),
    ...(yield* findingCycles(derives)).map((ids): Finding => {
      const [target = '', holder = ''] = [ids[0], ids.at(-1)];
      const index = derives.get(holder)?.indexOf(target) ?? 0;
      return { code: 'source-cycle', path: ['sources', holder, 'derivedFrom', index], at: 'value', args: { cycle: shown(ids) } };
    }),
  ];
}
