import { MessageChannel, receiveMessageOnPort, Worker } from 'node:worker_threads';
import type { PackedArticles } from '../core/index/packedArticles';
import type { Answer, ReaderStart, Request } from './readerMessages';

interface Pending {
  readonly resolve: (articles: PackedArticles | undefined) => void;
  readonly reject: (error: Error) => void;
}

/** What is done with answers that are not the end of a request, and when the thread has died. */
export interface ReaderThreadParts extends Pick<ReaderStart, 'folder' | 'cacheFile' | 'version' | 'handedOver'> {
  readonly workerPath: string;
  readonly take: (answer: Extract<Answer, { type: 'batch' | 'log' }>) => void;
  readonly died: (error: Error) => void;
}

/** The thread that reads a folder, as the editor's thread sees it. */
export class ReaderThread {
  readonly #parts: ReaderThreadParts;
  readonly #worker: Worker;
  readonly #answers = new MessageChannel();
  readonly #cancelled = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  readonly #pending = new Map<number, Pending>();
  #lastNumber = 0;
  #isTaking = false;
  #hasEnded = false;

  constructor(parts: ReaderThreadParts) {
    this.#parts = parts;
    const { folder, cacheFile, version, handedOver } = parts;
    const { port1: here, port2: answers } = this.#answers;
    const start: ReaderStart = { job: 'reader', folder, cacheFile, version, handedOver, answers, cancelled: this.#cancelled };
    this.#worker = new Worker(parts.workerPath, { workerData: start, transferList: [answers], name: 'dossier articles' });
    here.unref();
    this.#worker.on('message', () => { this.#takeSoon(); });
    this.#worker.on('error', (error) => { this.#die(error.message); });
    this.#worker.on('exit', (code) => { this.#die(`it ended with code ${code}`); });
  }

  /** Rejects where the request cannot be fulfilled, and where the thread ends before. */
  ask(request: Request): Promise<PackedArticles | undefined> {
    const number = ++this.#lastNumber;
    return new Promise((resolve, reject) => {
      this.#pending.set(number, { resolve, reject });
      this.#worker.postMessage({ number, request });
    });
  }

  /** Ends, as soon as may be, the readings that were asked for so far. */
  cancel(): void {
    Atomics.store(this.#cancelled, 0, this.#lastNumber);
  }

  end(): void {
    this.#die('it was ended');
    void this.#worker.terminate();
  }

  /** One answer at each turn of the event loop: a port of its own would hand over all that wait at once, and hold up the editor. */
  #takeSoon(): void {
    if (this.#isTaking) return;
    this.#isTaking = true;
    setImmediate(() => { this.#takeNext(); });
  }

  #takeNext(): void {
    this.#isTaking = false;
    const received = receiveMessageOnPort(this.#answers.port1);
    if (!received || this.#hasEnded) return;
    this.#takeSoon();
    this.#take(received.message as Answer);
  }

  #take(answer: Answer): void {
    if (answer.type === 'batch' || answer.type === 'log') {
      this.#parts.take(answer);
      return;
    }
    const pending = this.#pending.get(answer.number);
    this.#pending.delete(answer.number);
    if (answer.type === 'done') pending?.resolve(answer.articles);
    else pending?.reject(new Error(answer.reason));
  }

  #die(reason: string): void {
    if (this.#hasEnded) return;
    this.#hasEnded = true;
    this.#answers.port1.close();
    const error = new Error(`The articles are not read any more: their thread is gone (${reason}).`);
    for (const { reject } of this.#pending.values()) reject(error);
    this.#pending.clear();
    this.#parts.died(error);
  }
}
