import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readArticle } from '../../../src/core/entities/readArticle';
import { readMarkup } from '../../../src/core/markup/readMarkup';
import { standardKinds } from '../../../src/core/model';
import { longArticle } from '../case/writeCase';
import type { Measure } from '../measure';
import { caseTexts } from '../caseTexts';
import { samplesOf, timeOf } from '../timing';

const articlesRead = 1000;
/** Rounds that are not counted, until the code is compiled. */
const warmUp = 3;

/** The reader on texts that are in memory. */
export const reader: Measure = {
  name: 'reader',
  goal: 'The scanner goes over ordinary articles already in memory at 150 MB/s or more.',
  cases: 'each',
  run: ({ folder, rounds }) => {
    const kinds = new Set(standardKinds);
    const texts = caseTexts(folder).slice(0, articlesRead);
    const megabytes = texts.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0) / 1e6;
    const speeds = (read: (document: string, text: string) => void) => Array.from({ length: rounds + warmUp }, () => (
      megabytes * 1000 / timeOf(() => { for (const { document, text } of texts) read(document, text); }))).slice(warmUp);
    const long = readFileSync(path.join(folder, longArticle), 'utf8');
    return [
      { name: 'scanner on articles in memory', unit: 'MB/s', samples: speeds((_, text) => readMarkup(text, { kinds })), goal: { number: 1, of: 'median', atLeast: 150 } },
      { name: 'article records from memory', unit: 'MB/s', samples: speeds((document, text) => readArticle(document, text, kinds)) },
      { name: 'one long article read again', unit: 'ms', samples: samplesOf(rounds, () => undefined, () => { readArticle(longArticle, long, kinds); }), growth: { atMost: 1.1, per: 1 } },
    ];
  },
};
