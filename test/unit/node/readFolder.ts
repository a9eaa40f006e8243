import assert from 'node:assert/strict';
import { utimes } from 'node:fs/promises';
import type { ReadingRules } from '../../../src/core/articles/articleReader';
import { readArticle } from '../../../src/core/entities/readArticle';
import { standardKinds } from '../../../src/core/model';
import { FolderReader } from '../../../src/node/folderReader';
import { listArticles } from '../../../src/node/listArticles';
import { readTextFile } from '../../../src/node/readTextFile';
import { CaseFolder } from '../../support/caseFolder';
import { CaseReceiver } from '../../support/caseReceiver';

export const rules: ReadingRules = { kinds: standardKinds, exclude: [], include: [], apart: [] };
export const never = (): boolean => false;
const minute = 60_000;
const day = 86_400;
/** In seconds: FAT counts time so. */
const coarsestStep = 2;

/** A folder on disk, and what its readers have handed over. */
export class ReadFolder {
  readonly folder = new CaseFolder();
  readonly cacheFile = this.folder.at('kept', 'articles.bin');
  received = new CaseReceiver();
  logged: string[] = [];
  /** Of the file that was written last, in seconds since 1970. */
  #time = Math.floor(Date.now() / 1000) - day;

  /** A reader that finds its files long settled. */
  opened(version = '1', now = (): number => Date.now() + minute): FolderReader {
    this.received.begin();
    return new FolderReader({
      folder: this.folder.at('case'), cacheFile: this.cacheFile, version, handedOver: [], now,
      send: this.received.take, log: (message) => { this.logged.push(message); },
    });
  }

  /** Writes with a time of its own, whatever the clock of the file system, and so long ago that it has settled. */
  async write(name: string, text: string): Promise<void> {
    this.folder.write({ [`case/${name}`]: text });
    this.#time += coarsestStep;
    await utimes(this.folder.at('case', name), this.#time, this.#time);
  }

  /** What was handed over is what stands on disk. */
  holds(): void {
    const documents = listArticles(this.folder.at('case'));
    const records = documents.map((document) => {
      const content = readTextFile(this.folder.at('case', document));
      return 'text' in content ? readArticle(document, content.text, new Set(standardKinds)) : undefined;
    }).filter((record) => record !== undefined);
    const { index } = this.received;
    assert.deepEqual(index.documents().map((document) => index.record(document)), records);
  }

  remove(): void {
    this.folder.remove();
  }
}
