import type { LogOutputChannel } from 'vscode';
import type { ArticleReader } from '../../core/articles/articleReader';
import { Disposer } from '../../host/disposer';

/** How long nothing must be read before what was read is saved, in milliseconds. */
const pause = 10_000;

/** Has a reader save, when it has rested and at the end, what it has read. */
export class KeptReading extends Disposer {
  readonly #reader: ArticleReader;
  readonly #log: LogOutputChannel;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isEnded = false;

  constructor(reader: ArticleReader, log: LogOutputChannel) {
    super();
    this.#reader = reader;
    this.#log = log;
    this.own({ dispose: () => { this.#end(); } });
  }

  /** Does nothing once this is disposed: a reading may end after the case was closed. */
  saveSoon(): void {
    clearTimeout(this.#timer);
    if (!this.#isEnded) this.#timer = setTimeout(() => { void this.save(); }, pause);
  }

  /** Saves now what is not saved yet; a failure is logged. */
  async save(): Promise<void> {
    clearTimeout(this.#timer);
    try {
      await this.#reader.save();
    } catch (error) {
      this.#log.warn('The articles were not kept for the next start:', String(error));
    }
  }

  #end(): void {
    this.#isEnded = true;
    clearTimeout(this.#timer);
  }
}
