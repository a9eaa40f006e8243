import { choicesFrom } from '../../pandoc/random';
import { readArticle } from '../../../src/core/entities/readArticle';
import { ArticleWriter, Speakers } from '../case/articleText';
import { castFor } from '../case/cast';
import { tags } from '../case/notation';
import type { Measure } from '../measure';
import { openCase } from '../openCase';
import { median } from '../statistics';
import { timeOf } from '../timing';

const document = 'typed.md';
const bytes = 100_000;
const keystrokesARound = 40;

/** A letter typed in a long article of the case. */
export const keystroke: Measure = {
  name: 'keystroke',
  goal: 'A keystroke in a 100 kB article, to the updated index and what its views ask, takes under 2 ms of our work.',
  cases: 'each',
  run: async ({ folder, articles, rounds, root }) => {
    const { index } = await openCase(folder, root);
    const speakers = new Speakers(castFor(articles));
    const { text } = new ArticleWriter(choicesFrom(1), speakers, tags).write('Typed', bytes);
    const middle = text.indexOf('. ', text.length / 2);
    const type = (round: number) => {
      const typed = `${text.slice(0, middle)}${'x'.repeat(1 + (round % 9))}${text.slice(middle)}`;
      let record = readArticle(document, typed, index.registry.kinds);
      const read = timeOf(() => { record = readArticle(document, typed, index.registry.kinds); });
      const update = timeOf(() => { index.update(record); });
      const ask = timeOf(() => { index.entities(); });
      return { read, update, ask };
    };
    for (let round = 0; round < keystrokesARound; round++) type(round);
    const strokes = Array.from({ length: rounds }, () => Array.from({ length: keystrokesARound }, (_, round) => type(round)));
    const samples = (time: (stroke: ReturnType<typeof type>) => number) => strokes.map((round) => median(round.map(time)));
    return [
      { name: 'keystroke: 100 kB read again', unit: 'ms', samples: samples(({ read }) => read) },
      { name: 'keystroke: index updated', unit: 'ms', samples: samples(({ update }) => update) },
      { name: 'keystroke: entities listed for the tree', unit: 'ms', samples: samples(({ ask }) => ask), growth: { atMost: 1.1, per: 1 } },
      { name: 'keystroke, all of it', unit: 'ms', samples: samples(({ read, update, ask }) => read + update + ask), goal: { number: 3, of: 'median', atMost: 2 }, growth: { atMost: 1.1, per: 1 } },
    ];
  },
};
