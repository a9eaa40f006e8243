import assert from 'node:assert/strict';
import { fittingItems } from '../../../src/host/fittingItems';

const items = (count: number) => Array.from({ length: count }, (_, at) => ({ label: `Report ${at}`, description: at % 2 === 0 ? 'Reuters' : 'KCNA', detail: `Launch of ${at}` }));
const labels = (count: number, typed: string) => fittingItems(items(count))(typed).map(({ label }) => label);

describe('a box with very many items offers', () => {
  it('all of them where they are few, for the editor to choose among', () => { assert.equal(labels(20, 'nothing like it').length, 20); });
  it('the first of them before anything is typed', () => { assert.deepEqual(labels(10_000, '').slice(0, 2), ['Report 0', 'Report 1']); });
  it('never so many that a key takes long', () => { assert.ok(labels(10_000, 'launch').length <= 300); });
  it('those that hold all words, in any of their lines', () => {
    assert.deepEqual(labels(10_000, 'LAUNCH 9999'), ['Report 9999']);
    assert.deepEqual(labels(10_000, 'reuters 999'), ['Report 9990', 'Report 9992', 'Report 9994', 'Report 9996', 'Report 9998']);
  });
});
