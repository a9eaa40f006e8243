import type { ReadBatch, UnreadFile } from '../core/articles/articleReader';
import { batchSize, noArticles } from '../core/articles/keptBatches';
import type { Stamp } from '../core/articles/stamp';
import type { ArticleRecord } from '../core/entities/articleRecord';
import type { ArticlePacker } from '../core/index/articlePacker';
import type { PackedArticles } from '../core/index/packedArticles';

/** After so many milliseconds a batch is handed over, whatever it holds. */
const longestWait = 50;

/** So many strings are handed over together: to make more of them at once would hold up the editor. */
const mostStrings = 1000;

/** Many strings go ahead in parts of their own. */
function inParts({ firstString, strings, numbers }: PackedArticles): PackedArticles[] {
  const parts: PackedArticles[] = [];
  let at = 0;
  for (; strings.length - at > mostStrings; at += mostStrings) {
    parts.push({ ...noArticles, firstString: firstString + at, strings: strings.slice(at, at + mostStrings) });
  }
  return [...parts, { firstString: firstString + at, strings: strings.slice(at), numbers }];
}

/** Hands over what one reading finds, in batches of which none is long in coming. */
export class BatchWriter {
  readonly #send: (batch: ReadBatch) => void;
  readonly #packer: () => ArticlePacker;
  readonly #total: number;
  #stamps: Stamp[] = [];
  #unread: UnreadFile[] = [];
  #done: number;
  #sent = performance.now();

  /** `done` of the `total` files need not be looked at; the packer is made when it is needed. */
  constructor(send: (batch: ReadBatch) => void, packer: () => ArticlePacker, done: number, total: number) {
    this.#send = send;
    this.#packer = packer;
    this.#done = done;
    this.#total = total;
  }

  /** Hands over, before everything else, what is gone. */
  gone(documents: readonly string[]): void {
    if (documents.length > 0) this.#hand({ gone: documents });
  }

  /** Hands over articles that were packed earlier, and packed as this reader's packer would have. */
  kept(articles: PackedArticles, stamps: readonly Stamp[]): void {
    this.#done += stamps.length;
    this.#hand({ articles, stamps, fromCache: true });
  }

  read(record: ArticleRecord, stamp: Stamp): void {
    this.#packer().add(record);
    this.#stamps.push(stamp);
    this.#advance();
  }

  unread(file: UnreadFile): void {
    this.#unread.push(file);
    this.#advance();
  }

  /** Hands over what is left. */
  end(): void {
    if (this.#stamps.length + this.#unread.length === 0) return;
    const articles = this.#stamps.length > 0 ? this.#packer().take() : noArticles;
    this.#hand({ articles, stamps: this.#stamps, unread: this.#unread });
    this.#stamps = [];
    this.#unread = [];
  }

  #advance(): void {
    this.#done++;
    if (this.#stamps.length >= batchSize || performance.now() - this.#sent > longestWait) this.end();
  }

  #hand({ articles = noArticles, ...part }: Partial<ReadBatch>): void {
    const nothing = { stamps: [], unread: [], gone: [], fromCache: false, done: this.#done, total: this.#total };
    const [last = noArticles, ...ahead] = inParts(articles).reverse();
    for (const strings of ahead.reverse()) this.#send({ ...nothing, articles: strings });
    this.#send({ ...nothing, ...part, articles: last });
    this.#sent = performance.now();
  }
}
