import assert from 'node:assert/strict';
import fc from 'fast-check';
import { entityId, isDrawnId, isEntityId, isSourceId, newId, sourceId } from '../../../../src/core/evidence/ids';

const free = () => false;

describe('ids', () => {
  for (const [name, id] of [
    ['Kim Jong Un', 'kim-jong-un'], ['  O’Brien & Sons, Ltd. ', 'o-brien-sons-ltd'], ['김정은', '김정은'], ['Cafe\u0301', 'caf\u00e9'],
    ['Малли́гён', 'малли́гён'], ['\u0301x', 'x'], ['2024', '2024'], ['…', 'unnamed'], ['ΣΑΣ', 'σας'], ['Malligyong-1', 'malligyong-1'],
  ] as const) it(`“${name}” becomes ${id}`, () => { assert.equal(entityId(name, free), id.normalize('NFC')); });

  it('a taken id gets a number', () => {
    assert.equal(entityId('Kim', (id) => ['kim', 'kim-2'].includes(id)), 'kim-3');
  });
  it('any name becomes an id, in NFC', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (name) => {
      const id = entityId(name, free);
      assert.ok(isEntityId(id) && id === id.normalize('NFC'), id);
    }));
  });
  for (const [about, id] of [
    [{ author: 'KCNA', title: 'On the launch', date: '2024-05-28' }, 'kcna-2024-05-28'],
    [{ title: 'On the launch of the satellite', date: '2023/2024' }, 'on-the-launch-of-2023-2024'],
    [{ title: '…' }, 'source'],
  ] as const) it(`a source is keyed ${id}`, () => { assert.equal(sourceId(about, free), id); });
  it('any source gets a key that can be cited', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (author, title) => {
      const id = sourceId({ author, title, date: '2024-05~' }, free);
      assert.ok(isSourceId(id), id);
    }));
  });
  for (const [id, isRight] of [['nk-pro:2024.a_b', true], ['a--b', false], ['-a', false], ['a.', false], ['', false]] as const) {
    it(`“${id}” ${isRight ? 'can' : 'cannot'} be cited`, () => { assert.equal(isSourceId(id), isRight); });
  }
  it('a drawn id is drawn again while the case has it', () => {
    const draws = [new Uint8Array(8).fill(32), new Uint8Array(8).fill(255)];
    assert.equal(newId('c', () => draws.shift() ?? new Uint8Array(8), (id) => id === 'c-00000000'), 'c-zzzzzzzz');
  });
  it('any random bytes make a valid id', () => {
    fc.assert(fc.property(fc.uint8Array({ minLength: 8, maxLength: 8 }), (bytes) => isDrawnId('e', newId('e', () => bytes, free))));
  });
});
