import assert from 'node:assert/strict';
import { mergeEvidence } from '../../../../../src/core/evidence/merge/mergeEvidence';
import { readEvidence } from '../../../../../src/core/evidence/readEvidence';

type Sections = Readonly<Record<string, unknown>>;

const text = (sections: Sections) => JSON.stringify({ format: 'dossier-evidence', version: 1, ...sections }, undefined, 2);
const merge = (base: string, ours: string, theirs: string) => mergeEvidence(readEvidence(base), readEvidence(ours), readEvidence(theirs));
const mergeData = (base: Sections, ours: Sections, theirs: Sections) => {
  const { file, conflicts, problems } = merge(text(base), text(ours), text(theirs));
  const { format, version, ...sections } = JSON.parse(file.text) as Sections;
  assert.deepEqual([format, version], ['dossier-evidence', 1]);
  return { sections, conflicts, problems: problems.map(({ code }) => code) };
};

/** Without conflicts, and the same from either side. */
function merges(base: Sections, ours: Sections, theirs: Sections, expected: Sections): void {
  assert.deepEqual(mergeData(base, ours, theirs), { sections: expected, conflicts: [], problems: [] });
  assert.deepEqual(mergeData(base, theirs, ours).sections, expected);
}

/** With ours standing where not said otherwise, and the conflicts under `conflicts`. */
function conflicts(base: Sections, ours: Sections, theirs: Sections, expected: Sections, ...pointers: string[]): void {
  const { sections, conflicts: found } = mergeData(base, ours, theirs);
  assert.deepEqual(sections, expected);
  assert.deepEqual(found, pointers);
}

const kim = { name: 'Kim' };
const actors = (fields: object) => ({ actors: { kim: { ...kim, ...fields } } });
const claim = (fields: object) => ({ claims: { 'c-00000001': fields } });
const supports = { relation: 'supports' };
const source = { csl: { type: 'report' } };

