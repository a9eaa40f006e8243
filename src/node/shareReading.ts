import type { MessagePort } from 'node:worker_threads';
import { ArticlePacker } from '../core/index/articlePacker';
import type { PackedArticles } from '../core/index/packedArticles';
import { readArticleFile } from './readArticleFile';
import type { SharedPart, ShareRequest, ShareStart, SkippedFile } from './readerMessages';

const nothing: PackedArticles = { firstString: 0, strings: [], numbers: new Uint32Array() };
/** So many documents a thread takes at a time. */
const share = 64;

/** What one share of the articles holds. */
export type ReadShare = Omit<SharedPart, 'isLast'>;

/** Reads those articles that no other thread reads, a share at a time, until all are taken. */
export function* readShares({ folder, documents, kinds, taken }: ShareRequest): Generator<ReadShare> {
  const packer = new ArticlePacker();
  const allKinds = new Set(kinds);
  for (let first = Atomics.add(taken, 0, share); first < documents.length; first = Atomics.add(taken, 0, share)) {
    const skipped: SkippedFile[] = [];
    for (const document of documents.slice(first, first + share)) {
      const file = readArticleFile(folder, document, allKinds);
      if ('record' in file) packer.add(file.record);
      else skipped.push({ document, problem: file.problem });
    }
    yield { articles: packer.take(), skipped };
  }
}

/** Reads, beside the thread that asks for it, its shares of some articles, and ends. */
export function shareReading({ parts }: ShareStart, parent: MessagePort): void {
  parent.once('message', (request: ShareRequest) => {
    for (const read of readShares(request)) hand(parts, { ...read, isLast: false });
    hand(parts, { articles: nothing, skipped: [], isLast: true });
    parts.close();
  });
}

function hand(parts: MessagePort, part: SharedPart): void {
  const { buffer } = part.articles.numbers;
  parts.postMessage(part, buffer instanceof ArrayBuffer && buffer.byteLength > 0 ? [buffer] : []);
}
