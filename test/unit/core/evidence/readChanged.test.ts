import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyEdits } from '../../../../src/core/applyEdits';
import type { Change } from '../../../../src/core/evidence/change';
import { editEvidence } from '../../../../src/core/evidence/editEvidence';
import type { EvidenceFile } from '../../../../src/core/evidence/evidenceFile';
import { formatEvidence } from '../../../../src/core/evidence/formatEvidence';
import type { Json } from '../../../../src/core/evidence/json';
import { JsonKind } from '../../../../src/core/evidence/jsonText';
import { readEdited, readEvidence } from '../../../../src/core/evidence/readEvidence';
import type { EvidenceData } from '../../../../src/core/evidence/schema';
import { caseTexts, recordsOf } from '../../../support/caseTexts';
import { evidenceText } from '../../../support/evidenceText';

/** How often the invariant is tried; more for a long run. */
const numRuns = Number(process.env['DOSSIER_RUNS'] ?? 600);

/** One step of a person or a command; the numbers are shares of what there is. */
type Step = (file: EvidenceFile) => string;

const share = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });
const at = (count: number, part: number) => Math.floor(count * part);
const sign = fc.constantFrom(
  '"', '\\', ',', ':', '{', '}', '[', ']', '0', '-', '.', 'e', ' ', '\n', '\t', '/', 'x', 'true', '{}', ', ', '"x": 1, ', ', "kim": { "name": "K" }', '<<<<<<< a\n', '"version"', '\ufeff', '발');

const typing = fc.tuple(share, fc.nat(3), sign).map(([place, gone, put]): Step => ({ text }) => {
  const start = at(text.length + 1, place);
  return text.slice(0, start) + put + text.slice(start + gone);
});
const deleting = fc.tuple(share, share).map(([from, to]): Step => ({ text }) => {
  const [start, end] = [at(text.length, Math.min(from, to)), at(text.length, Math.max(from, to))];
  return text.slice(0, start) + text.slice(end);
});

/** Where a member that the reader knows stands, any of them; the comma after it included where there is one. */
function member({ json, text }: EvidenceFile, part: number): { readonly start: number; readonly end: number; readonly text: string } {
  const keys: number[] = [];
  const walk = (node: number) => {
    for (const child of json.children(node)) {
      const isKey = json.kind(child) === JsonKind.Key;
      if (isKey) keys.push(child);
      walk(isKey ? child + 1 : child);
    }
  };
  if (!json.isEmpty) walk(json.root);
  const key = keys[at(keys.length, part)] ?? 0;
  const [start, end] = [json.start(key), json.end(key + 1)];
  return { start, end, text: text.slice(start, end) };
}
const removing = share.map((part): Step => (file) => {
  const { start, end } = member(file, part);
  const comma = /^\s*,\s*/u.exec(file.text.slice(end))?.[0].length ?? 0;
  return file.text.slice(0, start) + file.text.slice(end + comma);
});
const copying = fc.tuple(share, share, fc.boolean()).map(([from, to, isMove]): Step => (file) => {
  const [moved, target] = [member(file, from), member(file, to)];
  const put = `${file.text.slice(0, target.start)}${moved.text}, ${file.text.slice(target.start)}`;
  const shift = moved.start >= target.start ? moved.text.length + 2 : 0;
  const comma = /^\s*,\s*/u.exec(put.slice(moved.end + shift))?.[0].length ?? 0;
  return isMove ? put.slice(0, moved.start + shift) + put.slice(moved.end + shift + comma) : put;
});

const change: fc.Arbitrary<Change> = fc.oneof(
  ...Object.entries(recordsOf).map(([section, [id, record]]) => fc.oneof(
    fc.tuple(id, record as fc.Arbitrary<Json>).map(([each, value]): Change => ({ put: [section, each], value })),
    id.map((each): Change => ({ remove: [section, each] })),
  )),
  fc.constantFrom<Change>({ put: ['scale'], value: 'phia' }, { remove: ['scale'] }, { remove: ['version'] }, { put: ['version'], value: 2 }, { remove: ['claims'] },
    { put: ['claims'], value: {} }, { put: ['entities', 'place', 'sohae'], value: { name: 'S' } }, { remove: ['entities', 'place'] }, { put: ['x-mine'], value: 1 }));
const commands = fc.array(change, { minLength: 1, maxLength: 4 }).map((changes): Step => (file) => applyEdits(file.text, editEvidence(file, changes)));
const formatting = fc.constant<Step>((file) => formatEvidence(file));
const breaking = fc.constantFrom('\n', '\r\n').map((lineEnd): Step => ({ text }) => text.replace(/\r?\n/gu, lineEnd));
const replacing = caseTexts.map((text): Step => () => text);
const steps = fc.oneof({ weight: 4, arbitrary: typing }, { weight: 4, arbitrary: commands }, deleting, removing, copying, formatting, breaking, replacing);

