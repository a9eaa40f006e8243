import { standardKinds, type Problem } from '../model';
import { likelihoodTerms, bandOf } from '../tradecraft/likelihood';
import { isCslType } from './cslTypes';
import { findCycles } from './cycles';
import { danglingReferences } from './danglingReferences';
import type { EvidenceFile } from './evidenceFile';
import { conflictFindings } from './merge/openConflicts';
import { problemAt, type Finding } from './finding';
import type { EvidenceData } from './schema';

/** What is wrong between the records of a file that is valid by itself; none of it keeps the file from being written. */
export function referenceProblems(file: EvidenceFile): Problem[] {
  const { data } = file;
  const findings = [
    ...conflictFindings(file), ...kindFindings(data), ...repeatedIds(data), ...danglingReferences(data), ...offScale(data), ...unknownTypes(data), ...circles(data),
  ];
  return findings.map((finding) => problemAt(file, finding)).sort((one, other) => one.start - other.start);
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
function repeatedIds({ actors, events, entities }: EvidenceData): Finding[] {
  const sections: (readonly [path: readonly string[], records: Named])[] = [
    [['actors'], actors], [['events'], events], ...[...entities].map(([kind, records]) => [['entities', kind], records] as const),
  ];
  const places = sections.flatMap(([path, records]) => [...records.keys()].map((id) => ({ id, path: [...path, id], other: path.join(' / ') })));
  const merged = sections.flatMap(([path, records]) => [...records].flatMap(([holder, { mergedFrom }]) => [...mergedFrom?.keys() ?? []]
    .map((id) => ({ id, path: [...path, holder, 'mergedFrom', id], other: `a record merged into ${holder}` }))));
  const first = new Map<string, string>();
  const found: Finding[] = [];
  for (const { id, path, other } of [...places, ...merged]) {
    const taken = first.get(id);
    if (taken === undefined) first.set(id, other);
    else found.push({ code: 'id-in-two-kinds', path, at: 'key', args: { id, other: taken } });
  }
  return found;
}

function offScale({ claims, scale }: EvidenceData): Finding[] {
  const isOff = (likelihood: string | undefined) => likelihood !== undefined && !bandOf(scale, likelihood);
  return [...claims].filter(([, { likelihood }]) => isOff(likelihood)).map(([id, { likelihood = '' }]) => ({
    code: likelihoodTerms(scale).length === 0 ? 'likelihood-without-scale' : 'likelihood-off-scale',
    path: ['claims', id, 'likelihood'], at: 'value', args: { likelihood, scale, terms: likelihoodTerms(scale).join(', ') },
  }));
}

function unknownTypes({ sources }: EvidenceData): Finding[] {
  return [...sources].filter(([, { csl }]) => !isCslType(csl.type))
    .map(([id, { csl }]) => ({ code: 'unknown-source-type', path: ['sources', id, 'csl', 'type'], at: 'value', args: { type: csl.type } }));
}

function circles({ claims, sources }: EvidenceData): Finding[] {
  const rests = new Map<string, readonly string[]>();
  for (const [id, { links }] of claims) {
    const targets = [...links ?? []].filter(([target, { relation }]) => relation !== 'not-applicable' && claims.has(target)).map(([target]) => target);
    if (targets.length > 0) rests.set(id, targets);
  }
  const derives = new Map([...sources].filter(([, { derivedFrom }]) => derivedFrom).map(([id, { derivedFrom = [] }]) => [id, derivedFrom]));
  const shown = (ids: readonly string[]) => [...ids, ids[0] ?? ''].join(' → ');
  return [
    ...findCycles(rests).map((ids): Finding => {
      const [target = '', holder = ''] = [ids[0], ids.at(-1)];
      return { code: 'claim-cycle', path: ['claims', holder, 'links', target], at: 'key', args: { cycle: shown(ids) } };
    }),
    ...findCycles(derives).map((ids): Finding => {
      const [target = '', holder = ''] = [ids[0], ids.at(-1)];
      const index = derives.get(holder)?.indexOf(target) ?? 0;
      return { code: 'source-cycle', path: ['sources', holder, 'derivedFrom', index], at: 'value', args: { cycle: shown(ids) } };
    }),
  ];
}
