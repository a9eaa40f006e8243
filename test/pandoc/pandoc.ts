import { resolve } from 'node:path';
import { Worker } from 'node:worker_threads';

interface Answer { readonly id: number; readonly stdout: string; readonly stderr: string }
interface Waiting { readonly done: (output: string) => void; readonly failed: (reason: Error) => void }

/** Pandoc 3.9 in a thread of its own; `close` it, or the process stays. */
export class Pandoc {
  readonly #worker = new Worker(resolve('test/pandoc/pandocWorker.mjs'));
  readonly #waiting = new Map<number, Waiting>();
  #lastId = 0;

  constructor() {
    this.#worker.on('message', ({ id, stdout, stderr }: Answer) => {
      const waiting = this.#waiting.get(id);
      this.#waiting.delete(id);
      if (stdout === '' && stderr !== '') waiting?.failed(new Error(stderr));
      else waiting?.done(stdout);
    });
    this.#worker.on('error', (error) => {
      for (const { failed } of this.#waiting.values()) failed(error);
      this.#waiting.clear();
    });
  }

  /** Converts a text; rejects with what Pandoc says where it refuses. */
  convert(from: string, to: string, text: string): Promise<string> {
    const id = ++this.#lastId;
    return new Promise((done, failed) => {
      this.#waiting.set(id, { done, failed });
      this.#worker.postMessage({ id, options: { from, to }, text });
    });
  }

  async close(): Promise<void> {
    await this.#worker.terminate();
  }
}
