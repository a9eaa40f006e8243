import { Uri } from 'vscode';
import type { ArticleReader, ReadBatch, ReadingRules } from '../../core/articles/articleReader';
import { ArticleStore } from '../../core/articles/articleStore';
import type { KeptArticles } from '../../core/articles/cacheFile';
import { batchSize, keptBatches, noArticles } from '../../core/articles/keptBatches';
import { readingFingerprint } from '../../core/articles/readerVersion';
import { noStamp, type Stamp } from '../../core/articles/stamp';
import { trustIn } from '../../core/articles/trust';
import { ArticlePacker } from '../../core/index/articlePacker';
import { ArticleCache } from './articleCache';
import { GrowingBatch } from './growingBatch';
import { listArticles, type ListedFolder } from './listArticles';
import { readFile, stampOf } from './readFile';
import type { ReadingPlace } from './readers';
import { TimeSlices } from '../timeSlices';

/** Files that are asked for at the same time. */
const atOnce = 16;
/** Reads a folder through the editor's file system, in slices of time. */
export function openSlicedReader(place: ReadingPlace, take: (batch: ReadBatch) => void): ArticleReader {
  return new SlicedReader(place, take);
}

class SlicedReader implements ArticleReader {
  readonly #place: ReadingPlace;
  readonly #take: (batch: ReadBatch) => void;
  readonly #cache: ArticleCache;
  /** What was handed over, with the stamps by which it can be trusted. */
  readonly #known = new Map<string, Stamp>();
  readonly #store = new ArticleStore();
  #packer: ArticlePacker | undefined;
  #fingerprint: string | undefined;
  #kinds: ReadonlySet<string> = new Set();
  #listed: ListedFolder | undefined;
  #kept: KeptArticles | undefined;
  /** Counts what was asked for: an older reading ends. */
  #turn = 0;
  #last: Promise<void> = Promise.resolve();
  #progress = { done: 0, total: 0 };

  constructor(place: ReadingPlace, take: (batch: ReadBatch) => void) {
    this.#place = place;
    this.#take = take;
    this.#cache = new ArticleCache(place.cache);
  }

  refresh(rules: ReadingRules): Promise<void> {
    return this.#afterLast((turn) => this.#refresh(rules, turn));
  }

  read(documents: readonly string[]): Promise<void> {
    return this.#afterLast((turn) => this.#readNamed(documents, turn));
  }

  async save(): Promise<void> {
    const slices = new TimeSlices();
    await this.#store.save((kept, fingerprint) => this.#cache.save(kept, fingerprint), () => slices.pause());
  }

  cancel(): void {
    this.#turn++;
  }

  dispose(): void {
    this.cancel();
  }

