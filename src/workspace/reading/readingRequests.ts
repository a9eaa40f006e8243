import type { ArticleReader, ReadingRules } from '../../core/articles/articleReader';

/** What a reader is asked for: these documents, or whatever has changed. */
export type ReadingRequest = readonly string[] | 'everything';

/** Asks a reader for one thing at a time; what is wanted meanwhile is put together. */
export class ReadingRequests {
  readonly #reader: ArticleReader;
  readonly #rules: () => ReadingRules;
  readonly #around: (request: ReadingRequest, read: () => Promise<void>) => Promise<void>;
  #everything = false;
  #documents = new Set<string>();
  #running: Promise<void> | undefined;

  /** `around` is called for each request, and calls `read`. */
  constructor(reader: ArticleReader, rules: () => ReadingRules, around: (request: ReadingRequest, read: () => Promise<void>) => Promise<void>) {
    this.#reader = reader;
    this.#rules = rules;
    this.#around = around;
  }

  /** Ends when all that is wanted by now has been handed over. */
  everything(): Promise<void> {
    this.#everything = true;
    return this.#run();
  }

  /** Ends when all that is wanted by now has been handed over. */
  read(documents: Iterable<string>): Promise<void> {
    for (const document of documents) this.#documents.add(document);
    return this.#run();
  }

  /** Ends the request that is under way; what has changed in documents meanwhile is still read. */
  stop(): void {
    this.#everything = false;
    this.#reader.cancel();
  }

  /** Ends the request that is under way and forgets what else is wanted. */
  end(): void {
    this.#documents = new Set();
    this.stop();
  }

  #run(): Promise<void> {
    this.#running ??= this.#work();
    return this.#running;
  }

  async #work(): Promise<void> {
    // What is wanted in the same moment is asked for together.
    await Promise.resolve();
    try {
      for (let request = this.#next(); request; request = this.#next()) await this.#ask(request);
    } finally {
      this.#running = undefined;
    }
  }

  #ask(request: ReadingRequest): Promise<void> {
    return this.#around(request, () => request === 'everything' ? this.#reader.refresh(this.#rules()) : this.#reader.read(request));
  }

  #next(): ReadingRequest | undefined {
    if (this.#everything) {
      this.#everything = false;
      return 'everything';
    }
    const documents = [...this.#documents];
    this.#documents = new Set();
    return documents.length > 0 ? documents : undefined;
  }
}
