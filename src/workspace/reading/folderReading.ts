import type { LogOutputChannel, WorkspaceFolder } from 'vscode';
import type { ArticleReader, ReadBatch, ReadingRules } from '../../core/articles/articleReader';
import type { Steps } from '../../core/steps';
import { Disposer } from '../../host/disposer';
import { ArticleIntake } from './articleIntake';
import { KeptReading } from './keptReading';
import type { OpenArticles } from './openArticles';
import type { OpenCase } from '../openCase';
import { ReadingRequests, type ReadingRequest } from './readingRequests';
import { ReadingStatus } from './readingStatus';
import { WatchedChanges } from './watchedChanges';
import { WorkQueue } from '../workQueue';

/** Few enough to be taken out of the index in one go. */
const goneAtOnce = 256;

/** What the reading of a folder needs. */
export interface FolderParts {
  readonly folder: WorkspaceFolder;
  /** As they are now. */
  readonly rules: () => ReadingRules;
  readonly openReader: (take: (batch: ReadBatch) => void) => ArticleReader;
}

/** Keeps the index of a case in step with the files of its folder. */
export class FolderReading extends Disposer {
  readonly #case: OpenCase;
  readonly #log: LogOutputChannel;
  readonly #currentRules: () => ReadingRules;
  readonly #reader: ArticleReader;
  readonly #kept: KeptReading;
  readonly #intake: ArticleIntake;
  readonly #status: ReadingStatus;
  readonly #requests: ReadingRequests;
  readonly #queue = this.own(new WorkQueue());
  #rules: ReadingRules;
  #isEnded = false;

  constructor({ folder, rules, openReader }: FolderParts, openCase: OpenCase, open: OpenArticles, log: LogOutputChannel) {
    super();
    this.#case = openCase;
    this.#log = log;
    this.#currentRules = rules;
    this.#rules = rules();
    this.#reader = openReader((batch) => { this.#queueUp(batch); });
    this.#kept = this.own(new KeptReading(this.#reader, log));
    this.#intake = this.own(new ArticleIntake(openCase, open));
    this.#status = new ReadingStatus(openCase, log);
    this.#requests = new ReadingRequests(this.#reader, () => this.#rules, (request, read) => this.#settle(request, read));
    const isApart = (path: string): boolean => this.#rules.apart.some((other) => path.startsWith(other));
    const watched = this.own(new WatchedChanges(folder, () => openCase.index.documents(), isApart));
    this.own({ dispose: () => { this.#isEnded = true; } });
    this.own(watched.onDidChange((change) => { void (change === 'everything' ? this.refresh() : this.read(change)); }));
  }

  /** Reads what is new or has changed, and drops what is gone. */
  refresh(): Promise<void> {
    return this.#requests.everything();
  }

  /** Reads these articles, changed or not. */
  read(documents: readonly string[]): Promise<void> {
    return this.#requests.read(documents);
  }

  /** Reads all articles, changed or not. */
  async readAgain(): Promise<void> {
    await Promise.all([this.refresh(), this.read(this.#case.index.documents())]);
  }

  /** Ends the reading that is under way, if people were told of it; what is read by now stays. */
  stop(): void {
    if (this.#case.reading?.state !== 'under way') return;
    this.#status.stop();
    this.#requests.stop();
  }

  /** Reads by the rules as they are now, if they have changed. */
  followRules(): void {
    const before = this.#rules;
    this.#rules = this.#currentRules();
    if (JSON.stringify(before) !== JSON.stringify(this.#rules)) void this.refresh();
  }

  /** Packs a text in the reader's own thread, where it has one. */
  scan(...args: Parameters<NonNullable<ArticleReader['scan']>>): ReturnType<NonNullable<ArticleReader['scan']>> | undefined {
    return this.#reader.scan?.(...args);
  }

  /** Ends the reading and saves what was read for the next start. */
  async close(): Promise<void> {
    this.#requests.end();
    this.dispose();
    await this.#kept.save();
    this.#reader.dispose();
  }

  async #settle(request: ReadingRequest, read: () => Promise<void>): Promise<void> {
    this.#status.begin(request);
    const succeeded = await this.#succeeds(read) || this.#isUnwanted() || await this.#succeeds(read);
    if (this.#isEnded) return;
    this.#status.end(succeeded);
    this.#intake.tell();
    this.#kept.saveSoon();
  }

  #isUnwanted(): boolean {
    return this.#isEnded || this.#status.isStopped;
  }

  async #succeeds(read: () => Promise<void>): Promise<boolean> {
    try {
      await read();
      await this.#queue.done();
      return true;
    } catch (error) {
      // A reader that was disposed of refuses what it was asked for.
      if (!this.#isEnded) this.#log.warn(`${this.#case.name}:`, error instanceof Error ? error.message : String(error));
      return false;
    }
  }

  #queueUp(batch: ReadBatch): void {
    this.#queue.push(() => this.#take(batch));
    for (let at = 0; at < batch.gone.length; at += goneAtOnce) {
      this.#queue.push(() => { this.#intake.lose(batch.gone.slice(at, at + goneAtOnce)); });
    }
  }

  *#take(batch: ReadBatch): Steps<void> {
    yield* this.#intake.take(batch);
    this.#status.take(batch);
  }
}
