import fc from 'fast-check';

type Data = Readonly<Record<string, unknown>>;

const entity = fc.constantFrom('kim', 'dprk', 'sohae', '김', 'café', 'constructor');
const evidenceId = fc.constantFrom('e-00000001', 'e-00000002', 'e-00000003', 'e-0000000a');
const claimId = fc.constantFrom('c-00000001', 'c-00000002', 'c-00000003');
const sourceId = fc.constantFrom('kcna', 'reuters', 'nk-news');
const text = fc.constantFrom('Kim', 'Sohae "launch"', 'é\n', '{ }', '발사', '\\');

const named = fc.record({
  name: text, aliases: fc.array(text, { maxLength: 2 }), mergedFrom: fc.dictionary(entity, fc.constant({}), { maxKeys: 1 }), x: fc.constantFrom(1, null, [1, { a: 2 }]),
}, { requiredKeys: ['name'] });
const event = fc.record({ name: text, actors: fc.array(fc.record({ actor: entity }), { maxLength: 2 }), place: entity }, { requiredKeys: ['name'] });
const source = fc.record({
  csl: fc.record({ type: fc.constantFrom('report', 'tweet'), title: text }), publisher: entity, derivedFrom: fc.array(sourceId, { maxLength: 2 }),
}, { requiredKeys: ['csl'] });
const item = fc.record({ source: sourceId, summary: text, credibility: fc.integer({ min: 1, max: 6 }) }, { requiredKeys: ['source'] });
const link = fc.record({ relation: fc.constantFrom('supports', 'refutes'), note: text }, { requiredKeys: ['relation'] });
const claim = fc.record({
  likelihood: fc.constantFrom('likely', 'realistic possibility'), by: entity, links: fc.dictionary(fc.oneof(evidenceId, claimId), link, { maxKeys: 3 }),
}, { requiredKeys: [] });

/** What a record of a section may be, and its ids. */
export const recordsOf = {
  kinds: [fc.constantFrom('place', 'system'), fc.constant({ label: 'Place' })],
  actors: [entity, named], events: [entity, event], sources: [sourceId, source], evidence: [evidenceId, item], claims: [claimId, claim],
  'x-mine': [entity, fc.oneof(named, fc.constant([]), fc.constant(7))],
} as const satisfies Record<string, readonly [fc.Arbitrary<string>, fc.Arbitrary<unknown>]>;

const section = ([id, record]: readonly [fc.Arbitrary<string>, fc.Arbitrary<unknown>]) => fc.dictionary(id, record, { maxKeys: 3 });

/** The data of small cases with all that an evidence file can hold, references that lead nowhere included. */
export const caseData: fc.Arbitrary<Data> = fc.record({
  scale: fc.constantFrom('icd-203', 'phia', 'none'),
  kinds: section(recordsOf.kinds), actors: section(recordsOf.actors), events: section(recordsOf.events),
  entities: fc.dictionary(fc.constantFrom('place', 'system'), section([entity, named]), { maxKeys: 2 }),
  sources: section(recordsOf.sources), evidence: section(recordsOf.evidence), claims: section(recordsOf.claims), 'x-mine': section(recordsOf['x-mine']),
}, { requiredKeys: [] }).map((sections) => ({ format: 'dossier-evidence', version: 1, ...sections }));

/** Their texts, on one line or on many. */
export const caseTexts: fc.Arbitrary<string> = fc.tuple(caseData, fc.constantFrom(undefined, 1, 2, '\t'), fc.constantFrom('', '\n'))
  .map(([data, indent, end]) => JSON.stringify(data, undefined, indent) + end);
