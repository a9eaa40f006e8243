import assert from 'node:assert/strict';
import fc from 'fast-check';
import { mostRows, pagesOf } from '../../../../src/workspace/tree/pages';

const numbered = (count: number) => Array.from({ length: count }, (_, at) => `entity-${String(at).padStart(6, '0')}`);
const pages = (items: readonly string[]) => pagesOf(items, (item) => item);
const starts = (items: readonly string[]) => pages(items).map(({ start }) => start);

/** More than one level takes, up to what nobody has. */
const count = fc.integer({ min: mostRows + 1, max: 20_000 });

describe('a level with very many rows', () => {
  it('has every row on one page, in its place', () => {
    fc.assert(fc.property(count, (many) => { assert.deepEqual(pages(numbered(many)).flatMap(({ items }) => items), numbered(many)); }), { numRuns: 30 });
  });

  it('has pages that are neither too long nor as good as empty', () => {
    fc.assert(fc.property(count, (many) => {
      for (const { items } of pages(numbered(many))) assert.ok(items.length <= mostRows && items.length >= 20, `${items.length} rows of ${many}`);
    }), { numRuns: 60 });
  });

  it('names a page by its first row, and the first page not at all', () => {
    const [first, ...others] = pages(numbered(3000));
    assert.equal(first?.start, '');
    assert.ok(others.length > 3);
    for (const { start, items } of others) assert.equal(start, items[0]);
  });

  it('keeps all pages but those around a row that comes or goes', () => {
    const all = numbered(20_000);
    const before = starts(all);
    const moved = Array.from({ length: 100 }, (_, step) => {
      const fewer = new Set(starts(all.filter((_, index) => index !== step * 197)));
      return before.filter((start) => !fewer.has(start)).length;
    });
    const average = moved.reduce((sum, lost) => sum + lost, 0) / moved.length;
    assert.ok(average < 2, `${average} of ${before.length} pages moved`);
  });

  for (const many of [50_000, 300_000]) {
    it(`has no more pages than a level takes for ${many} rows, and pages of pages where it must`, () => {
      const found = pages(numbered(many));
      assert.ok(found.length <= mostRows, `${found.length} pages`);
      for (const { items } of found) assert.ok(items.length <= mostRows || pages(items).length <= mostRows);
    });
  }
});
