import assert from 'node:assert/strict';
import { refusalToAddAlias } from '../../../../src/core/tidying/aliases';
import { refusalToChangeKind } from '../../../../src/core/tidying/entityKind';
import { nameRefusal } from '../../../../src/core/tidying/nameRefusal';
import { refusalToRenameName } from '../../../../src/core/tidying/renameName';
import { refusalToSplit } from '../../../../src/core/tidying/splitEntity';
import { TextCase } from '../../../support/textCase';

const sections = {
  kinds: { place: {} },
  actors: { kim: { name: 'Kim Jong Un', shortNames: ['Kim'] }, yo: { name: 'Kim Yo Jong', shortNames: ['Ms Kim'] }, lee: { name: 'Lee' } },
  entities: { place: { town: { name: 'Kim Town' }, hill: { name: 'Hill of Kim', shortNames: ['Kim'] } } },
};

describe('a name that an entity is to have', () => {
  const cases: readonly (readonly [sentence: string, article: string, name: string, code: string | undefined])[] = [
    ['is nobody’s', '[Kim Jong Un]{.actor}', 'Park', undefined],
    ['is missing', '', ' ', 'name-missing'],
    ['is a full name of another', '', 'KIM YO JONG', 'name-taken'],
    ['is a short name of another that no article uses', '[Kim Jong Un]{.actor}', 'Kim', undefined],
    ['is a short name by which an article calls another', '[Kim Jong Un]{.actor} and [Kim]{.actor}', 'kim', 'short-name-taken'],
    ['is a short name of which an article does not say whose', '[Kim]{.actor}', 'Kim', 'short-name-taken'],
    ['is a short name in tags that say themselves whom they name', '[Kim]{.actor ref=kim}', 'Kim', undefined],
    ['is a short name in tags of another kind', '[Kim]{.place} [Kim Town]{.place} [Hill of Kim]{.place}', 'Kim', undefined],
  ];
  for (const [sentence, article, name, code] of cases) {
    const { index } = TextCase.of({ 'a.md': article }, sections);
    it(`${sentence}: ${code ?? 'is free'}`, () => { assert.equal(nameRefusal(index, { kind: 'actor', name, id: 'lee' })?.code, code); });
    it(`${sentence}: so it is for an alias, for F2 and for a split`, () => {
      assert.equal(refusalToAddAlias(index, 'lee', name)?.code, code);
      assert.equal(refusalToRenameName(index, { key: 'lee', name: 'Lee', to: name.trim() })?.code, code);
      assert.equal(refusalToSplit(index, { id: 'lee', newName: name })?.code, code);
    });
  }

  it('may be its own short name, but not that of the one it is split from where tags use it', () => {
    const { index } = TextCase.of({ 'a.md': '[Kim]{.actor}' }, sections);
    assert.equal(refusalToAddAlias(index, 'kim', 'Kim'), undefined);
    assert.equal(refusalToSplit(index, { id: 'kim', newName: 'Kim' })?.code, 'short-name-taken');
  });

  it('is refused to a record that changes its kind as well', () => {
    const { index, evidence } = TextCase.of({ 'a.md': '[Hill of Kim]{.place} [Kim]{.place}' }, { ...sections, actors: { ...sections.actors, other: { name: 'Other', aliases: ['O.', 'Kim'] } } });
    assert.equal(refusalToChangeKind(index, evidence, { key: 'other', to: 'place' })?.code, 'short-name-taken');
    assert.equal(refusalToChangeKind(index, evidence, { key: 'lee', to: 'place' }), undefined);
  });
});
