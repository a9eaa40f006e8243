import fc from 'fast-check';
import { applyEdits } from '../../src/core/applyEdits';
import type { Change } from '../../src/core/evidence/change';
import { editEvidence } from '../../src/core/evidence/editEvidence';
import type { Json } from '../../src/core/evidence/json';
import { readEvidence } from '../../src/core/evidence/readEvidence';

const words = fc.constantFrom('Kim', 'Kim Jong', '김', 'é', '"', 'It failed.\n');
const entityId = fc.constantFrom('kim', '2024', 'constructor', '__proto__', 'café', 'dprk');
const sourceId = fc.constantFrom('kcna', 'reuters', '2024', 'constructor');
const itemId = fc.constantFrom('e-00000001', 'e-00000002', 'e-00000003');
const claimId = fc.constantFrom('c-00000001', 'c-00000002', 'c-00000003');
const time = fc.constantFrom('2024-06-01T09:00:00Z', '2024-06-02T09:00:00Z', '2024-06-01T12:00:00+02:00');
const texts = fc.subarray(['a', 'b', 'b c', 'd']);
const unknown: fc.Arbitrary<Json> = fc.oneof(
  fc.constantFrom<Json>(1, null, true, 'x', [1, { a: 2 }]), fc.dictionary(fc.constantFrom('k', '__proto__', '1'), fc.constantFrom<Json>(1, 2, { deep: 3 }), { maxKeys: 2 }));

/** An object with some of these fields, all of the required ones, and perhaps one that nobody knows. */
function loose(fields: Readonly<Record<string, fc.Arbitrary<unknown>>>, ...required: string[]): fc.Arbitrary<Json> {
  const all: Record<string, fc.Arbitrary<unknown>> = { ...fields, 'x-mine': unknown };
  return fc.record(all, { requiredKeys: required }) as fc.Arbitrary<Json>;
}

function byId(id: fc.Arbitrary<string>, value: fc.Arbitrary<Json>, maxKeys = 3): fc.Arbitrary<Json> {
  return fc.uniqueArray(fc.tuple(id, value), { maxLength: maxKeys, selector: ([key]) => key }).map((members) => new Map(members));
}

const role = loose({ of: entityId, role: fc.constantFrom('leader', 'member'), from: fc.constantFrom('2011', '2012'), to: fc.constantFrom('2013', '2014') }, 'of', 'role');
const distinct = (names: readonly string[]) => (value: Json) => names.map((name) => (value as Record<string, unknown>)[name]).join(' ');
const merged = byId(fc.constantFrom('kim-old', 'dprk-old'), loose({ name: words }), 1);
const actor = loose({
  name: words, aliases: texts, description: words, mergedFrom: merged,
  roles: fc.uniqueArray(role, { maxLength: 2, selector: distinct(['of', 'role', 'from']) }),
}, 'name');
const part = loose({ actor: entityId, role: fc.constantFrom('agent', 'target') }, 'actor');
const event = loose({ name: words, place: entityId, actors: fc.uniqueArray(part, { maxLength: 2, selector: distinct(['actor', 'role']) }) }, 'name');
const date = fc.record({ 'date-parts': fc.constantFrom([[2024]], [[2023, 5]]), raw: fc.constantFrom('2024~', '2023') }, { requiredKeys: [] });
const csl = loose({ type: fc.constantFrom('report', 'book'), title: words, issued: date, author: fc.constantFrom([{ family: 'Kim' }], [{ literal: 'KCNA' }]) }, 'type');
const source = loose({ csl, publisher: entityId, derivedFrom: fc.subarray(['kcna', 'reuters', '2024']) }, 'csl');
const signature = loose({ by: words, at: time });
const item = loose({ source: sourceId, summary: words, quote: loose({ exact: words, start: fc.nat(3) }, 'exact'), collected: signature }, 'source');
const link = loose({ relation: fc.constantFrom('supports', 'refutes'), note: words, by: words, at: time }, 'relation');
const claim = loose({
  likelihood: fc.constantFrom('likely', 'unlikely'), by: entityId, lastSeen: loose({ document: fc.constantFrom('a.md', 'b.md'), text: words }),
  links: byId(fc.oneof(itemId, claimId), link),
});
const question = loose({ text: words, hypotheses: fc.subarray(['c-00000001', 'c-00000002']), relevance: byId(itemId, fc.constantFrom('low', 'high')) }, 'text');
const conflict = loose({ base: unknown, ours: unknown, theirs: unknown });
const pointer = fc.constantFrom('/claims/c-00000001/likelihood', '/actors/kim/name', '/actors/__proto__', '/scale');

const sections: Readonly<Record<string, readonly [id: fc.Arbitrary<string>, record: fc.Arbitrary<Json>]>> = {
  kinds: [fc.constantFrom('place', 'system'), loose({ label: words })], actors: [entityId, actor], events: [entityId, event], sources: [sourceId, source],
  evidence: [itemId, item], claims: [claimId, claim], questions: [fc.constantFrom('q-00000001', 'q-00000002'), question], conflicts: [pointer, conflict], 'x-mine': [entityId, unknown],
};
const places = byId(fc.constantFrom('place', 'system'), byId(entityId, actor, 2), 2);
const sectionNames = Object.keys(sections);

