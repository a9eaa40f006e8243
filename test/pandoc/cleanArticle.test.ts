import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { cleanArticle } from '../../src/core/exchange/cleanArticle';
import { readMarkup } from '../../src/core/markup/readMarkup';
import { adversarialDocument } from './adversarial';
import { Pandoc } from './pandoc';
import { realisticArticle } from './realistic';

const format = 'markdown-smart-native_spans-native_divs-auto_identifiers';
const kinds: ReadonlySet<string> = new Set(['actor', 'event', 'claim', 'place']);
const samples = 'samples/articles';

describe('a clean article reads in Pandoc as the tagged one', () => {
  const pandoc = new Pandoc();
  after(() => pandoc.close());

  const readsAlike = async (text: string): Promise<boolean> => {
    const [clean, tagged] = await Promise.all([cleanArticle(text, kinds), text].map((each) => pandoc.convert(format, 'plain', each)));
    return clean === tagged;
  };

  for (const name of readdirSync(samples)) {
    it(`in samples/articles/${name}`, async () => {
      assert.ok(await readsAlike(readFileSync(`${samples}/${name}`, 'utf8')));
    });
  }

  it('in every realistic article', async () => {
    for (let seed = 1; seed <= 150; seed++) assert.ok(await readsAlike(realisticArticle(seed)), `seed ${seed}`);
  });

  // What is missing of 100 % is mostly what our reader takes for a tag and Pandoc does not, so that Pandoc shows its signs before.
  it('in nine of ten adversarial ones', async () => {
    const count = 150;
    const failed: number[] = [];
    for (let seed = 1; seed <= count; seed++) if (!await readsAlike(adversarialDocument(seed))) failed.push(seed);
    console.log(`      ${count - failed.length} of ${count} read alike; not so seeds ${failed.join(' ')}`);
    assert.ok(failed.length <= count / 10);
  });

  it('and leaves no tag of the kinds', () => {
    for (let seed = 1; seed <= 150; seed++) assert.deepEqual(readMarkup(cleanArticle(adversarialDocument(seed), kinds), { kinds }).tags, [], `seed ${seed}`);
  });
});