  /** Ends the reading that is under way, and reads when it has ended: both use one packer. */
  #afterLast(read: (turn: number) => Promise<void>): Promise<void> {
    const turn = ++this.#turn;
    const reading = this.#last.then(() => read(turn));
    this.#last = reading.catch(() => undefined);
    return reading;
  }

  async #refresh(rules: ReadingRules, turn: number): Promise<void> {
    await this.#follow(rules);
    const listed = await listArticles(this.#place.folder, rules, () => turn === this.#turn);
    if (!listed) return;
    this.#listed = listed;
    const present = await this.#stampsOf(listed.documents, turn);
    if (turn !== this.#turn) return;
    this.#progress = { done: 0, total: present.size };
    this.#handOver({ gone: [...this.#known.keys()].filter((document) => !present.has(document)) });
    const trusts = trustIn([...present.values()]);
    const isSame = (document: string, stamp: Stamp | undefined): boolean => {
      const now = present.get(document);
      return stamp !== undefined && now !== undefined && trusts(stamp, now);
    };
    await this.#takeKept(isSame, turn);
    const changed = listed.documents.filter((document) => present.has(document) && !isSame(document, this.#known.get(document)));
    this.#progress.done = present.size - changed.length;
    await this.#readAll(changed, turn);
  }

  async #readNamed(documents: readonly string[], turn: number): Promise<void> {
    this.#progress = { done: 0, total: documents.length };
    const isPart = (document: string): boolean => this.#listed?.isPart(document) === true;
    this.#handOver({ gone: documents.filter((document) => !isPart(document)) });
    await this.#readAll(documents.filter(isPart), turn);
  }

  /** Other kinds give other records of the same text, so that nothing known by then counts. */
  async #follow({ kinds }: ReadingRules): Promise<void> {
    const fingerprint = readingFingerprint(kinds, this.#place.version);
    if (fingerprint === this.#fingerprint) return;
    const isFirst = this.#fingerprint === undefined;
    this.#fingerprint = fingerprint;
    this.#kinds = new Set(kinds);
    this.#known.clear();
    this.#store.follow(fingerprint);
    this.#kept = isFirst ? await this.#cache.load(fingerprint) : undefined;
  }

  async #takeKept(isSame: (document: string, stamp: Stamp) => boolean, turn: number): Promise<void> {
    const slices = new TimeSlices();
    const kept = this.#kept;
    this.#kept = undefined;
    if (!kept) return;
    for (const { articles, stamps, documents } of keptBatches(kept, isSame)) {
      documents.forEach((document, at) => { this.#remember(document, stamps[at]); });
      this.#progress.done += stamps.length;
      this.#handOver({ articles, stamps, fromCache: true });
      await slices.pause();
      if (turn !== this.#turn) return;
    }
  }

  /** Reads some files at once, and scans one after another. */
  async #readAll(documents: readonly string[], turn: number): Promise<void> {
    if (documents.length === 0) return;
    const slices = new TimeSlices();
    const batch = new GrowingBatch(this.#openPacker(), this.#kinds);
    for (let at = 0; at < documents.length; at += atOnce) {
      const some = documents.slice(at, at + atOnce);
      const contents = await Promise.all(some.map((document) => readFile(this.#uriOf(document))));
      for (const [which, document] of some.entries()) {
        if (turn !== this.#turn) break;
        const content = contents[which] ?? 'gone';
        batch.add(document, content);
        this.#remember(document, typeof content === 'object' && 'stamp' in content ? content.stamp : undefined);
        this.#progress.done += 1;
        await slices.pause();
      }
      if (batch.size >= batchSize || turn !== this.#turn) this.#handOver(batch.take());
      if (turn !== this.#turn) return;
    }
    this.#handOver(batch.take());
  }

  /** The stamps of those that are there. */
  async #stampsOf(documents: readonly string[], turn: number): Promise<ReadonlyMap<string, Stamp>> {
    const stamps = new Map<string, Stamp>();
    for (let at = 0; at < documents.length && turn === this.#turn; at += atOnce) {
      const some = documents.slice(at, at + atOnce);
      const found = await Promise.all(some.map((document) => stampOf(this.#uriOf(document)).catch(() => noStamp)));
      found.forEach((stamp, which) => { if (stamp) stamps.set(some[which] ?? '', stamp); });
    }
    return stamps;
  }

  #remember(document: string, stamp: Stamp | undefined): void {
    if (stamp) this.#known.set(document, stamp);
    else this.#known.delete(document);
  }

  /** The packer goes on from the strings that came from the cache, so that nothing more of the cache can follow. */
  #openPacker(): ArticlePacker {
    this.#kept = undefined;
    return this.#packer ??= new ArticlePacker(this.#store.strings);
  }

  #handOver(found: Partial<ReadBatch>): void {
    const batch = { articles: noArticles, stamps: [], unread: [], gone: [], fromCache: false, ...found, ...this.#progress };
    for (const document of batch.gone) this.#known.delete(document);
    this.#store.take(batch);
    this.#take(batch);
  }

  #uriOf(document: string): Uri {
    return Uri.joinPath(this.#place.folder, document);
  }
}
