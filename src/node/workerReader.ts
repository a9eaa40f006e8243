import type { ArticleReader, ReadBatch, ReadingRules } from '../core/articles/articleReader';
import { documentsIn } from '../core/articles/keptBatches';
import type { PackedArticles } from '../core/index/packedArticles';
import type { Answer, Request } from './readerMessages';
import { ReaderThread } from './readerThread';

/** What a reader with a thread of its own needs besides its folder. */
export interface WorkerReaderParts {
  /** The bundle of `articleWorker.ts`. */
  readonly workerPath: string;
  /** Where what was read is kept for the next start, or undefined. */
  readonly cacheFile: string | undefined;
  /** Of the program: what another one kept is not used. */
  readonly version: string;
  readonly log: { debug(message: string): void; warn(message: string): void };
}

/**
 * Reads the articles of a folder, an absolute path, in a thread of its own. Its promises are rejected, with an error of one
 * sentence, where the folder cannot be listed and where the thread dies; the next reading then begins a new one.
 */
export function openWorkerReader(folder: string, take: (batch: ReadBatch) => void, parts: WorkerReaderParts): Required<ArticleReader> {
  return new WorkerReader(folder, take, parts);
}

class WorkerReader implements Required<ArticleReader> {
  readonly #folder: string;
  readonly #takeBatch: (batch: ReadBatch) => void;
  readonly #parts: WorkerReaderParts;
  /** What was handed over and has not gone, so that a new thread knows it. */
  readonly #documents = new Set<string>();
  #thread: ReaderThread | undefined;
  #rules: ReadingRules | undefined;
  #isDisposed = false;

  constructor(folder: string, take: (batch: ReadBatch) => void, parts: WorkerReaderParts) {
    this.#folder = folder;
    this.#takeBatch = take;
    this.#parts = parts;
  }

  async refresh(rules: ReadingRules): Promise<void> {
    this.#rules = rules;
    await this.#ask({ type: 'refresh', rules });
  }

  async read(documents: readonly string[]): Promise<void> {
    if (!this.#thread && this.#rules) await this.refresh(this.#rules);
    await this.#ask({ type: 'read', documents });
  }

  /** What a dead thread had read is lost, and a new one has nothing to save. */
  async save(): Promise<void> {
    await this.#thread?.ask({ type: 'save' });
  }

  async scan(document: string, text: string, kinds: readonly string[]): Promise<PackedArticles> {
    const articles = await this.#ask({ type: 'scan', document, text, kinds });
    if (!articles) throw new Error('The thread of the articles gave no pack.');
    return articles;
  }

  cancel(): void {
    this.#thread?.cancel();
  }

  dispose(): void {
    this.#isDisposed = true;
    this.#thread?.end();
  }

  #ask(request: Request): Promise<PackedArticles | undefined> {
    if (this.#isDisposed) return Promise.reject(new Error('The reader of the articles was disposed of.'));
    this.#thread ??= this.#start();
    return this.#thread.ask(request);
  }

  #start(): ReaderThread {
    const { workerPath, cacheFile, version, log } = this.#parts;
    return new ReaderThread({
      workerPath, cacheFile, version, folder: this.#folder, handedOver: [...this.#documents],
      take: (answer) => { this.#take(answer); },
      died: (error) => {
        this.#thread = undefined;
        if (!this.#isDisposed) log.warn(error.message);
      },
    });
  }

  #take(answer: Extract<Answer, { type: 'batch' | 'log' }>): void {
    if (answer.type === 'log') {
      this.#parts.log.debug(answer.message);
      return;
    }
    const { articles, unread, gone } = answer.batch;
    for (const document of gone) this.#documents.delete(document);
    for (const document of documentsIn(articles.numbers)) this.#documents.add(document);
    for (const { document } of unread) this.#documents.add(document);
    this.#takeBatch(answer.batch);
  }
}
