import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Change } from '../../../../src/core/evidence/change';
import { editEvidence } from '../../../../src/core/evidence/editEvidence';
import type { Json } from '../../../../src/core/evidence/json';
import { readEvidence } from '../../../../src/core/evidence/readEvidence';
import { UserError } from '../../../../src/core/userError';
import { applied } from '../../../support/evidenceText';
import { evidenceTexts } from '../../../support/evidenceTexts';

const edited = (text: string, ...changes: Change[]) => applied(text, editEvidence(readEvidence(text), changes));
const lines = (...all: string[]) => `${all.join('\n')}\n`;

/** A file with its actors on lines of their own. */
const withActors = (...actors: string[]) => lines(
  '{', '  "format": "dossier-evidence",', '  "version": 1,', '  "actors": {', ...actors.map((actor) => `    ${actor}`), '  }', '}');
const put = (path: Change extends { put: infer Path } ? Path : readonly (string | number)[], value: Json): Change => ({ put: path, value });

describe('editing an evidence file', () => {
  it('a new record goes before the first key that sorts after it', () => {
    assert.equal(edited(withActors('"a": { "name": "A" },', '"c": { "name": "C" }'), put(['actors', 'b'], { name: 'B' })), withActors(
      '"a": { "name": "A" },', '"b": {', '  "name": "B"', '},', '"c": { "name": "C" }'));
  });
  it('a new record goes to the end of a map that is not sorted', () => {
    assert.equal(edited(withActors('"c": { "name": "C" },', '"a": { "name": "A" }'), put(['actors', 'b'], { name: 'B' })), withActors(
      '"c": { "name": "C" },', '"a": { "name": "A" },', '"b": {', '  "name": "B"', '}'));
  });
  it('a new field goes where the schema has it, before unknown ones', () => {
    const text = withActors('"a": {', '  "name": "A",', '  "description": "D",', '  "x": 1', '}');
    assert.equal(edited(text, put(['actors', 'a', 'sameAs'], ['u']), put(['actors', 'a', 'type'], 'person')), withActors(
      '"a": {', '  "name": "A",', '  "type": "person",', '  "description": "D",', '  "sameAs": [', '    "u"', '  ],', '  "x": 1', '}'));
  });
  it('a new section goes where the schema has it', () => {
    assert.equal(edited(lines('{', '\t"format": "dossier-evidence",', '\t"version": 1,', '\t"claims": {}', '}'), put(['kinds', 'place'], { label: 'Place' })), lines(
      '{', '\t"format": "dossier-evidence",', '\t"version": 1,', '\t"kinds": {', '\t\t"place": {', '\t\t\t"label": "Place"', '\t\t}', '\t},', '\t"claims": {}', '}'));
  });
  it('an empty map opens at the indentation of the file', () => {
    assert.equal(edited(lines('{', '    "format": "dossier-evidence",', '    "version": 1,', '    "kinds": {}', '}'), put(['kinds', 'place'], {})), lines(
      '{', '    "format": "dossier-evidence",', '    "version": 1,', '    "kinds": {', '        "place": {}', '    }', '}'));
  });
  it('what stands on one line stays on it', () => {
    assert.equal(edited(withActors('"a": { "name": "A" }'), put(['actors', 'a', 'aliases'], ['x', 'y'])),
      withActors('"a": { "name": "A", "aliases": ["x", "y"] }'));
  });
  it('a file without spaces gets none', () => {
    assert.equal(edited('{"format":"dossier-evidence","version":1}', put(['actors', 'a'], { name: 'A', aliases: ['x', 'y'] })),
      '{"format":"dossier-evidence","version":1,"actors":{"a":{"name":"A","aliases":["x","y"]}}}');
  });
  it('Windows line ends stay, and no line end at the end stays none', () => {
    assert.equal(edited('\ufeff{\r\n  "format": "dossier-evidence",\r\n  "version": 1\r\n}', put(['actors', 'a'], { name: 'A' })),
      '\ufeff{\r\n  "format": "dossier-evidence",\r\n  "version": 1,\r\n  "actors": {\r\n    "a": {\r\n      "name": "A"\r\n    }\r\n  }\r\n}');
  });
  it('a changed value changes its own characters alone', () => {
    const file = readEvidence(withActors('"a": { "name": "A", "x": 1.0 }'));
    const [edit, ...more] = editEvidence(file, [put(['actors', 'a'], { name: 'B', x: 1 })]);
    assert.deepEqual([file.text.slice(edit?.start, edit?.end), edit?.text, more], ['"A"', '"B"', []]);
  });
  it('a list keeps the elements that stay as they are written', () => {
    assert.equal(
      edited(withActors('"a": { "name": "A", "roles": [{ "of": "b", "role": "r", "w": 1.0 }] }'),
        put(['actors', 'a', 'roles'], [{ of: 'x', role: 'y' }, { of: 'b', role: 'r', w: 1 }])),
      withActors('"a": { "name": "A", "roles": [{ "of": "x", "role": "y" }, { "of": "b", "role": "r", "w": 1.0 }] }'));
  });
  it('an element of a list is changed and removed by its index', () => {
    const text = withActors('"a": { "name": "A", "aliases": ["x", "y", "z"] }');
    assert.equal(edited(text, put(['actors', 'a', 'aliases', 1], 'Y'), { remove: ['actors', 'a', 'aliases', 0] }),
      withActors('"a": { "name": "A", "aliases": ["Y", "z"] }'));
  });
  for (const [name, gone, left] of [
    ['the first', 'a', ['"b": {},', '"c": {}']], ['one between', 'b', ['"a": {},', '"c": {}']], ['the last', 'c', ['"a": {},', '"b": {}']],
  ] as const) {
    it(`removing ${name} record leaves the others as they are`, () => {
      const text = withActors('"a": {},', '"b": {},', '"c": {}').replaceAll('{}', '{ "name": "N" }');
      assert.equal(edited(text, { remove: ['actors', gone] }), withActors(...left).replaceAll('{}', '{ "name": "N" }'));
    });
  }
  it('several changes of one command go into the same section that was not there', () => {
    const text = edited('', put(['sources', 'k'], { csl: { type: 'report' } }), put(['evidence', 'e-00000002'], { source: 'k' }),
      put(['evidence', 'e-00000001'], { source: 'k' }), put(['claims', 'c-00000001', 'links', 'e-00000001'], { relation: 'supports' }));
    assert.deepEqual(readEvidence(text).problems, []);
    assert.equal(text, `${JSON.stringify({
      format: 'dossier-evidence', version: 1, sources: { k: { csl: { type: 'report' } } },
      evidence: { 'e-00000001': { source: 'k' }, 'e-00000002': { source: 'k' } },
      claims: { 'c-00000001': { links: { 'e-00000001': { relation: 'supports' } } } },
    }, null, 2)}\n`);
  });
  it('removing from a file that is empty leaves it so', () => { assert.equal(edited('\n', { remove: ['actors', 'a'] }), '\n'); });
  it('no change, no edit', () => { assert.deepEqual(editEvidence(readEvidence(withActors()), []), []); });
  for (const text of ['{ "format": "dossier-evidence", "version": 1, }', '{ "format": "dossier-evidence", "version": 9 }', '{ "a": 1 }']) {
    it(`refuses to write ${text}`, () => {
      assert.throws(() => edited(text, put(['actors', 'a'], { name: 'A' })), UserError);
    });
  }
});

