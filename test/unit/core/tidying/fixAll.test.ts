import assert from 'node:assert/strict';
import { applyEdits } from '../../../../src/core/applyEdits';
import { caseProblems } from '../../../../src/core/index/caseProblems';
import { articleProblems } from '../../../../src/core/index/articleProblems';
import { fixAll, type FixableCode } from '../../../../src/core/tidying/fixAll';
import { keepWords, removeClaim, removeUnmentioned } from '../../../../src/core/tidying/removals';
import { TextCase } from '../../../support/textCase';

const sections = {
  kinds: { place: {} },
  actors: { kim: { name: 'Kim', mergedFrom: { un: { name: 'Un' }, kju: { name: 'KJU' } } }, idle: { name: 'Idle' }, publisher: { name: 'Publisher' } },
  events: { launch: { name: 'Launch', place: 'sohae' } }, entities: { place: { sohae: { name: 'Sohae' }, east: { name: 'East' } } },
  sources: { s: { csl: { type: 'report' }, publisher: 'publisher' } },
  claims: { 'c-00000001': { lastSeen: { document: 'a.md', text: 'It flew.' } }, 'c-00000002': { links: { 'c-00000001': { relation: 'supports' } } } },
};

describe('all problems of one sort in an article', () => {
  const cases: readonly (readonly [code: FixableCode, before: string, after: string])[] = [
    ['merged-id', '[a]{.actor ref=un} [b]{.actor ref="kju kim"}\r\n[c]{.actor ref=other}', '[a]{.actor ref=kim} [b]{.actor ref=kim}\r\n[c]{.actor ref=other}'],
    ['claim-without-id', '[a]{.claim} [b]{.claim #c-00000009} [c]{.claim ref=c-00000009}\n\n::: claim\nd\n:::\n', '[a]{.claim #c-00000101} [b]{.claim #c-00000009} [c]{.claim ref=c-00000009}\n\n::: {.claim #c-00000102}\nd\n:::\n'],
    ['misspelt-attribute', '[a]{.actor Ref=kim} [b]{.actor refs=kim x=1}', '[a]{.actor ref=kim} [b]{.actor ref=kim x=1}'],
    ['misspelt-attribute', '[a]{.actor Ref=kim} [b]{.event when=2024 ref=launch}', '[a]{.actor ref=kim} [b]{.event date=2024 ref=launch}'],
  ];
  for (const [code, text, expected] of cases) {
    it(`${code}: is mended in one edit, and gone`, () => {
      const before = TextCase.of({ 'a.md': text }, sections);
      let drawn = 100;
      const edits = fixAll(before.index, 'a.md', text, code, () => `c-00000${String(++drawn)}`);
      assert.ok(edits);
      assert.equal(applyEdits(text, edits), expected);
      const after = before.after({ articles: new Map([['a.md', edits]]) });
      assert.deepEqual(articleProblems(after.index, 'a.md').filter((problem) => problem.code === code), []);
    });
  }
});

it('an attribute that would then stand twice in its tag stays as it is', () => {
  const text = '[a]{.actor reff=kim Ref=un} [b]{.actor Ref=kim}';
  const edits = fixAll(TextCase.of({ 'a.md': text }, sections).index, 'a.md', text, 'misspelt-attribute', () => '');
  assert.ok(edits);
  assert.equal(applyEdits(text, edits), '[a]{.actor reff=kim Ref=un} [b]{.actor ref=kim}');
});

describe('records that nothing leads to', () => {
  const before = TextCase.of({ 'a.md': '[Kim]{.actor}' }, sections);
  const unmentioned = (of: TextCase) => caseProblems(of.index).filter(({ code }) => code === 'unmentioned-entity').map(({ path }) => path.at(-1));

  it('are told of where neither an article nor a record names them', () => { assert.deepEqual(unmentioned(before), ['idle', 'launch', 'east']); });
  it('are not those whom an ambiguous name may mean, or for whom a front matter settles a name', () => {
    const [kinds, actors] = [{}, { un: { name: 'Kim Jong Un', shortNames: ['Kim'] }, jong: { name: 'Kim Yo Jong', shortNames: ['Kim'] }, choe: { name: 'Choe' }, idle: { name: 'Idle' } }];
    const text = '---\nnames:\n  the minister: choe\n---\n\n[Kim]{.actor} spoke.';
    assert.deepEqual(unmentioned(TextCase.of({ 'a.md': text }, { kinds, actors })), ['idle']);
  });
  it('can be switched off', () => { assert.deepEqual(caseProblems(before.index, new Map([['unmentioned-entity', 'off'], ['claim-last-seen', 'off'], ['claim-nowhere', 'off']])), []); });
  it('are removed one by one', () => { assert.deepEqual(unmentioned(before.after({ changes: removeUnmentioned(before.index, 'idle') })), ['launch', 'east']); });
  it('are removed together, and what only they named is told of then', () => { assert.deepEqual(unmentioned(before.after({ changes: removeUnmentioned(before.index) })), ['sohae']); });

  it('stay where a merge left something open in them', () => {
    const conflicts = { '/actors/idle/name': { base: 'I', ours: 'Idle', theirs: 'Idler' }, '/claims/c-00000002/likelihood': { base: null, ours: 'likely', theirs: 'unlikely' } };
    const open = TextCase.of({ 'a.md': '[Kim]{.actor}' }, { ...sections, conflicts });
    assert.deepEqual(removeUnmentioned(open.index, 'idle'), []);
    assert.deepEqual(removeUnmentioned(open.index).map((change) => 'remove' in change && change.remove.at(-1)), ['launch', 'east']);
    assert.deepEqual(removeClaim(open.index, 'c-00000002'), []);
  });
  it('of claims keep the words that they were seen in last', () => {
    const after = before.after({ changes: keepWords(before.index, 'c-00000001') });
    assert.equal(after.evidence.data.claims.get('c-00000001')?.text, 'It flew.');
    assert.deepEqual(keepWords(before.index, 'c-00000002'), []);
  });
  it('of claims are removed only where nothing rests on them', () => {
    assert.deepEqual(removeClaim(before.index, 'c-00000001'), []);
    assert.deepEqual(removeClaim(before.index, 'c-00000002'), [{ remove: ['claims', 'c-00000002'] }]);
    assert.deepEqual(removeClaim(TextCase.of({ 'a.md': '[It fell]{.claim #c-00000002}' }, sections).index, 'c-00000002'), []);
  });
});
