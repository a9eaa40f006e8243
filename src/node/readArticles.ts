import { existsSync } from 'node:fs';
import type { Adoption } from '../core/index/adoption';
import type { CaseIndex } from '../core/index/caseIndex';
import type { ShareRequest, SkippedFile } from './readerMessages';
import { SecondThread } from './secondThread';
import { type ReadShare, readShares } from './shareReading';

/** With fewer articles a second thread takes longer to start than it saves. */
const fewestToShare = 300;

/** A second thread to read so many articles with, if that is worth its start; `workerPath` is the bundle of `articleWorker.ts`. */
export function threadFor(articles: number, workerPath: string | undefined): SecondThread | undefined {
  return articles >= fewestToShare && workerPath !== undefined && existsSync(workerPath) ? new SecondThread(workerPath) : undefined;
}

/** Reads articles of a folder into the index, in this thread and the second one; returns those that have no text. */
export async function readArticles(folder: string, documents: readonly string[], index: CaseIndex, second: SecondThread | undefined): Promise<readonly SkippedFile[]> {
  const taken = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  const request: ShareRequest = { folder, documents, kinds: [...index.registry.kinds], taken };
  const skipped: SkippedFile[] = [];
  const takingInto = (adoption: Adoption) => (read: ReadShare): void => {
    adoption.adopt(read.articles);
    skipped.push(...read.skipped);
  };
  const [own, others] = [index.adopting(), index.adopting()];
  const [take, takeOther] = [takingInto(own), takingInto(others)];
  second?.ask(request);
  for (const read of readShares(request)) {
    take(read);
    second?.takeArrived(takeOther);
  }
  await second?.takeRest(takeOther);
  second?.end();
  own.dispose();
  others.dispose();
  return skipped;
}
