import assert from 'node:assert/strict';
import fc from 'fast-check';
import { reliabilityOf } from '../../../../src/core/evidence/describe';
import { mergeChanges, reverseMergeChanges } from '../../../../src/core/tidying/entityMerge';
import { TextCase } from '../../../support/textCase';

const runs = Number(process.env['DOSSIER_RUNS'] ?? 100);

function merged(before: TextCase, stays: string, ...goes: readonly string[]): TextCase {
  return before.after({ changes: mergeChanges(before.evidence, stays, goes) });
}

function reversed(before: TextCase, holder: string, id: string): TextCase {
  const changes = reverseMergeChanges(before.evidence, holder, id);
  if ('code' in changes) throw new Error(changes.code);
  return before.after({ changes });
}

const kim = { name: 'Kim Jong Un', aliases: ['김정은'], shortNames: ['Kim'], roles: [{ of: 'dprk', role: 'leader' }] };
const actors = {
  kim,
  eun: { name: 'Kim Jong-eun', aliases: ['김정은', 'Ким Чен Ын'], shortNames: ['Kim'], roles: [{ of: 'dprk', role: 'leader' }, { of: 'wpk', role: 'chairman' }], reliability: 'F', x: 1.50, description: 'he' },
  dprk: { name: 'DPRK' }, wpk: { name: 'WPK' },
};
const sections = {
  actors, events: { launch: { name: 'Launch', actors: [{ actor: 'eun' }] } },
  sources: { kcna: { csl: { type: 'report' }, publisher: 'eun' } }, claims: { 'c-00000001': { text: 'It flew.', by: 'eun' } },
};
const article = '---\nnames: { he: eun }\n---\n[Kim Jong-eun]{.actor} [he]{.actor} [who]{.actor ref=eun} [Kim Jong Un]{.actor} [Ким Чен Ын]{.actor} [both]{.actor ref="eun kim"} [Kim]{.actor}';

describe('merging two entities', () => {
  const before = TextCase.of({ 'a.md': article }, sections);
  const after = merged(before, 'kim', 'eun');

  it('makes names aliases, takes over what is not known, and keeps the old record', () => {
    const { actors: now } = after.sections();
    const { description, ...given } = { aliases: ['Kim Jong-eun', 'Ким Чен Ын'], roles: [{ of: 'wpk', role: 'chairman' }], reliability: 'F', x: 1.5, description: 'he' };
    assert.deepEqual(now, {
      kim: {
        name: 'Kim Jong Un', aliases: ['김정은', 'Kim Jong-eun', 'Ким Чен Ын'], shortNames: ['Kim'],
        roles: [{ of: 'dprk', role: 'leader' }, { of: 'wpk', role: 'chairman' }], reliability: 'F', x: 1.5, description,
        mergedFrom: { eun: { ...actors.eun, given: { ...given, description } } },
      },
      dprk: actors.dprk, wpk: actors.wpk,
    });
  });
  it('loses no mention, the ambiguous ones are told', () => {
    const mentions = (key: string) => before.index.mentionsOf(key).map(({ index }) => index);
    // All of both, and “Kim”, which was a short name of two.
    assert.equal(after.index.mentionCount('kim'), new Set([...mentions('kim'), ...mentions('eun')]).size + 1);
  });
  it('leaves nothing that leads nowhere', () => {
    const wrong = ['merged-id', 'ambiguous-name', 'short-name-alone'];
    const others = (codes: readonly string[]) => codes.filter((code) => !wrong.includes(code));
    assert.deepEqual(others(after.problems()), others(before.problems()));
  });
  it('lets the old id count in the evidence file', () => {
    const source = after.evidence.data.sources.get('kcna');
    assert.equal(source && reliabilityOf(source, after.evidence.data), 'F');
  });
  it('can be taken back', () => { assert.deepEqual(reversed(after, 'kim', 'eun').sections(), before.sections()); });

  it('keeps what somebody changed meanwhile', () => {
    const changed = after.after({ changes: [{ put: ['actors', 'kim', 'description'], value: 'the leader' }, { put: ['actors', 'kim', 'aliases'], value: ['K', 'Kim Jong-eun'] }] });
    const { actors: now } = reversed(changed, 'kim', 'eun').sections() as { actors: typeof actors };
    assert.deepEqual(now.kim, { ...kim, aliases: ['K'], description: 'the leader' });
    assert.deepEqual(now.eun, actors.eun);
  });

  const refused: readonly (readonly [mergedFrom: object, id: string, code: string])[] = [
    [{ old: {} }, 'old', 'merged-without-name'], [{}, 'old', 'not-merged'], [{ dprk: { name: 'x' } }, 'dprk', 'id-taken'],
  ];
  for (const [mergedFrom, id, code] of refused) {
    it(`is not taken back where ${code}`, () => {
      const held = TextCase.of({}, { actors: { kim: { ...kim, mergedFrom }, dprk: { name: 'DPRK' } } });
      const changes = reverseMergeChanges(held.evidence, 'kim', id);
      assert.equal('code' in changes ? changes.code : 'taken back', code);
    });
  }
});

