import type { ReadBatch, UnreadFile } from '../../core/articles/articleReader';
import type { Stamp } from '../../core/articles/stamp';
import { readArticle } from '../../core/entities/readArticle';
import type { ArticlePacker } from '../../core/index/articlePacker';
import type { FileContent } from './readFile';

/** Collects what was found in files until it is handed over. */
export class GrowingBatch {
  readonly #packer: ArticlePacker;
  readonly #kinds: ReadonlySet<string>;
  #stamps: Stamp[] = [];
  #unread: UnreadFile[] = [];
  #gone: string[] = [];

  constructor(packer: ArticlePacker, kinds: ReadonlySet<string>) {
    this.#packer = packer;
    this.#kinds = kinds;
  }

  get size(): number {
    return this.#stamps.length + this.#unread.length + this.#gone.length;
  }

  add(document: string, content: FileContent): void {
    if (content === 'gone') {
      this.#gone.push(document);
    } else if ('problem' in content) {
      this.#unread.push({ document, ...content });
    } else {
      this.#packer.add(readArticle(document, content.text, this.#kinds));
      this.#stamps.push(content.stamp);
    }
  }

  /** All that was added since the last batch. */
  take(): Pick<ReadBatch, 'articles' | 'stamps' | 'unread' | 'gone'> {
    const batch = { articles: this.#packer.take(), stamps: this.#stamps, unread: this.#unread, gone: this.#gone };
    [this.#stamps, this.#unread, this.#gone] = [[], [], []];
    return batch;
  }
}
