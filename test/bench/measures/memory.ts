import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { readCaseEvidence } from '../../../src/node/caseEvidence';
import type { Measure } from '../measure';
import { openCase } from '../openCase';

/** Until a thread that was told to end has ended, in milliseconds. */
const threadEnd = 300;

/** What a case takes while it is open. */
export const memory: Measure = {
  name: 'memory',
  goal: 'The 10,000 articles take under 100 MB, and under 130 bytes a mention.',
  cases: 'each',
  run: async ({ folder, root }) => {
    // Once for nothing, so that what is made only once is not counted.
    await openCase(folder, root);
    const evidence = await kept(() => readCaseEvidence(path.join(folder, 'evidence.json')).file.data);
    const both = await kept(() => openCase(folder, root));
    const { index } = both.made;
    const mentions = index.entities().reduce((sum, entity) => sum + entity.mentions, 0);
    return [
      { name: 'index in memory, with the evidence', unit: 'MB', samples: [both.bytes / 1e6], goal: { number: 5, of: 'median', atMost: 100 }, growth: { atMost: 1.1, per: 1 } },
      { name: 'index in memory, a mention', unit: 'B', samples: [(both.bytes - evidence.bytes) / mentions], goal: { number: 5, of: 'median', atMost: 130 } },
      { name: 'process that has read the case', unit: 'MB', samples: [process.memoryUsage.rss() / 1e6] },
    ];
  },
};

/** What was made, and how many bytes more live since. */
async function kept<Made>(make: () => Made | Promise<Made>): Promise<{ readonly bytes: number; readonly made: Made }> {
  const before = await used();
  const made = await make();
  return { bytes: (await used()) - before, made };
}

/** Bytes that live, in the heap and in the buffers beside it. */
async function used(): Promise<number> {
  if (!globalThis.gc) throw new Error('Memory is measured with node --expose-gc.');
  await setTimeout(threadEnd);
  for (let pass = 0; pass < 3; pass++) globalThis.gc();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}