/** Edits in several places, most of them of whole records or of what stands in one, some of what is between them. */
const piece = fc.oneof(
  fc.tuple(share, fc.nat(3), sign).map(([place, gone, put]) => ({ text }: EvidenceFile) => {
    const start = at(text.length + 1, place);
    return { start, end: Math.min(start + gone, text.length), text: put };
  }),
  fc.tuple(share, share, fc.constantFrom('', ', ', ' ,\n')).map(([from, to, put]) => (file: EvidenceFile) => {
    const [{ start, end }, other] = [member(file, from), member(file, to)];
    return put === '' ? { start, end, text: other.text } : { start, end: start, text: other.text + put };
  }),
);
const editing = fc.oneof(
  fc.array(piece, { maxLength: 4 }).map((all) => (file: EvidenceFile) => {
    const sorted = all.map((make) => make(file)).sort((one, other) => one.start - other.start || one.end - other.end);
    return sorted.filter(({ start }, index) => sorted.slice(0, index).every(({ end }) => end <= start));
  }),
  fc.array(change, { minLength: 1, maxLength: 4 }).map((changes) => (file: EvidenceFile) => editEvidence(file, changes)),
);

/** All that a file can be asked. */
function answers(file: EvidenceFile): unknown {
  const { json, status, data, problems, text } = file;
  const nodes = Array.from({ length: json.isEmpty ? 0 : json.after(json.root) }, (_, node) => node);
  return {
    status, problems, text, isBlank: file.isBlank, order: JSON.stringify(data, (_, value: unknown) => (value instanceof Map ? [...value] : value)), data,
    nodes: nodes.map((node) => [json.kind(node), json.start(node), json.end(node), json.after(node)]),
    names: nodes.map((node) => json.kind(node) === JsonKind.Key && [json.string(node), json.written(node), json.isNamed(node, 'name')]),
    whole: file.locate([]), paths: Array.from({ length: 20 }, (_, index) => file.pathAt(at(text.length, index / 20))),
    claim: [file.locate(['claims', 'c-00000001']), file.locateKey(['claims', 'c-00000001'])],
  };
}