/** The fields of records, by themselves: what one person changes while another changes the next field. */
const fieldsOf: readonly (readonly [section: string, path: readonly string[], value: fc.Arbitrary<Json>])[] = [
  ['actors', ['aliases'], texts], ['actors', ['description'], words], ['actors', ['x-mine', 'k'], unknown], ['sources', ['csl', 'title'], words], ['sources', ['csl', 'issued'], date],
  ['evidence', ['summary'], words], ['evidence', ['collected'], signature], ['claims', ['likelihood'], fc.constantFrom('likely', 'remote')],
  ['claims', ['lastSeen', 'document'], fc.constantFrom('a.md', 'c.md')], ['claims', ['x-mine'], unknown], ['questions', ['hypotheses'], fc.subarray(['c-00000001', 'c-00000003'])],
];
const fieldEdit = fc.constantFrom(...fieldsOf).chain(([section, path, value]) => fc.tuple(sections[section]?.[0] ?? fc.constant(''), value, fc.boolean())
  .map(([id, put, removes]): Change => (removes ? { remove: [section, id, ...path] } : { put: [section, id, ...path], value: put })));
const linkEdit = fc.tuple(claimId, fc.oneof(itemId, claimId), link, fc.boolean())
  .map(([id, target, put, removes]): Change => (removes ? { remove: ['claims', id, 'links', target] } : { put: ['claims', id, 'links', target], value: put }));
const recordEdit = fc.constantFrom(...sectionNames).chain((section) => {
  const [id, record] = sections[section] ?? [fc.constant(''), unknown];
  return fc.tuple(id, record, fc.boolean()).map(([key, value, removes]): Change => (removes ? { remove: [section, key] } : { put: [section, key], value }));
});
const wholeEdit = fc.oneof(
  fc.constantFrom(...sectionNames, 'entities', 'scale').map((section): Change => ({ remove: [section] })),
  fc.constantFrom('phia', 'none').map((scale): Change => ({ put: ['scale'], value: scale })),
  fc.tuple(fc.constantFrom('place', 'system'), entityId, actor).map(([kind, id, value]): Change => ({ put: ['entities', kind, id], value })),
  fc.tuple(fc.constantFrom('place', 'system'), entityId).map(([kind, id]): Change => ({ remove: ['entities', kind, id] })));
const edits = fc.array(fc.oneof({ weight: 4, arbitrary: fieldEdit }, { weight: 3, arbitrary: linkEdit }, { weight: 4, arbitrary: recordEdit }, wholeEdit), { maxLength: 5 });

const everything = fc.record({ ...Object.fromEntries(Object.entries(sections).map(([name, [id, record]]) => [name, byId(id, record)])), entities: places }, { requiredKeys: [] });
const layout = fc.constantFrom(undefined, 2, 4, '\t').chain((indent) => fc.constantFrom('', '\n').map((end) => ({ indent, end })));
const empty = '{ "format": "dossier-evidence", "version": 1 }';
type Layout = typeof layout extends fc.Arbitrary<infer One> ? One : never;

/** Three texts of one evidence file: what two sides made of a base, each in a layout of its own, and the base in theirs. */
export interface CaseTriple {
  readonly base: string;
  readonly ours: string;
  readonly theirs: string;
  readonly baseAsTheirs: string;
  readonly oursAsTheirs: string;
}

export const caseTriples: fc.Arbitrary<CaseTriple> = fc.tuple(everything, edits, edits, layout, layout, fc.boolean()).map(([data, ourEdits, theirEdits, ourLayout, theirLayout, isNew]) => {
  const start = edited('', Object.entries(data as Record<string, Json>).map(([section, value]) => ({ put: [section], value })));
  const [ours, theirs] = [edited(start, ourEdits), edited(start, theirEdits)];
  return {
    base: isNew ? '' : start, ours: laidOut(ours, ourLayout), theirs: laidOut(theirs, theirLayout),
    baseAsTheirs: isNew ? '\n' : laidOut(start, theirLayout), oursAsTheirs: laidOut(ours, theirLayout),
  };
});

/** Changes that would leave a file that cannot be read are not made. */
function edited(text: string, changes: readonly Change[]): string {
  const file = readEvidence(text === '' ? empty : text);
  const whole = applyEdits(file.text, editEvidence(file, changes));
  if (readEvidence(whole).status === 'readable') return whole;
  const [first, ...rest] = changes;
  return first && changes.length > 1 ? edited(edited(file.text, [first]), rest) : file.text;
}

function laidOut(text: string, { indent, end }: Layout): string {
  return JSON.stringify(JSON.parse(text), undefined, indent) + end;
}
