import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { ReadBatch } from '../../src/core/articles/articleReader';
import { readingEvidence } from '../../src/core/evidence/readEvidence';
import { emptyEvidence } from '../../src/core/evidence/schema';
import type { Adoption } from '../../src/core/index/adoption';
import { CaseIndex } from '../../src/core/index/caseIndex';
import type { Steps } from '../../src/core/steps';
import { openWorkerReader } from '../../src/node/workerReader';
import { decodingText } from '../../src/workspace/decodeText';
import { SlicedWork } from '../../src/workspace/timeSlices';
import { WorkQueue } from '../../src/workspace/workQueue';
import { type Block, BlockWatch } from './blockWatch';

/** A case opened as the desktop extension opens it: read by a thread of its own, which has ended since. */
export interface OpenedCase {
  readonly index: CaseIndex;
  /** Milliseconds until the evidence file was read, and from then until the last article was in the index. */
  readonly evidence: number;
  readonly articles: number;
  readonly evidenceBlock: Block;
  readonly articlesBlock: Block;
  /** While entities, claims and citations were listed for the views, and while the names changed by one more actor afterwards. */
  readonly listingBlock: Block;
  readonly namesBlock: Block;
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
  const watch = new BlockWatch();
  const index = new CaseIndex(emptyEvidence);
  const work = new SlicedWork();
  work.begin(takeEvidence(index, await readFile(path.join(folder, 'evidence.json')), watch));
  await work.done();
  const evidenceRead = performance.now();
  const evidenceBlock = watch.take();
  const adoption = index.adopting();
  const queue = new WorkQueue();
  let isWarm = true;
  const take = (batch: ReadBatch): void => {
    queue.push(() => adopt(adoption, batch, watch));
    if (!batch.fromCache && batch.stamps.length > 0) isWarm = false;
  };
  const log = { debug: () => undefined, warn: (message: string) => { throw new Error(message); } };
  const reader = openWorkerReader(folder, take, { workerPath: workerPath(root), cacheFile, version: 'bench', log });
  await reader.refresh({ kinds: [...index.registry.kinds], exclude: [], include: [], apart: [] });
  await queue.done();
  const done = performance.now();
  const articlesBlock = watch.take();
  work.begin(watch.named('listing', index.listing()));
  await work.done();
  const listingBlock = watch.take();
  work.begin(takeActor(index, watch));
  await work.done();
  const namesBlock = watch.take();
  watch.end();
  await reader.save();
  reader.dispose();
  adoption.dispose();
  return { index, evidence: evidenceRead - start, articles: done - evidenceRead, evidenceBlock, articlesBlock, listingBlock, namesBlock, isWarm };
}

/** As the editor's store takes it. */
function* takeEvidence(index: CaseIndex, bytes: Uint8Array, watch: BlockWatch): Steps<void> {
  const decoded = yield* watch.named('decoding the evidence file', decodingText(bytes));
  if (!('text' in decoded)) throw new Error(`The evidence file has no text: ${decoded.problem}.`);
  const { data } = yield* watch.named('reading the evidence file', readingEvidence(decoded.text));
  const change = yield* watch.named('taking in its names', index.preparing(data));
  change();
}

/** One actor more, with a name that no article has. */
function* takeActor(index: CaseIndex, watch: BlockWatch): Steps<void> {
  const { evidence } = index;
  const change = yield* watch.named('taking in its names', index.preparing({ ...evidence, actors: new Map([...evidence.actors, ['one-more', { name: 'One More' }]]) }));
  yield* watch.named('the change of names', finishing(change));
  yield* watch.named('listing again', index.listing());
}

function* finishing(change: () => void): Steps<void> {
  change();
  yield;
}

/** As the editor's intake takes it. */
function* adopt(adoption: Adoption, { articles, stamps }: ReadBatch, watch: BlockWatch): Steps<void> {
  yield* watch.named(stamps.length > 0 ? `taking in ${stamps.length} articles` : 'taking in strings', adoption.adopting(articles));
}
