import assert from 'node:assert/strict';
import { conflictRefusal } from '../../../../src/core/tidying/conflictRefusal';
import { refusalToChangeKind } from '../../../../src/core/tidying/entityKind';
import { TextCase } from '../../../support/textCase';

const sections = { kinds: { place: {} }, actors: { kim: { name: 'Kim' }, kimm: { name: 'Kimm' } }, entities: { place: { sohae: { name: 'Sohae' } } } };

describe('a record in which a merge left something open', () => {
  const cases: readonly (readonly [pointer: string, ids: readonly string[], code: string | undefined])[] = [
    ['/actors/kim/name', ['kim'], 'record-in-conflict'], ['/actors/kim', ['kim'], 'record-in-conflict'], ['/actors/kim/name', ['kimm', 'kim'], 'record-in-conflict'],
    ['/actors/kim/name', ['kimm'], undefined], ['/entities/place/sohae/name', ['sohae'], 'record-in-conflict'], ['/entities/place/kim/name', ['kim'], undefined],
  ];
  for (const [pointer, ids, code] of cases) {
    it(`at ${pointer}: ${ids.join(' and ')} ${code === undefined ? 'may move' : 'may not'}`, () => {
      const { evidence } = TextCase.of({}, { ...sections, conflicts: { [pointer]: { base: 'a', ours: 'b', theirs: 'c' } } });
      assert.equal(conflictRefusal(evidence.data, ids)?.code, code);
    });
  }
  it('keeps its kind', () => {
    const { index, evidence } = TextCase.of({}, { ...sections, conflicts: { '/actors/kim/name': { base: 'a', ours: 'b', theirs: 'c' } } });
    assert.equal(refusalToChangeKind(index, evidence, { key: 'kim', to: 'place' })?.code, 'record-in-conflict');
    assert.equal(refusalToChangeKind(index, evidence, { key: 'kimm', to: 'place' }), undefined);
  });
});
