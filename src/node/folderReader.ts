import path from 'node:path';
import type { ReadBatch, ReadingRules, UnreadFile } from '../core/articles/articleReader';
import { ArticleStore } from '../core/articles/articleStore';
import type { KeptArticles } from '../core/articles/cacheFile';
import { keptBatches } from '../core/articles/keptBatches';
import { readingFingerprint } from '../core/articles/readerVersion';
import { noStamp, type Stamp } from '../core/articles/stamp';
import { settled, trustIn } from '../core/articles/trust';
import { fileProblems } from '../core/checks/fileProblems';
import { ArticlePacker } from '../core/index/articlePacker';
import type { Problem } from '../core/model';
import { loadCache, saveCache } from './articleCache';
import { BatchWriter } from './batchWriter';
import { listCase } from './listCase';
import { type ArticleFile, readArticleFile, stampOfFile } from './readArticleFile';
import { standsIn } from './standsIn';

/** What a folder's reader needs; all work is done before its calls return. */
export interface FolderReaderParts {
  readonly folder: string;
  readonly cacheFile: string | undefined;
  readonly version: string;
  readonly handedOver: readonly string[];
  readonly send: (batch: ReadBatch) => void;
  readonly log: (message: string) => void;
  /** In milliseconds since 1970. */
  readonly now: () => number;
}

/** To look at more documents one by one takes longer than to list the folder. */
const mostToLookAt = 100;

/** Reads the articles of a folder and knows which of them it has handed over, in what state. */
export class FolderReader {
  readonly #parts: FolderReaderParts;
  /** Of each document that was handed over, read or unread. */
  readonly #known: Map<string, Stamp>;
  #rules: ReadingRules | undefined;
  /** The articles of the folder when it was last listed. */
  #listed: ReadonlySet<string> = new Set();
  readonly #store = new ArticleStore();
  #packer: ArticlePacker | undefined;

  constructor(parts: FolderReaderParts) {
    this.#parts = parts;
    this.#known = new Map(parts.handedOver.map((document) => [document, noStamp]));
  }

