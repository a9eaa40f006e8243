import { standardKinds } from '../../src/core/model';
import { readMarkup } from '../../src/core/markup/readMarkup';
import { ordinaryArticle } from './articles';

/** How fast the reader goes over ordinary articles already in memory, in MB (10⁶ code units) a second. */
export function readerSpeed(articles: number, rounds: number): { readonly best: number; readonly median: number; readonly tagsPerArticle: number } {
  const texts = Array.from({ length: articles }, (_, seed) => Buffer.from(ordinaryArticle(seed), 'latin1').toString('latin1'));
  const size = texts.reduce((sum, text) => sum + text.length, 0);
  const kinds = new Set(standardKinds);
  const speeds: number[] = [];
  let tags = 0;
  for (let round = 0; round < rounds; round++) {
    tags = 0;
    const start = performance.now();
    for (const text of texts) tags += readMarkup(text, { kinds }).tags.length;
    speeds.push(size / 1000 / (performance.now() - start));
  }
  speeds.sort((one, other) => one - other);
  return { best: speeds.at(-1) ?? 0, median: speeds[speeds.length >> 1] ?? 0, tagsPerArticle: tags / articles };
}

if (process.argv[1]?.endsWith('readerSpeed.ts')) {
  const { best, median, tagsPerArticle } = readerSpeed(1000, 12);
  process.stdout.write(`reader: ${median.toFixed(0)} MB/s (best ${best.toFixed(0)}), ${tagsPerArticle.toFixed(1)} tags an article\n`);
}
