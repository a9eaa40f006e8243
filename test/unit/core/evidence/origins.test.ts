import assert from 'node:assert/strict';
import fc from 'fast-check';
import { originsOf, originsOfAll } from '../../../../src/core/evidence/origins';
import type { EvidenceData, Source } from '../../../../src/core/evidence/schema';

/** `a < b c` says that a derives from b and c; `a!` that a was retracted. */
function sources(...lines: readonly string[]): EvidenceData['sources'] {
  return new Map(lines.map((line): [string, Source] => {
    const [name = '', ...derivedFrom] = line.split(/[\s<]+/u);
    const id = name.replace('!', '');
    return [id, { csl: { type: 'report' }, ...(derivedFrom.length > 0 && { derivedFrom }), ...(name.endsWith('!') && { retracted: '2024-06-02' }) }];
  }));
}

describe('the origins of a source', () => {
  const cases: readonly (readonly [sentence: string, lines: readonly string[], origins: string])[] = [
    ['it is its own', ['a'], 'a'],
    ['a copy goes back to what it copies', ['a < b', 'b'], 'b'],
    ['a copy of a copy too', ['a < b', 'b < c', 'c'], 'c'],
    ['a digest has those of all that it derives from', ['a < b c', 'b < d', 'c', 'd'], 'c d'],
    ['two ways to one are one', ['a < b c', 'b < d', 'c < d', 'd'], 'd'],
    ['what is not in the case counts as one', ['a < gone'], 'gone'],
    ['retracted, it has none', ['a!'], ''],
    ['what came from a retracted one has none', ['a < b', 'b!'], ''],
    ['nor what came through one', ['a < b', 'b! < c', 'c'], ''],
    ['what came from another one too has that', ['a < b c', 'b!', 'c'], 'c'],
    ['a circle is one, however one comes to it', ['a < b', 'b < a'], 'a'],
    ['a source in itself', ['a < a'], 'a'],
    ['a circle behind it', ['x < b', 'a < b', 'b < a'], 'a'],
    ['a circle with a way out counts as where that leads', ['a < b', 'b < a c', 'c'], 'c'],
  ];
  for (const [sentence, lines, origins] of cases) {
    it(sentence, () => { assert.equal([...originsOf(sources(...lines), lines[0]?.charAt(0) ?? '')].sort().join(' '), origins); });
  }

  it('of several: ten copies count once, and independent ones each', () => {
    const all = sources('x', 'y', ...Array.from({ length: 10 }, (_, at) => `copy${at} < x`));
    assert.deepEqual([...originsOfAll(all, [...all.keys()])].sort(), ['x', 'y']);
    assert.equal(originsOfAll(all, []).size, 0);
  });

  it('are found at any depth', () => {
    const all = sources(...Array.from({ length: 20_000 }, (_, at) => (at === 0 ? 's0' : `s${at} < s${at - 1}`)));
    assert.deepEqual([...originsOf(all, 's19999')], ['s0']);
  });

  it('are the same in any order of the file, never more for a copy added, never more for a retraction', () => {
    const id = fc.constantFrom('a', 'b', 'c', 'd', 'e');
    const lines = fc.dictionary(id, fc.array(id, { maxLength: 3 }), { maxKeys: 5 });
    fc.assert(fc.property(lines, id, id, (derived, asked, other) => {
      const made = (names: readonly string[], retracted?: string): EvidenceData['sources'] =>
        sources(...names.map((name) => `${name}${name === retracted ? '!' : ''} < ${(derived[name] ?? []).join(' ')}`.replace(/ < $/u, '')));
      const names = Object.keys(derived);
      const origins = originsOf(made(names), asked);
      assert.deepEqual([...originsOf(made(names.toReversed()), asked)].sort(), [...origins].sort());
      assert.deepEqual(originsOfAll(new Map([...made(names), ...sources(`copy < ${asked}`)]), [asked, 'copy']), origins);
      assert.ok(originsOf(made(names, other), asked).size <= Math.max(origins.size, 1));
    }));
  });
});
