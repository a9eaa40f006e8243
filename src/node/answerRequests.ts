import type { MessagePort } from 'node:worker_threads';
import { readArticle } from '../core/entities/readArticle';
import { ArticlePacker } from '../core/index/articlePacker';
import type { PackedArticles } from '../core/index/packedArticles';
import { FolderReader } from './folderReader';
import type { Answer, NumberedRequest, ReaderStart, Request } from './readerMessages';

/** Answers the requests of the editor's thread, one after the other. */
export function answerRequests({ answers, cancelled, ...parts }: ReaderStart, parent: MessagePort): void {
  const answer = (given: Answer): void => {
    answers.postMessage(given, buffersOf(given));
    parent.postMessage(undefined);
  };
  const reader = new FolderReader({
    ...parts,
    now: Date.now,
    send: (batch) => { answer({ type: 'batch', batch }); },
    log: (message) => { answer({ type: 'log', message }); },
  });
  const fulfil = async ({ number, request }: NumberedRequest): Promise<void> => {
    try {
      const articles = await resultOf(reader, request, () => Atomics.load(cancelled, 0) >= number);
      answer({ type: 'done', number, articles });
    } catch (error) {
      answer({ type: 'failed', number, reason: error instanceof Error ? error.message : String(error) });
    }
  };
  let last = Promise.resolve();
  parent.on('message', (request: NumberedRequest) => { last = last.then(() => fulfil(request)); });
}

async function resultOf(reader: FolderReader, request: Request, isCancelled: () => boolean): Promise<PackedArticles | undefined> {
  switch (request.type) {
    case 'refresh': reader.refresh(request.rules, isCancelled); return undefined;
    case 'read': reader.read(request.documents, isCancelled); return undefined;
    case 'save': await reader.save(); return undefined;
    case 'scan': return scanned(request.document, request.text, new Set(request.kinds));
  }
}

function scanned(document: string, text: string, kinds: ReadonlySet<string>): PackedArticles {
  const packer = new ArticlePacker();
  packer.add(readArticle(document, text, kinds));
  return packer.take();
}

/** What need not be copied. */
function buffersOf(answer: Answer): ArrayBuffer[] {
  const articles = answer.type === 'batch' ? answer.batch.articles : answer.type === 'done' ? answer.articles : undefined;
  return articles && articles.numbers.buffer instanceof ArrayBuffer && articles.numbers.length > 0 ? [articles.numbers.buffer] : [];
}