describe('reading a changed evidence file', () => {
  it('gives what reading it anew gives, after any steps', () => {
    const seen = new Map<string, number>();
    fc.assert(fc.property(caseTexts, fc.array(steps, { minLength: 1, maxLength: 8 }), (start, all) => {
      let readable = readEvidence(start);
      for (const step of all) {
        const text = step(readable);
        const file = readEvidence(text, readable);
        assert.deepEqual(answers(file), answers(readEvidence(text)));
        seen.set(file.status, (seen.get(file.status) ?? 0) + 1);
        if (file.status === 'readable') readable = file;
      }
    }), { numRuns });
    assert.ok((seen.get('readable') ?? 0) > numRuns && (seen.get('broken') ?? 0) > numRuns, JSON.stringify([...seen]));
  });

  it('gives the same by edits alone, again and again', () => {
    const seen = new Map<string, number>();
    fc.assert(fc.property(caseTexts, fc.array(fc.tuple(editing, fc.boolean()), { minLength: 1, maxLength: 8 }), (start, all) => {
      let readable = readEvidence(start);
      for (const [edit, isAnew] of all) {
        const edits = edit(readable);
        const text = applyEdits(readable.text, edits);
        const file = readEdited(readable, edits);
        assert.deepEqual(answers(file), answers(readEvidence(text)));
        seen.set(file.status, (seen.get(file.status) ?? 0) + 1);
        if (file.status === 'readable') readable = isAnew ? readEvidence(text, readable) : file;
      }
    }), { numRuns });
    assert.ok((seen.get('readable') ?? 0) > numRuns && (seen.get('broken') ?? 0) > numRuns / 2, JSON.stringify([...seen]));
  });

  const lines = (...sections: string[]) => evidenceText(`\n${sections.join(',\n')}\n`);
  const actors = '"actors": {\n"dprk": { "name": "DPRK" },\n"kim": { "name": "Kim" },\n"lee": { "name": "Lee" }\n}';
  const claims = '"claims": {\n"c-00000001": { "links": { "e-00000001": { "relation": "supports" } } },\n"c-00000002": {}\n}';
  const sources = '"sources": { "kcna": { "csl": { "type": "report" } } }';
  const places = '"kinds": { "place": {}, "system": {} },\n"entities": { "place": { "sohae": { "name": "Sohae" } }, "system": { "x": { "name": "X" } } }';
  const start = lines(actors, claims, sources, places, '"x-mine": { "a": 1 }');
  const after = (from: string, to: string) => {
    assert.ok(start.includes(from), from);
    const before = readEvidence(start);
    return { before: before.data, after: readEvidence(start.replace(from, to), before).data };
  };
  const sectionsThatDiffer = (before: EvidenceData, now: EvidenceData) => Object.keys(before)
    .filter((section) => before[section as keyof EvidenceData] !== now[section as keyof EvidenceData]);
  const recordsThatDiffer = (before: ReadonlyMap<string, unknown>, now: ReadonlyMap<string, unknown>) => [...now.keys()]
    .filter((id) => before.get(id) !== now.get(id));

  const untouched: Record<string, readonly [from: string, to: string, sections: readonly string[], records: readonly string[]]> = {
    'a changed link': ['"supports"', '"refutes"', ['claims'], ['c-00000001']],
    'a new link': ['} } },', '}, "e-00000002": { "relation": "neutral" } } },', ['claims'], ['c-00000001']],
    'a new record at the end': ['"c-00000002": {}', '"c-00000002": {},\n"c-00000003": {}', ['claims'], ['c-00000003']],
    'a new record at the beginning': ['"c-00000001"', '"c-00000000": {},\n"c-00000001"', ['claims'], ['c-00000000']],
    'a record that is gone': ['"kim": { "name": "Kim" },', '', ['actors'], []],
    'a record of another id': ['"kim"', '"kin"', ['actors'], ['kin']],
    'a new section': ['"sources"', '"questions": {},\n"sources"', ['questions'], []],
    'a section that is gone': [`${claims},`, '', ['claims'], []],
    'white space': ['"kim": {', '"kim" : \n {', ['actors'], ['kim']],
    'white space between records': ['},\n"kim"', '}\n,\n\n  "kim"', [], []],
    'another scale': ['"x-mine"', '"scale": "phia", "x-mine"', ['scale'], []],
    'a changed entity of a kind': ['"Sohae"', '"Tongchang"', ['entities'], ['place']],
    'a section that nobody knows': ['"a": 1', '"a": 12', [], []],
  };
  for (const [name, [from, to, sections, records]] of Object.entries(untouched)) {
    it(`leaves all else as the very same objects: ${name}`, () => {
      const { before, after: now } = after(from, to);
      assert.deepEqual(sectionsThatDiffer(before, now), sections);
      const [section] = sections;
      if (section !== undefined && section !== 'scale') {
        assert.deepEqual(recordsThatDiffer(before[section as 'claims'], now[section as 'claims']), records);
      }
    });
  }
  it('leaves the other kinds as they are', () => {
    const { before, after: now } = after('"Sohae"', '"Tongchang"');
    assert.equal(now.entities.get('system'), before.entities.get('system'));
  });
  it('changes in several sections leave the records between them', () => {
    const before = readEvidence(start);
    const now = readEvidence(start.replace('"Lee"', '"Yi"').replace('"sources": {', '"sources": { "bbc": { "csl": { "type": "report" } },'), before);
    assert.deepEqual(sectionsThatDiffer(before.data, now.data), ['actors', 'sources']);
    assert.deepEqual(recordsThatDiffer(before.data.actors, now.data.actors), ['lee']);
    assert.equal(now.data.sources.get('kcna'), before.data.sources.get('kcna'));
  });
  it('a number that grows is another one', () => {
    assert.equal(readEvidence(start.replace('"version": 1', '"version": 12'), readEvidence(start)).status, 'newer');
  });
  it('changes in more than a thousand places are the same too', () => {
    const many = (name: string) => evidenceText(`"actors": { ${Array.from({ length: 1500 }, (_, at) => `"a${at}": { "name": "${name} ${at}", "x": ${at} }`).join(', ')} }`);
    assert.deepEqual(answers(readEvidence(many('Lee'), readEvidence(many('Kim')))), answers(readEvidence(many('Lee'))));
  });
  it('what a command writes into a blank file is a whole one', () => {
    const blank = readEvidence(' \n');
    const edits = editEvidence(blank, [{ put: ['actors', 'kim'], value: { name: 'Kim' } }]);
    assert.deepEqual(answers(readEdited(blank, edits)), answers(readEvidence(applyEdits(blank.text, edits))));
  });
  it('a command that changes nothing leaves every file as it is', () => {
    for (const text of ['', ' \n', '{', start]) {
      const before = readEvidence(text);
      assert.equal(readEdited(before, []), before);
    }
  });
  it('the same text is the same file', () => {
    const before = readEvidence(start);
    assert.equal(readEvidence(start, before), before);
  });
});
