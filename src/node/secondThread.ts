import { MessageChannel, receiveMessageOnPort, Worker } from 'node:worker_threads';
import type { SharedPart, ShareRequest, ShareStart } from './readerMessages';

type Take = (part: SharedPart) => void;

/** Four times what is usual: of what is made while an article is read next to nothing is kept, so the seldomer it is looked through the better. */
const youngMegabytes = 192;

/** A thread that reads articles beside this one; it starts at once, so that it is ready when it is asked. */
export class SecondThread {
  readonly #worker: Worker;
  readonly #parts = new MessageChannel();
  /** Rejected when the thread ends, which nobody may be waiting for. */
  readonly #end: Promise<never>;
  #hasEnded = false;

  constructor(workerPath: string) {
    const { port1: here, port2: parts } = this.#parts;
    const start: ShareStart = { job: 'share', parts };
    this.#worker = new Worker(workerPath, { workerData: start, transferList: [parts], resourceLimits: { maxYoungGenerationSizeMb: youngMegabytes } });
    this.#end = new Promise((_, reject) => {
      this.#worker.once('error', reject);
      this.#worker.once('exit', () => { reject(new Error('the second thread ended before it was done')); });
    });
    this.#end.catch(() => undefined);
    // Where this thread fails before it asks for anything, the process must not wait for the other.
    this.#worker.unref();
    here.unref();
  }

  ask(request: ShareRequest): void {
    this.#worker.postMessage(request);
  }

  /** Takes what has come so far. */
  takeArrived(take: Take): void {
    for (let received = receiveMessageOnPort(this.#parts.port1); received; received = receiveMessageOnPort(this.#parts.port1)) {
      this.#take(received.message as SharedPart, take);
    }
  }

  /** Takes what is still to come; rejects where the thread dies before it is done. */
  async takeRest(take: Take): Promise<void> {
    this.takeArrived(take);
    if (this.#hasEnded) return;
    this.#worker.ref();
    const allTaken = new Promise<void>((resolve) => {
      this.#parts.port1.on('message', (part: SharedPart) => {
        this.#take(part, take);
        if (part.isLast) resolve();
      });
    });
    // The thread may have gone before its last parts have come.
    const gone = this.#end.catch((error: unknown) => {
      this.takeArrived(take);
      if (!this.#hasEnded) throw error;
    });
    await Promise.race([allTaken, gone]);
  }

  /** Lets the process end without waiting for the thread. */
  end(): void {
    this.#worker.unref();
    this.#parts.port1.close();
  }

  #take(part: SharedPart, take: Take): void {
    this.#hasEnded ||= part.isLast;
    take(part);
  }
}
