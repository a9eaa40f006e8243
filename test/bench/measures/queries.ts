import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readEvidence } from '../../../src/core/evidence/readEvidence';
import { articleProblems } from '../../../src/core/index/articleProblems';
import type { CaseIndex } from '../../../src/core/index/caseIndex';
import { companionsOf, together } from '../../../src/core/index/together';
import { castFor, hub } from '../case/cast';
import { longArticle } from '../case/writeCase';
import type { Figure, Goal, Growth } from '../figure';
import type { Measure } from '../measure';
import { openCase } from '../openCase';
import { entityMentioned, renameOnce, type Renamed } from '../renameOnce';
import { samplesOf } from '../timing';

const whole: Growth = { atMost: 1.1, per: 1 };
const byId = (returned: number): Growth => ({ atMost: 0.1, per: returned });

/** What the views ask of the index. */
export const queries: Measure = {
  name: 'queries',
  goal: 'All mentions of the most mentioned actor, 24,000, come in under 10 ms.',
  cases: 'each',
  run: async ({ folder, articles, rounds, root }) => {
    const { index } = await openCase(folder, root);
    const mentions = index.mentionsOf(hub);
    const document = mentions.find((mention) => mention.document !== longArticle)?.document ?? '';
    const record = index.record(document);
    const second = castFor(articles).actors[1]?.id ?? '';
    if (!record) throw new Error('Nobody mentions the most mentioned actor.');
    const asked = (name: string, growth: Growth, ask: () => unknown, goal?: Goal): Figure => {
      // A change before each, so that no answer is one that was kept.
      const samples = samplesOf(rounds, () => { index.update(record); }, () => { ask(); });
      return { name, unit: 'ms', samples, growth, ...(goal && { goal }) };
    };
    return [
      asked('mentions of the most mentioned actor', byId(mentions.length), () => index.mentionsOf(hub), { number: 4, of: 'median', atMost: 10 }),
      asked('mentions of the most mentioned actor, each with its words', byId(mentions.length), () => index.mentionsOf(hub).map(({ mention }) => mention.text)),
      asked('articles that mention it', byId(index.documentsOf(hub).length), () => index.documentsOf(hub)),
      asked('all entities', whole, () => index.entities()),
      asked('all claims', whole, () => index.claims()),
      asked('sentences of the two most mentioned', whole, () => together(index, [hub, second], 'sentence')),
      asked('who is in the same paragraphs as the most mentioned', whole, () => companionsOf(index, hub, 'paragraph')),
      asked('problems of an article', byId(record.mentions.length), () => articleProblems(index, document)),
      await rename(folder, index, rounds),
      asked('problems of the long article', whole, () => articleProblems(index, longArticle)),
    ];
  },
};

async function rename(folder: string, index: CaseIndex, rounds: number): Promise<Figure> {
  const evidence = readEvidence(readFileSync(path.join(folder, 'evidence.json'), 'utf8'));
  const entity = entityMentioned(index, 5000);
  const renamed: Renamed[] = [];
  for (let round = -1; round < rounds; round++) renamed.push(await renameOnce(folder, index, evidence, entity));
  const [first, ...counted] = renamed;
  return {
    name: 'rename of an entity with 5,000 mentions', unit: 'ms', samples: counted.map(({ milliseconds }) => milliseconds),
    goal: { number: 4, of: 'median', atMost: 1000 }, note: `${index.mentionCount(entity.key)} mentions, ${first?.tags ?? 0} texts in ${first?.files ?? 0} files`,
  };
}
