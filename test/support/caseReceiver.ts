import assert from 'node:assert/strict';
import type { ReadBatch } from '../../src/core/articles/articleReader';
import { emptyEvidence } from '../../src/core/evidence/schema';
import { CaseIndex } from '../../src/core/index/caseIndex';

/** Takes what a reader hands over, as the editor does. */
export class CaseReceiver {
  readonly index = new CaseIndex(emptyEvidence);
  readonly unread = new Map<string, string>();
  batches: ReadBatch[] = [];
  /** How many strings the packer of the batches has numbered so far. */
  #numbered = 0;
  #adoption = this.index.adopting();

  readonly take = (batch: ReadBatch): void => {
    this.batches.push({ ...batch, articles: { ...batch.articles, numbers: new Uint32Array() } });
    if (batch.stamps.length > 0) assert.equal(batch.articles.firstString, this.#numbered, 'all packs come from one packer');
    this.#numbered += batch.articles.strings.length;
    const documents = this.#adoption.adopt(batch.articles);
    for (const document of documents) this.unread.delete(document);
    for (const { document, problem } of batch.unread) {
      this.#remove(document);
      this.unread.set(document, problem);
    }
    for (const document of batch.gone) this.#remove(document);
  };

  /** Another reader comes, with a packer of its own. */
  begin(): void {
    this.#adoption.dispose();
    this.#numbered = 0;
    this.#adoption = this.index.adopting();
  }

  /** How many articles came since the last call: read, and from what was kept. */
  counts(): { readonly read: number; readonly kept: number; readonly gone: number } {
    const [read, kept] = [false, true].map((fromCache) => this.batches.filter((batch) => batch.fromCache === fromCache).reduce((sum, { stamps }) => sum + stamps.length, 0));
    const gone = this.batches.reduce((sum, batch) => sum + batch.gone.length, 0);
    this.batches = [];
    return { read: read ?? 0, kept: kept ?? 0, gone };
  }

  #remove(document: string): void {
    this.index.remove(document);
    this.unread.delete(document);
  }
}
