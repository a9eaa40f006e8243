import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { checkWords } from '../../../../../src/core/checks/words/checkWords';

/** Texts of the field, none of them written as judgements: what is found there is close to a false alarm. */
const corpus = path.join(__dirname, '../../../../../../shared/corpus');

function textsOf(folder: string): readonly string[] {
  const article = readFileSync(path.join(folder, 'north-korea-space-ambitions.txt'), 'utf8');
  const parts = readdirSync(path.join(folder, 're3d')).map((part) => readFileSync(path.join(folder, 're3d', part, 'documents.json'), 'utf8'));
  const lines = parts.flatMap((part) => part.split('\n')).filter((line) => line.trim() !== '');
  return [article, ...lines.map((line) => (JSON.parse(line) as { readonly text: string }).text)];
}

function sentencesOf(text: string): readonly string[] {
  return [...new Intl.Segmenter('en', { granularity: 'sentence' }).segment(text)].map(({ segment }) => segment.trim()).filter((sentence) => sentence.length > 10);
}

/** How often each check fires in texts that are each taken for one judgement without a source. */
function alarms(texts: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) {
    const checked = checkWords(text, { claim: { basis: 'judgement' }, scale: 'icd-203', hasSource: false, tellsStacks: true });
    for (const { code } of checked?.findings ?? []) counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  return counts;
}

describe('in texts of the field', () => {
  /** Per 1,000 sentences: half as much again as was found and looked at one by one. */
  const bounds: Readonly<Record<string, number>> = {
    'off-scale-term': 14, 'stacked-hedges': 3, 'vague-attribution': 8, 'likelihood-with-confidence': 0, 'other-scale-term': 0, 'words-against-record': 0,
  };

  for (const [sentence, division] of [['each sentence', sentencesOf], ['each text', (text: string) => [text]]] as const) {
    it(`the checks of words keep quiet, ${sentence} taken for a judgement`, function test() {
      if (!existsSync(corpus)) {
        console.log(`      skipped: there is no ${path.basename(corpus)} beside the project`);
        this.skip();
      }
      const texts = textsOf(corpus);
      const thousands = texts.flatMap(sentencesOf).length / 1000;
      const found = alarms(texts.flatMap(division));
      const rates = Object.keys(bounds).map((code) => [code, (found.get(code) ?? 0) / thousands] as const);
      console.log(`      per 1,000 of ${Math.round(thousands * 1000)} sentences: ${rates.map(([code, rate]) => `${code} ${rate.toFixed(1)}`).join(', ')}`);
      for (const [code, rate] of rates) assert.ok(rate <= (bounds[code] ?? 0), code);
      assert.ok([...found.keys()].every((code) => code in bounds));
      assert.ok((found.get('off-scale-term') ?? 0) > 0);
    });
  }
});
