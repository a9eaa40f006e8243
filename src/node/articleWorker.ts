import { parentPort, workerData } from 'node:worker_threads';
import { answerRequests } from './answerRequests';
import type { ReaderStart, ShareStart } from './readerMessages';
import { shareReading } from './shareReading';

// The entry of a thread of its own, bundled by itself.
const start = workerData as ReaderStart | ShareStart;
if (parentPort) {
  if (start.job === 'reader') answerRequests(start, parentPort);
  else shareReading(start, parentPort);
}