describe('any merges', () => {
  const ids = ['a', 'b', 'c', 'd'];
  const names = fc.constantFrom('A', 'B', '김', 'Ким', 'e\u0301', 'الأسد');
  const list = <Value>(value: fc.Arbitrary<Value>) => fc.uniqueArray(value, { minLength: 1, maxLength: 3, selector: (each) => JSON.stringify(each) });
  const record = fc.record({
    name: names, aliases: list(names), shortNames: list(names), roles: list(fc.record({ of: fc.constantFrom(...ids), role: fc.constantFrom('x', 'y') })),
    description: names, reliability: fc.constantFrom('A', 'B'), sameAs: list(fc.constantFrom('https://a', 'https://b')), given: fc.constantFrom(1, { aliases: ['A'] }), x: fc.constantFrom(null, [1], { y: 2.50 }),
    mergedFrom: fc.constantFrom({ old: { name: 'Old', given: { aliases: ['Old'] } } }),
  }, { requiredKeys: ['name'] });
  const mention = fc.oneof(names.map((name) => `[${name}]{.actor}`), fc.constantFrom(...ids, 'old').map((id) => `[x]{.actor ref=${id}}`));
  const cases = fc.tuple(fc.tuple(record, record, record, record), fc.array(mention), fc.shuffledSubarray(ids, { minLength: 2 }))
    .map(([records, mentions, [stays = '', ...goes]]) => {
      // An id is merged into one record only.
      const actorsOf = Object.fromEntries(ids.map((id, at) => [id, at === 1 ? records[at] : { ...records[at], mergedFrom: undefined }]));
      return { before: TextCase.of({ 'a.md': mentions.join(' ') }, { actors: actorsOf }), stays, goes };
    });

  it('are taken back, the last one first, to the same data', () => {
    fc.assert(fc.property(cases, ({ before, stays, goes }) => {
      const after = merged(before, stays, ...goes);
      assert.deepEqual(goes.toReversed().reduce((state, id) => reversed(state, stays, id), after).sections(), before.sections());
    }), { numRuns: runs });
  });

  it('lose no mention, and make nothing lead nowhere', () => {
    fc.assert(fc.property(cases, ({ before, stays, goes }) => {
      const after = merged(before, stays, ...goes);
      const mentions = [stays, ...goes].flatMap((id) => before.index.mentionsOf(id).map(({ index }) => index));
      const now = new Set(after.index.mentionsOf(stays).map(({ index }) => index));
      assert.ok(mentions.every((each) => now.has(each)));
      assert.deepEqual(after.problems().filter((code) => /dangling|unknown|kind|not-in-case/u.test(code)), before.problems().filter((code) => /dangling|unknown|kind|not-in-case/u.test(code)));
    }), { numRuns: runs });
  });
});
