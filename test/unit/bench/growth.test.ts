import assert from 'node:assert/strict';
import type { Result } from '../../bench/figure';
import { growthOf } from '../../bench/growth';
import { exponent, median, medianRatio } from '../../bench/statistics';

describe('growth', () => {
  const sizes = [1000, 3000, 10_000];
  const near = (found: number, expected: number) => { assert.ok(Math.abs(found - expected) < 1e-9, `${found} instead of ${expected}`); };

  for (const power of [-0.5, 0, 0.1, 1, 1.1, 2]) {
    it(`finds the exponent ${power} of a power, whatever its factor`, () => {
      near(exponent(sizes.map((x) => ({ x, y: 0.37 * x ** power }))), power);
    });
  }

  it('draws the line between points that lie on both sides of it', () => {
    const bent = exponent([{ x: 1, y: 1 }, { x: 10, y: 20 }, { x: 100, y: 100 }]);
    near(bent, 1);
  });

  const taken = (articles: number, samples: readonly number[], per = 1): Result => (
    { measure: 'm', name: 'whole case', unit: 'ms', samples, articles, growth: { atMost: 1.1, per } });

  it('goes by the fastest round of each size', () => {
    const [growth] = growthOf(sizes.map((articles) => taken(articles, [articles * 7, articles, articles * 30])));
    near(growth?.exponent ?? NaN, 1);
    assert.equal(growth?.holds, true);
  });

  it('fails what is quadratic', () => {
    assert.deepEqual(growthOf(sizes.map((articles) => taken(articles, [articles ** 2]))).map(({ holds }) => holds), [false]);
  });

  it('divides a query by what it returned', () => {
    const [growth] = growthOf(sizes.map((articles) => taken(articles, [articles * 3], articles)));
    near(growth?.exponent ?? NaN, 0);
  });

  it('says nothing of a single size, of what was not measured, or of what has no bound', () => {
    assert.deepEqual(growthOf([taken(1000, [1])]), []);
    assert.deepEqual(growthOf(sizes.map((articles) => taken(articles, []))), []);
    assert.deepEqual(growthOf(sizes.map((articles) => ({ measure: 'm', name: 'n', unit: 'ms', samples: [articles ** 2], articles }))), []);
  });

  it('takes the middle of the rounds, and ratios within a round', () => {
    assert.equal(median([9, 1, 5]), 5);
    assert.equal(median([4, 1, 9, 2]), 3);
    assert.equal(medianRatio([10, 400, 30], [5, 100, 10]), 3);
  });
});
