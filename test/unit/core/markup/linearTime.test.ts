import { standardKinds } from '../../../../src/core/model';
import { readMarkup } from '../../../../src/core/markup/readMarkup';
import { assertGrowth } from '../../../support/growth';
import { hostileTexts } from '../../../support/hostile';

const kinds = new Set(standardKinds);

describe('hostile texts take time in proportion to their length', () => {
  for (const [name, make] of hostileTexts) {
    it(name, () => {
      assertGrowth((length) => {
        const text = make(length);
        return () => { readMarkup(text, { kinds, all: true }); };
      }, { small: 10_000, large: 40_000, runs: 2 });
    }).timeout(60_000);
  }
});
