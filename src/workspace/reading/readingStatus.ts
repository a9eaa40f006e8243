import type { LogOutputChannel } from 'vscode';
import type { ReadBatch } from '../../core/articles/articleReader';
import { unbegun, type OpenCase, type ReadingProgress } from '../openCase';
import type { ReadingRequest } from './readingRequests';

/** From so many articles on people are told that they are being read. */
const many = 100;

/** Says of a case how far its folder is read. */
export class ReadingStatus {
  readonly #case: OpenCase;
  readonly #log: LogOutputChannel;
  #isShown = false;
  #isStopped = false;
  /** What is unread whether the reading that is under way succeeds or not. */
  #before: ReadingProgress | undefined;
  #started = 0;
  #read = 0;
  #fromCache = 0;

  constructor(openCase: OpenCase, log: LogOutputChannel) {
    this.#case = openCase;
    this.#log = log;
  }

  /** Whether the user has ended the reading that is under way. */
  get isStopped(): boolean {
    return this.#isStopped;
  }

  begin(request: ReadingRequest): void {
    this.#isStopped = false;
    this.#isShown = request === 'everything' || request.length > many;
    if (!this.#isShown) return;
    this.#before = request === 'everything' ? undefined : this.#case.reading;
    this.#started = Date.now();
    this.#read = 0;
    this.#fromCache = 0;
    this.#case.reading = unbegun;
    this.#case.tell([]);
  }

  take({ stamps, fromCache, done, total }: ReadBatch): void {
    if (fromCache) this.#fromCache += stamps.length;
    else this.#read += stamps.length;
    if (this.#isShown) this.#case.reading = { done, total, state: 'under way' };
  }

  stop(): void {
    this.#isStopped = true;
  }

  /** The last change of it is for the caller to tell. */
  end(succeeded: boolean): void {
    const reading = this.#case.reading ?? unbegun;
    if (!succeeded) this.#case.reading = { ...reading, state: 'failed' };
    else if (this.#isShown) this.#case.reading = this.#isStopped ? { ...reading, state: 'stopped' } : this.#before;
    if (this.#isShown) this.#say();
    this.#isShown = false;
  }

  #say(): void {
    const found = `${this.#read} articles read, ${this.#fromCache} taken from the cache`;
    this.#log.info(`${this.#case.name}: ${found}, in ${Date.now() - this.#started} ms${this.#isStopped ? ', stopped by the user' : ''}`);
  }
}
