import assert from 'node:assert/strict';
import { profileDocuments } from '../../../../src/core/exchange/profile/profileDocuments';
import { concernsProfile } from '../../../../src/features/profile/concernsProfile';
import { LanguageCase } from '../../../support/languageCase';

const articles = {
  'kim.md': '[Kim]{.actor} left.\n', 'both.md': '[Kim]{.actor} met [Ri]{.actor}.\n', 'ri.md': '[Ri]{.actor} stayed.\n', 'claim.md': '[It flew]{.claim #c-00000001}.\n', 'other.md': 'Nothing.\n',
};

function shown() {
  const made = new LanguageCase({
    actors: { kim: { name: 'Kim', mergedFrom: { old: {} } }, ri: { name: 'Ri' } }, claims: { 'c-00000001': { basis: 'reported', by: 'old' } },
  }, articles);
  const { index } = made;
  const origin = { index, documents: profileDocuments(index, 'kim') };
  return { made, concerns: (...documents: readonly string[]) => concernsProfile({ documents: new Set(documents) }, index, 'kim', origin) };
}

describe('the profile of an entity is made anew', () => {
  for (const [name, expected] of [['kim.md', true], ['both.md', true], ['claim.md', true], ['ri.md', false], ['other.md', false]] as const) {
    it(`${expected ? 'when' : 'not when'} ${name} changes`, () => { assert.equal(shown().concerns(name), expected); });
  }
  it('when one of several changed articles concerns it', () => { assert.ok(shown().concerns('ri.md', 'kim.md')); });
  it('when its last mention in an article goes', () => {
    const { made, concerns } = shown();
    made.put('kim.md', 'He left.\n');
    assert.ok(concerns('kim.md'));
  });
  it('when an article mentions it for the first time', () => {
    const { made, concerns } = shown();
    made.put('other.md', '[Kim]{.actor}\n');
    assert.ok(concerns('other.md'));
  });
  it('when what it reported goes elsewhere', () => {
    const { made, concerns } = shown();
    made.put('other.md', '[It flew]{.claim #c-00000001}.\n');
    assert.ok(concerns('other.md'));
  });
  it('when the evidence changes', () => {
    const { index } = shown().made;
    assert.ok(concernsProfile('all', index, 'kim', { index, documents: new Set() }));
  });
  it('when the case was opened anew', () => {
    const [before, now] = [shown().made.index, shown().made.index];
    assert.ok(concernsProfile({ documents: new Set() }, now, 'kim', { index: before, documents: new Set() }));
  });
  it('when something changes while it is made', () => { assert.ok(concernsProfile({ documents: new Set(['ri.md']) }, shown().made.index, 'kim', undefined)); });
});
