import path from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { ReadBatch } from '../../src/core/articles/articleReader';
import { CaseIndex } from '../../src/core/index/caseIndex';
import { readCaseEvidence } from '../../src/node/caseEvidence';
import { openWorkerReader } from '../../src/node/workerReader';

/** A case opened as the desktop extension opens it: read by a thread of its own, which has ended since. */
export interface OpenedCase {
  readonly index: CaseIndex;
  /** Milliseconds until the evidence file was read, and from then until the last article was in the index. */
  readonly evidence: number;
  readonly articles: number;
  /** The longest time, in milliseconds, for which nothing else could be done here while articles came in. */
  readonly block: number;
  /** Whether every article came from the cache. */
  readonly isWarm: boolean;
}

/** The reader's thread, as it is shipped. */
export function workerPath(root: string): string {
  return path.join(root, 'dist/articleWorker.js');
}

/** Opens a case from `cacheFile` as far as that is true, and from its articles; keeps them there for the next time. */
export async function openCase(folder: string, root: string, cacheFile?: string): Promise<OpenedCase> {
  const start = performance.now();
  const index = new CaseIndex(readCaseEvidence(path.join(folder, 'evidence.json')).file.data);
  const evidenceRead = performance.now();
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const adoption = index.adopting();
  let isWarm = true;
  const take = (batch: ReadBatch): void => {
    adoption.adopt(batch.articles);
    if (!batch.fromCache && batch.stamps.length > 0) isWarm = false;
  };
  const log = { debug: () => undefined, warn: (message: string) => { throw new Error(message); } };
  const reader = openWorkerReader(folder, take, { workerPath: workerPath(root), cacheFile, version: 'bench', log });
  await reader.refresh({ kinds: [...index.registry.kinds], exclude: [], include: [], apart: [] });
  const done = performance.now();
  delay.disable();
  await reader.save();
  reader.dispose();
  adoption.dispose();
  return { index, evidence: evidenceRead - start, articles: done - evidenceRead, block: delay.max / 1e6, isWarm };
}
