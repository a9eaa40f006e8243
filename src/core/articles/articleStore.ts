import { eachArticle } from '../index/packedArticles';
import type { ReadBatch } from './articleReader';
import type { KeptArticles } from './cacheFile';
import { documentsIn } from './keptBatches';
import { PackedCopy } from './packedCopy';
import type { Stamp } from './stamp';

interface StoredArticle {
  readonly numbers: Uint32Array;
  readonly stamp: Stamp;
}

/** What a reader has handed over of the articles of a folder as they are on disk, ready to be saved for the next start. */
export class ArticleStore {
  readonly #articles = new Map<string, StoredArticle>();
  readonly #strings: string[] = [];
  #fingerprint: string | undefined;
  /** Counts what a file that was loaded or saved earlier does not say. */
  #changes = 0;
  #savedChanges = 0;

  /** All strings that were handed over, by their numbers. */
  get strings(): readonly string[] {
    return this.#strings;
  }

  /** From now on articles are read under this fingerprint; those that were read under another are forgotten. */
  follow(fingerprint: string): void {
    if (fingerprint === this.#fingerprint) return;
    this.#fingerprint = fingerprint;
    for (const document of this.#articles.keys()) this.#forget(document);
  }

  /** Takes every batch, in order, before it is handed over. */
  take({ articles, stamps, unread, gone, fromCache }: ReadBatch): void {
    articles.strings.forEach((text, at) => { this.#strings[articles.firstString + at] = text; });
    for (const document of gone) this.#forget(document);
    for (const { document } of unread) this.#forget(document);
    // The receiver numbers the strings in its own way.
    const own = articles.numbers.slice();
    const documents = documentsIn(own);
    let at = -1;
    for (const numbers of eachArticle(own)) {
      const [document, stamp] = [documents[++at], stamps[at]];
      if (document !== undefined && stamp) this.#articles.set(document, { numbers, stamp });
    }
    if (!fromCache) this.#changes += stamps.length;
  }

  /** Has everything written, if anything has changed since it was loaded or saved; rejects as `write` does. `pause` comes between two articles. */
  async save(write: (kept: KeptArticles, fingerprint: string) => Promise<void>, pause: () => Promise<void> = () => Promise.resolve()): Promise<void> {
    const changes = this.#changes;
    const fingerprint = this.#fingerprint;
    if (fingerprint === undefined || changes === this.#savedChanges) return;
    const stored = [...this.#articles.values()];
    const copy = new PackedCopy(this.#strings);
    for (const { numbers } of stored) {
      copy.add(numbers);
      await pause();
    }
    await write({ articles: copy.all(), stamps: stored.map(({ stamp }) => stamp) }, fingerprint);
    this.#savedChanges = changes;
  }

  #forget(document: string): void {
    if (this.#articles.delete(document)) this.#changes++;
  }
}