  /** Throws where the folder cannot be listed. */
  refresh(rules: ReadingRules, isCancelled: () => boolean): void {
    const documents = this.#list(rules);
    const kept = this.#rules ? undefined : this.#load(rules);
    this.#follow(rules);
    const present = this.#stampsOf(kept || this.#known.size > 0 ? documents : []);
    const trust = trustIn([...present.values()]);
    const isTrue = (document: string, stamp: Stamp | undefined): boolean => trust(stamp ?? noStamp, present.get(document) ?? noStamp);
    const changed = new Set(documents.filter((document) => !isTrue(document, this.#known.get(document))));
    const writer = this.#writer(documents.length - changed.size, documents.length);
    this.#forget([...this.#known.keys()].filter((document) => !this.#listed.has(document)), writer);
    if (kept) this.#handOver(kept, changed, isTrue, writer, isCancelled);
    this.#read(changed, writer, isCancelled);
  }

  /** Throws where the folder cannot be listed. */
  read(documents: readonly string[], isCancelled: () => boolean): void {
    if (!this.#rules) throw new Error('Articles cannot be read before the rules are known.');
    const wanted = new Set(documents);
    if (!this.#isListed(wanted)) this.#list(this.#rules);
    const there = new Set([...wanted].filter((document) => this.#listed.has(document)));
    const writer = this.#writer(wanted.size - there.size, wanted.size);
    this.#forget([...wanted].filter((document) => !there.has(document)), writer);
    this.#read(there, writer, isCancelled);
  }

  /** Keeps for the next start what was read, if it has changed; throws where the file cannot be written. */
  async save(): Promise<void> {
    const { cacheFile } = this.#parts;
    if (cacheFile !== undefined) await this.#store.save((kept, fingerprint) => saveCache(cacheFile, kept, fingerprint));
  }

  /** Only a list knows the rules, the links and, where case is ignored, the true names. */
  #isListed(documents: ReadonlySet<string>): boolean {
    if (documents.size > mostToLookAt) return false;
    return [...documents].every((document) => this.#listed.has(document) && standsIn(this.#parts.folder, document));
  }

  #list(rules: ReadingRules): readonly string[] {
    const documents = listCase(this.#parts.folder, rules);
    this.#listed = new Set(documents);
    return documents;
  }

  #load(rules: ReadingRules): KeptArticles | undefined {
    if (this.#parts.cacheFile === undefined) return undefined;
    const { kept, message } = loadCache(this.#parts.cacheFile, this.#fingerprint(rules));
    this.#parts.log(message);
    return kept;
  }

  #fingerprint({ kinds }: ReadingRules): string {
    return readingFingerprint(kinds, this.#parts.version);
  }

  /** With other kinds every article says something else. */
  #follow(rules: ReadingRules): void {
    const sameKinds = this.#rules && this.#fingerprint(this.#rules) === this.#fingerprint(rules);
    if (!sameKinds) for (const document of this.#known.keys()) this.#known.set(document, noStamp);
    this.#store.follow(this.#fingerprint(rules));
    this.#rules = rules;
  }

  /** The stamps of files as they are now, where they have one. */
  #stampsOf(documents: readonly string[]): ReadonlyMap<string, Stamp> {
    const stamps = new Map<string, Stamp>();
    for (const document of documents) {
      const stamp = stampOfFile(path.join(this.#parts.folder, document));
      if (stamp) stamps.set(document, stamp);
    }
    return stamps;
  }

  #writer(done: number, total: number): BatchWriter {
    const send = (batch: ReadBatch): void => {
      this.#store.take(batch);
      this.#parts.send(batch);
    };
    // What came from the cache is numbered already, and the packer goes on from there.
    return new BatchWriter(send, () => (this.#packer ??= new ArticlePacker(this.#store.strings)), done, total);
  }

  #forget(documents: readonly string[], writer: BatchWriter): void {
    for (const document of documents) this.#known.delete(document);
    writer.gone(documents);
  }

  /** Hands over what was kept and is still true, and takes it from what has `changed`. */
  #handOver(kept: KeptArticles, changed: Set<string>, isTrue: (document: string, stamp: Stamp) => boolean, writer: BatchWriter, isCancelled: () => boolean): void {
    const handed: string[] = [];
    const isWanted = (document: string, stamp: Stamp): boolean => changed.has(document) && isTrue(document, stamp);
    for (const { articles, documents, stamps } of keptBatches(kept, isWanted)) {
      if (isCancelled()) break;
      writer.kept(articles, stamps);
      documents.forEach((document, at) => { this.#known.set(document, stamps[at] ?? noStamp); });
      handed.push(...documents);
    }
    for (const document of handed) changed.delete(document);
  }

  #read(documents: Iterable<string>, writer: BatchWriter, isCancelled: () => boolean): void {
    const kinds = new Set(this.#rules?.kinds);
    for (const document of documents) {
      if (isCancelled()) break;
      const readAt = this.#parts.now();
      const file = readArticleFile(this.#parts.folder, document, kinds);
      const stamp = file.stamp ? settled(file.stamp, readAt) : noStamp;
      this.#known.set(document, mayChangeUnseen(file) ? noStamp : stamp);
      if ('record' in file) writer.read(file.record, stamp);
      else writer.unread(unreadFile(document, file.problem));
    }
    writer.end();
  }
}

/** What the system refuses now it may give next time, and no stamp would tell. */
function mayChangeUnseen(file: ArticleFile): boolean {
  return 'problem' in file && file.problem.code === ('unreadable-file' satisfies keyof typeof fileProblems);
}

function unreadFile(document: string, { code, args }: Problem): UnreadFile {
  const isOfFiles = (text: string): text is keyof typeof fileProblems => Object.hasOwn(fileProblems, text);
  return { document, problem: isOfFiles(code) ? code : 'unreadable-file', args };
}
