import { choicesFrom } from '../pandoc/random';

const words = ('the launch of a second reconnaissance satellite came after officials in Pyongyang had told the Japanese coast guard ' +
  'that a rocket would fly south over the Yellow Sea before June and analysts who follow the programme expected engines built ' +
  'with outside help because earlier flights had failed in their second stage while state media praised scientists').split(' ');
const actors = ['Kim Jong Un', 'the Ministry of Defence', 'NATA', 'Seoul', 'the coast guard', 'Russia', 'Ri Pyong Chol'];
const events = ['the May launch', 'the failure', 'the summit', 'the third attempt'];

/** An ordinary article of about 6.6 kB with about 25 tags, ASCII throughout, as the measurements want it. */
export function ordinaryArticle(seed: number): string {
  const { below, pick, chance } = choicesFrom(seed);
  const run = (count: number): string => Array.from({ length: count }, () => pick(words)).join(' ');
  const tagged = (): string => (chance(0.6) ? `[${pick(actors)}]{.actor}` : `[${pick(events)}]{.event ref=launch-${2000 + below(26)}}`);
  const sentence = (): string => {
    const inner = `${run(6 + below(9))} ${chance(0.6) ? tagged() : pick(actors)} ${run(8 + below(10))}`;
    if (chance(0.12)) return `[${inner}]{.claim #c-${below(1e7).toString(36)}} [@source-${below(50)}, p. ${below(90)}].`;
    return chance(0.06) ? `*${pick(words)}* ${inner} ([a report](https://example.org/${below(1e6)})).` : `${inner}.`;
  };
  const paragraph = (): string => Array.from({ length: 3 + below(3) }, sentence).join(' ');
  let article = `---\ntitle: Article ${seed}\ndate: 2024-05-${10 + below(18)}\n---\n\n`;
  while (article.length < 6500) article += chance(0.12) ? `## ${run(4)}\n\n` : `${paragraph()}\n\n`;
  return article;
}