describe('merging evidence files', () => {
  it('takes the records of both', () => { merges({}, { actors: { a: kim } }, { actors: { b: kim } }, { actors: { a: kim, b: kim } }); });
  it('takes different fields of one record from both', () => {
    merges(actors({}), actors({ type: 'person' }), actors({ description: 'D' }), actors({ type: 'person', description: 'D' }));
  });
  it('unites links', () => {
    const [one, other] = [{ 'e-00000001': supports }, { 'e-00000002': supports }];
    const known = { sources: { k: source }, evidence: { 'e-00000001': { source: 'k' }, 'e-00000002': { source: 'k' } } };
    merges({ ...known, ...claim({}) }, { ...known, ...claim({ links: one }) }, { ...known, ...claim({ links: other }) }, { ...known, ...claim({ links: { ...one, ...other } }) });
  });
  it('lets a deletion be, with what hangs on it', () => {
    const all = { sources: { k: source }, evidence: { 'e-00000001': { source: 'k' } } };
    merges(all, {}, { ...all, actors: { kim } }, { actors: { kim } });
  });
  for (const id of ['2024', 'constructor', '__proto__']) {
    it(`knows ${id} for an id`, () => {
      const withId = (record: object) => ({ actors: Object.fromEntries([[id, record]]) });
      merges(withId(kim), withId({ ...kim, type: 'person' }), withId({ ...kim, description: 'D' }), withId({ ...kim, type: 'person', description: 'D' }));
    });
  }
  it('merges unknown keys at any depth', () => {
    merges({ 'x-a': { b: { c: 1, d: 1 } } }, { 'x-a': { b: { c: 2, d: 1 } } }, { 'x-a': { b: { c: 1, d: 2, e: null } } }, { 'x-a': { b: { c: 2, d: 2, e: null } } });
  });

  describe('in lists of texts', () => {
    const lists: readonly (readonly [name: string, base: string[], ours: string[], theirs: string[], merged: string[]])[] = [
      ['one side’s list where only that one changed it', ['a', 'b'], ['b', 'a', 'c'], ['a', 'b'], ['b', 'a', 'c']],
      ['the base’s order, then additions in code-unit order', ['m', 'k'], ['z', 'm', 'k'], ['m', 'k', 'a', 'Z'], ['m', 'k', 'Z', 'a', 'z']],
      ['nothing that one side removed', ['a', 'b', 'c'], ['b', 'c', 'd'], ['a', 'b', 'e'], ['b', 'd', 'e']],
      ['a shorter text before a longer one', [], ['Kim Jong Un'], ['Kim', 'Kim!'], ['Kim', 'Kim Jong Un', 'Kim!']],
      ['what both added once', ['a'], ['a', 'b'], ['a', 'b', 'c'], ['a', 'b', 'c']],
    ];
    for (const [name, base, ours, theirs, merged] of lists) {
      it(name, () => { merges(actors({ aliases: base }), actors({ aliases: ours }), actors({ aliases: theirs }), actors({ aliases: merged })); });
    }
    it('of ids too', () => {
      const question = (hypotheses: string[]) => ({ questions: { 'q-00000001': { text: 'Who?', hypotheses } } });
      merges(question(['c-00000002']), question(['c-00000002', 'c-00000003']), question(['c-00000001']), question(['c-00000001', 'c-00000003']));
    });
  });

  describe('in lists of roles', () => {
    const leader = { of: 'kim', role: 'leader' };
    const member = { of: 'kim', role: 'member' };
    it('tells them apart by whose, what and since when', () => {
      const again = { ...leader, from: '2012' };
      merges(actors({ roles: [leader] }), actors({ roles: [leader, again] }), actors({ roles: [{ ...leader, to: '2011' }, member] }),
        actors({ roles: [{ ...leader, to: '2011' }, again, member] }));
    });
    it('a conflict within one is a choice between whole lists, in which all else is merged', () => {
      const roles = (to: string, ...more: object[]) => [{ ...leader, to }, ...more];
      conflicts(actors({ roles: roles('2011') }), actors({ roles: roles('2012', member) }), actors({ roles: roles('2013') }),
        { ...actors({ roles: roles('2012', member) }), conflicts: { '/actors/kim/roles': { base: roles('2011'), ours: roles('2012', member), theirs: roles('2013', member) } } },
        '/actors/kim/roles');
    });
    it('and so is all else within the one that conflicts', () => {
      const [was, ours, theirs] = [{ ...leader, to: '2011', x: 1 }, { ...leader, x: 1 }, { ...leader, to: '2013', x: 2 }];
      conflicts(actors({ roles: [was] }), actors({ roles: [ours] }), actors({ roles: [theirs] }),
        { ...actors({ roles: [theirs] }), conflicts: { '/actors/kim/roles': { base: [was], ours: [{ ...leader, x: 2 }], theirs: [theirs] } } }, '/actors/kim/roles');
    });
    it('participants of an event likewise', () => {
      const event = (...parts: object[]) => ({ actors: { kim }, events: { e: { name: 'E', actors: parts } } });
      merges(event(), event({ actor: 'kim', role: 'target' }), event({ actor: 'kim', role: 'agent' }), event({ actor: 'kim', role: 'agent' }, { actor: 'kim', role: 'target' }));
    });
  });

  describe('who and when', () => {
    const link = (fields: object) => claim({ links: { 'c-00000002': { ...supports, ...fields } } });
    it('the later wins, with the name that goes with it', () => {
      merges(link({ by: 'A', at: '2024-01-01T00:00:00Z' }), link({ by: 'B', at: '2024-03-01T02:00:00+03:00' }), link({ by: 'C', at: '2024-02-29T23:30:00Z' }),
        link({ by: 'C', at: '2024-02-29T23:30:00Z' }));
    });
    it('a time wins over none', () => { merges(link({}), link({ by: 'B' }), link({ by: 'A', at: '2024-01-01T00:00:00Z' }), link({ by: 'A', at: '2024-01-01T00:00:00Z' })); });
    it('without any time, names conflict', () => {
      conflicts(link({}), link({ by: 'B' }), link({ by: 'A' }), { ...link({ by: 'B' }), conflicts: { '/claims/c-00000001/links/c-00000002/by': { ours: 'B', theirs: 'A' } } },
        '/claims/c-00000001/links/c-00000002/by');
    });
    it('who reported a claim is another matter', () => {
      conflicts(claim({}), claim({ by: 'a' }), claim({ by: 'b' }), { ...claim({ by: 'a' }), conflicts: { '/claims/c-00000001/by': { ours: 'a', theirs: 'b' } } }, '/claims/c-00000001/by');
    });
    it('where a claim was seen last never conflicts, and is never made of two halves', () => {
      const seen = (document: string, words: string) => claim({ lastSeen: { document, text: words } });
      merges(seen('a.md', 'x'), seen('b.md', 'y'), seen('c.md', 'a'), seen('c.md', 'a'));
      merges(claim({}), seen('a.md', 'x'), seen('b.md', 'x'), seen('b.md', 'x'));
    });
  });

  describe('deleted on one side', () => {
    const known = { sources: { k: source }, evidence: { 'e-00000001': { source: 'k' } } };
    it('and changed on the other: the record stays, a conflict', () => {
      conflicts(actors({}), {}, actors({ type: 'person' }), { ...actors({ type: 'person' }), conflicts: { '/actors/kim': { base: kim, theirs: { ...kim, type: 'person' } } } }, '/actors/kim');
      conflicts(actors({}), actors({ type: 'person' }), {}, { ...actors({ type: 'person' }), conflicts: { '/actors/kim': { base: kim, ours: { ...kim, type: 'person' } } } }, '/actors/kim');
    });
    it('and only seen elsewhere on the other: it goes', () => { merges(claim({}), {}, claim({ lastSeen: { document: 'a.md' } }), {}); });
    it('and linked to by the other: it stays, with what it needs itself', () => {
      const linked = { ...known, ...claim({ links: { 'e-00000001': supports } }) };
      merges({ ...known, ...claim({}) }, claim({}), linked, linked);
    });
    it('and needed by what the other changed: it stays', () => {
      const changed = { ...known, evidence: { 'e-00000001': { source: 'k', summary: 'S' } } };
      conflicts(known, {}, changed, { ...changed, conflicts: { '/evidence/e-00000001': { base: { source: 'k' }, theirs: { source: 'k', summary: 'S' } } } }, '/evidence/e-00000001');
    });
    it('and linked to before, by both: it goes with the links', () => {
      const linked = { ...known, ...claim({ links: { 'e-00000001': supports } }) };
      merges(linked, claim({ links: {} }), { ...linked, actors: { kim } }, { ...claim({ links: {} }), actors: { kim } });
    });
    it('a kind of which the other has a first entity: it stays', () => {
      const place = { entities: { place: { sohae: { name: 'Sohae' } } } };
      merges({ kinds: { place: {} } }, {}, { kinds: { place: {} }, ...place }, { kinds: { place: {} }, ...place });
    });
  });

  describe('conflicts', () => {
    const likelihood = (value: string | undefined, more: Sections = {}) => ({ ...claim({ likelihood: value }), ...more });
    const at = '/claims/c-00000001/likelihood';
    it('stand with ours in place, each with what it was', () => {
      conflicts(likelihood('likely'), likelihood('unlikely'), likelihood('remote'),
        likelihood('unlikely', { conflicts: { [at]: { base: 'likely', ours: 'unlikely', theirs: 'remote' } } }), at);
    });
    it('without a base where both added the record', () => {
      conflicts({}, { actors: { kim: { name: 'Kim Jong Un' } } }, { actors: { kim: { name: 'Kim Yo Jong' } } },
        { actors: { kim: { name: 'Kim Jong Un' } }, conflicts: { '/actors/kim/name': { ours: 'Kim Jong Un', theirs: 'Kim Yo Jong' } } }, '/actors/kim/name');
    });
    it('in a date are about the whole date', () => {
      const issued = (date: object) => ({ sources: { k: { csl: { type: 'report', issued: date } } } });
      const [was, ours, theirs] = [{ raw: '2023' }, { raw: '2023~' }, { raw: '2023', 'date-parts': [[2023]] }];
      conflicts(issued(was), issued(ours), issued(theirs), { ...issued(ours), conflicts: { '/sources/k/csl/issued': { base: was, ours, theirs } } }, '/sources/k/csl/issued');
    });
    it('that one side has settled are settled', () => {
      const open = { conflicts: { [at]: { ours: 'likely', theirs: 'remote' } } };
      merges(likelihood('likely', open), likelihood('remote'), likelihood('likely', { ...open, actors: { kim } }), likelihood('remote', { actors: { kim } }));
    });
    it('that both settled otherwise are open again', () => {
      const open = { conflicts: { [at]: { ours: 'likely', theirs: 'remote' } } };
      conflicts(likelihood('likely', open), likelihood('remote'), likelihood('unlikely'),
        likelihood('remote', { conflicts: { [at]: { base: 'likely', ours: 'remote', theirs: 'unlikely' } } }), at);
    });
    it('of an earlier merge keep what they left to choose from', () => {
      const open = { conflicts: { [at]: { base: 'likely', ours: 'unlikely', theirs: 'remote' } } };
      conflicts(likelihood('likely'), likelihood('unlikely', open), likelihood('very likely'), likelihood('unlikely',
        { conflicts: { [at]: { base: 'likely', ours: 'unlikely', theirs: 'very likely', earlier: { base: 'likely', ours: 'unlikely', theirs: 'remote' } } } }), at);
    });
    it('at keys with signs of JSON Pointers are named by them', () => {
      conflicts({}, { 'x/~y': 1 }, { 'x/~y': 2 }, { 'x/~y': 1, conflicts: { '/x~1~0y': { ours: 1, theirs: 2 } } }, '/x~1~0y');
    });
  });

  describe('problems that neither side had', () => {
    it('one id under two kinds', () => {
      assert.deepEqual(mergeData({}, { actors: { sohae: kim } }, { kinds: { place: {} }, entities: { place: { sohae: kim } } }).problems, ['id-in-two-kinds']);
    });
    it('claims that rest on each other in a circle', () => {
      const rests = (from: string, on: string) => ({ [from]: { links: { [on]: supports } } });
      assert.deepEqual(mergeData({}, { claims: rests('c-00000001', 'c-00000002') }, { claims: rests('c-00000002', 'c-00000001') }).problems, ['claim-cycle']);
    });
  });

  describe('keeps the form of ours', () => {
    const lines = (...members: string[]) => ['{', '\t"format": "dossier-evidence",', '\t"version": 1,', '\t"actors": {', ...members.map((each) => `\t\t${each}`), '\t}', '}', ''].join('\r\n');
    it('indentation, line ends, and a new record in its place', () => {
      assert.equal(merge(lines('"a": { "name": "A" }'), lines('"a": { "name": "A" },', '"c": { "name": "C" }'),
        text({ actors: { a: { name: 'A' }, b: { name: 'B' } } })).file.text, lines('"a": { "name": "A" },', '"b": {', '\t"name": "B"', '},', '"c": { "name": "C" }'));
    });
    it('numbers as they are written, on either side', () => {
      const number = (mine: string, more = '') => `{ "format": "dossier-evidence", "version": 1, "x": ${mine}${more} }`;
      assert.equal(merge(number('1'), number('1', ', "y": 1.50'), number('9007199254740993')).file.text, number('9007199254740993', ', "y": 1.50'));
      assert.equal(merge(number('1'), number('1.0', ', "y": 2'), number('1')).file.text, number('1.0', ', "y": 2'));
      assert.deepEqual(merge(number('9007199254740993'), number('9007199254740992'), number('9007199254740994')).conflicts, ['/x']);
      assert.deepEqual(merge(number('1'), number('150e-2', ', "y": 2'), number('1.50')).conflicts, []);
    });
    it('an empty base is an empty file', () => {
      const ours = text({ actors: { kim } });
      assert.equal(merge('', ours, ours).file.text, ours);
      assert.equal(merge('\n', '', ours).file.text, ours);
    });
  });

  it('says of a file that it nested too deep that it cannot be read', () => {
    const deep = (levels: number, end: string) => `{ "format": "dossier-evidence", "version": 1, "x": ${'['.repeat(levels)}${end}${']'.repeat(levels)} }`;
    assert.equal(merge(deep(199, '0'), deep(199, '1'), deep(199, '2')).file.status, 'broken');
  });
});
