import type { ArticleRecord } from '../entities/articleRecord';

/** More than anyone has open in view at once. */
const kept = 24;

/** The records that were asked for last: an editor asks for the same one at every move of the cursor. */
export class RecentRecords {
  /** The one that was used last stands last. */
  readonly #records = new Map<string, ArticleRecord>();

  get(document: string, make: () => ArticleRecord | undefined): ArticleRecord | undefined {
    const record = this.#records.get(document) ?? make();
    if (record) this.keep(record);
    return record;
  }

  keep(record: ArticleRecord): void {
    this.#records.delete(record.document);
    this.#records.set(record.document, record);
    const [oldest] = this.#records.keys();
    if (this.#records.size > kept && oldest !== undefined) this.#records.delete(oldest);
  }

  forget(document: string): void {
    this.#records.delete(document);
  }
}
