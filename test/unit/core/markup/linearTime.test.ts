import assert from 'node:assert/strict';
import { standardKinds } from '../../../../src/core/model';
import { readMarkup } from '../../../../src/core/markup/readMarkup';
import { hostileTexts } from '../../../support/hostile';

const kinds = new Set(standardKinds);
const short = 10_000;
const factor = 4;
/** Quadratic growth would be 16; noise on a busy machine and the first compilation are given room. */
const mostGrowth = 12;
/** What takes less than this is not measurable. */
const least = 15;

function milliseconds(text: string): number {
  return Math.min(...[1, 2].map(() => {
    const start = performance.now();
    readMarkup(text, { kinds, all: true });
    return performance.now() - start;
  }));
}

describe('hostile texts take time in proportion to their length', () => {
  for (const [name, make] of hostileTexts) {
    it(name, () => {
      const small = Math.max(milliseconds(make(short)), least);
      const large = milliseconds(make(short * factor));
      assert.ok(large / small < mostGrowth, `${(large / small).toFixed(1)} times as long for ${factor} times the text`);
    }).timeout(60_000);
  }
});