describe('editing any evidence file', () => {
  const id = fc.constantFrom('a', 'b', 'k', 'z');
  const value: fc.Arbitrary<Json> = fc.oneof(
    fc.constant('Ä "x"\n'), fc.record({ name: fc.constant('N'), aliases: fc.array(fc.constantFrom('x', 'y', 'z'), { maxLength: 4 }) }), fc.constant(7), fc.constant({}));
  const path = fc.oneof(
    fc.tuple(fc.constant('x-mine'), id), fc.tuple(fc.constant('x-mine'), id, id), fc.tuple(fc.constantFrom('x-mine', 'x-other')),
    fc.tuple(fc.constant('x-mine'), id, fc.constant('aliases'), fc.nat(3)));
  const change: fc.Arbitrary<Change> = fc.oneof(
    fc.record({ put: path, value }), fc.record({ remove: path }),
    fc.record({ put: fc.tuple(fc.constant('actors'), id), value: fc.record({ name: fc.constantFrom('N', 'M'), x: fc.constant(1) }) }),
    fc.record({ remove: fc.tuple(fc.constant('actors'), id) }));

  it('gives exactly the data with the changes applied', () => {
    fc.assert(fc.property(evidenceTexts, fc.array(change, { maxLength: 5 }), (text, changes) => {
      const expected = changes.reduce<unknown>((data, each) => model(data, each), JSON.parse(text));
      assert.deepEqual(JSON.parse(edited(text, ...changes)), JSON.parse(JSON.stringify(expected)));
    }), { numRuns: 1000 });
  });
  it('leaves every other record as it is written', () => {
    fc.assert(fc.property(evidenceTexts, change, (text, each) => {
      const path = 'put' in each ? each.put : each.remove;
      const before = readEvidence(text);
      const after = readEvidence(edited(text, each));
      for (const section of ['actors', 'x-mine', 'x-last']) {
        for (const record of ['a', 'b', 'k', 'z', '1']) {
          const place = before.locate([section, record]);
          if (!place || (path[0] === section && (path.length === 1 || path[1] === record))) continue;
          const now = after.locate([section, record]);
          assert.equal(now && after.text.slice(now.start, now.end), text.slice(place.start, place.end));
        }
      }
    }), { numRuns: 500 });
  });
  it('takes back exactly what it put where a map had records', () => {
    fc.assert(fc.property(evidenceTexts, id, value, (text, key, record) => {
      const section = readEvidence(text).locate(['x-mine']);
      fc.pre(section !== undefined && /"/u.test(text.slice(section.start, section.end)) && !readEvidence(text).locate(['x-mine', key]));
      assert.equal(edited(edited(text, put(['x-mine', key], record)), { remove: ['x-mine', key] }), text);
    }), { numRuns: 500 });
  });
  it('writes nothing where the data is so already', () => {
    fc.assert(fc.property(evidenceTexts, (text) => {
      const data = JSON.parse(text) as Record<string, Json>;
      assert.deepEqual(editEvidence(readEvidence(text), Object.entries(data).map(([key, each]) => put([key], each))), []);
    }));
  });
});

/** What a change means, on plain data. */
function model(data: unknown, change: Change): unknown {
  return 'put' in change ? modelPut(data, change.put, change.value) : modelRemove(data, change.remove);
}

function modelPut(data: unknown, [step, ...rest]: readonly (string | number)[], value: unknown): unknown {
  if (step === undefined) return value;
  if (typeof step === 'number') {
    const list: unknown[] = Array.isArray(data) ? [...(data as unknown[])] : [];
    const at = Math.min(step, list.length);
    list[at] = modelPut(list[at], rest, value);
    return list;
  }
  const owner = typeof data === 'object' && !Array.isArray(data) ? data as Record<string, unknown> : {};
  return { ...owner, [step]: modelPut(owner[step], rest, value) };
}

function modelRemove(data: unknown, path: readonly (string | number)[]): unknown {
  const whole = structuredClone(data);
  let owner = whole as Record<string | number, unknown>;
  for (const [index, step] of path.entries()) {
    if (typeof owner !== 'object' || Array.isArray(owner) !== (typeof step === 'number')) return whole;
    if (index < path.length - 1) owner = owner[step] as Record<string | number, unknown>;
    else if (Array.isArray(owner)) owner.splice(Number(step), 1);
    else Reflect.deleteProperty(owner, step);
  }
  return whole;
}
