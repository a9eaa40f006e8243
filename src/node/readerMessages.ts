import type { MessagePort } from 'node:worker_threads';
import type { ReadBatch, ReadingRules } from '../core/articles/articleReader';
import type { PackedArticles } from '../core/index/packedArticles';
import type { Problem } from '../core/model';

/** What the thread of the reader is given when it starts. */
export interface ReaderStart {
  readonly job: 'reader';
  readonly folder: string;
  /** Undefined where nothing is kept. */
  readonly cacheFile: string | undefined;
  /** Of the program. */
  readonly version: string;
  /** Documents that an earlier thread handed over. */
  readonly handedOver: readonly string[];
  /** Holds the number of the last request that is no longer wanted. */
  readonly cancelled: Int32Array<SharedArrayBuffer>;
  /** Where answers go. Each is announced by an empty message to the parent, which takes them when it has time. */
  readonly answers: MessagePort;
}

/** What the reader is asked for, one after the other. */
export type Request =
  | { readonly type: 'refresh'; readonly rules: ReadingRules }
  | { readonly type: 'read'; readonly documents: readonly string[] }
  | { readonly type: 'save' }
  | { readonly type: 'scan'; readonly document: string; readonly text: string; readonly kinds: readonly string[] };

/** A request with its number; numbers grow. */
export interface NumberedRequest {
  readonly number: number;
  readonly request: Request;
}

export type Answer =
  | { readonly type: 'batch'; readonly batch: ReadBatch }
  | { readonly type: 'log'; readonly message: string }
  | { readonly type: 'done'; readonly number: number; readonly articles: PackedArticles | undefined }
  | { readonly type: 'failed'; readonly number: number; readonly reason: string };

/** What a thread that shares the reading with its parent is given when it starts; `ShareRequest` follows. */
export interface ShareStart {
  readonly job: 'share';
  readonly parts: MessagePort;
}

/** Articles to read, of which both threads take some at a time. */
export interface ShareRequest {
  readonly folder: string;
  readonly documents: readonly string[];
  readonly kinds: readonly string[];
  /** How many of the documents are taken. */
  readonly taken: Int32Array<SharedArrayBuffer>;
}

/** A file that should be an article and has no text. */
export interface SkippedFile {
  readonly document: string;
  readonly problem: Problem;
}

/** What the other thread read. */
export interface SharedPart {
  readonly articles: PackedArticles;
  readonly skipped: readonly SkippedFile[];
  /** Whether it is the last. */
  readonly isLast: boolean;
}
