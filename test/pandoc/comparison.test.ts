import assert from 'node:assert/strict';
import { adversarialDocument } from './adversarial';
import { ourTags } from './ourTags';
import { Pandoc } from './pandoc';
import { pandocTags } from './pandocTags';
import { realisticArticle } from './realistic';

/** `DOSSIER_PANDOC_FACTOR=10` compares ten times as many documents. */
const factor = Number(process.env['DOSSIER_PANDOC_FACTOR'] ?? 1);
const timeLimit = 240_000;

describe('our reading beside that of pandoc', () => {
  let pandoc: Pandoc;
  before(() => { pandoc = new Pandoc(); });
  after(() => pandoc.close());

  /** How many of the documents both read alike, and the seeds of the others. */
  async function compared(make: (seed: number) => string, count: number): Promise<{ rate: number; differing: readonly number[] }> {
    const differing: number[] = [];
    for (let seed = 1; seed <= count; seed++) {
      const text = make(seed);
      const ours = JSON.stringify(ourTags(text));
      const theirs = await pandocTags(pandoc, text);
      if (!theirs.some((tags) => JSON.stringify(tags) === ours)) differing.push(seed);
    }
    return { rate: 1 - differing.length / count, differing };
  }

  function report(name: string, count: number, { rate, differing }: { rate: number; differing: readonly number[] }): void {
    process.stdout.write(`      ${name}: ${(rate * 100).toFixed(2)} % of ${count} documents (seeds 1 to ${count}) alike; different: ${differing.join(' ') || 'none'}\n`);
  }

  it('agrees on every realistic article', async () => {
    const count = Math.round(600 * factor);
    const result = await compared(realisticArticle, count);
    report('realistic', count, result);
    assert.deepEqual(result.differing, []);
  }).timeout(timeLimit * Math.max(1, factor));

  it('agrees on at least 97 % of adversarial documents', async () => {
    const count = Math.round(700 * factor);
    const result = await compared(adversarialDocument, count);
    report('adversarial', count, result);
    assert.ok(result.rate >= 0.97, `only ${(result.rate * 100).toFixed(2)} %`);
  }).timeout(timeLimit * Math.max(1, factor));
});
