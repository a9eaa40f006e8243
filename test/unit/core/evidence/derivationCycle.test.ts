import assert from 'node:assert/strict';
import { derivationCycle } from '../../../../src/core/evidence/derivationCycle';
import { readEvidence } from '../../../../src/core/evidence/readEvidence';

const source = (...derivedFrom: string[]) => ({ csl: { type: 'report' }, derivedFrom });
const { data } = readEvidence(JSON.stringify({
  format: 'dossier-evidence', version: 1, sources: { a: source(), b: source('a'), c: source('b'), x: source('y'), y: source('x') },
}));

describe('a source that would derive from itself', () => {
  const table: [id: string, derivedFrom: readonly string[], cycle: readonly string[] | undefined][] = [
    ['a', [], undefined],
    ['a', ['x'], undefined],
    ['a', ['missing'], undefined],
    ['a', ['a'], ['a', 'a']],
    ['a', ['b'], ['a', 'b', 'a']],
    ['a', ['x', 'c'], ['a', 'c', 'b', 'a']],
    ['c', ['a', 'b'], undefined],
    ['x', [], undefined],
  ];
  for (const [id, derivedFrom, cycle] of table) {
    it(`${id} from ${derivedFrom.join(', ') || 'nothing'}: ${cycle?.join(' → ') ?? 'no'}`, () => { assert.deepEqual(derivationCycle(data, id, derivedFrom), cycle); });
  }
});
