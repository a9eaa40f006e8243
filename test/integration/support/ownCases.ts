import { window, type Disposable, type Uri } from 'vscode';
import type { ArticleReader } from '../../../src/core/articles/articleReader';
import { Cases } from '../../../src/workspace/cases';
import type { OpenCase } from '../../../src/workspace/openCase';
import { Settings } from '../../../src/workspace/settings';
import { openSlicedReader } from '../../../src/workspace/reading/slicedReader';

/** The cases of the workspace once more, beside those of the extension, to be asked what no view shows. */
export class OwnCases implements Disposable {
  readonly warnings: string[] = [];
  readonly #settings = new Settings();
  readonly #log = window.createOutputChannel('Dossier under test', { log: true });
  readonly #cases: Cases;

  /** `change` makes of a folder's reader another one, for instance one that fails. */
  constructor(change: (reader: ArticleReader) => ArticleReader = (reader) => reader) {
    const log = Object.assign(this.#log, { warn: (...said: readonly unknown[]) => { this.warnings.push(said.join(' ')); } });
    this.#cases = new Cases(this.#settings, ({ uri }) => Promise.resolve((take) => change(openSlicedReader({ folder: uri, cache: undefined, version: '1', log }, take))), log);
    this.#cases.open();
  }

  of(uri: Uri): OpenCase {
    return this.#cases.of(uri);
  }

  stopReading(): void {
    this.#cases.stopReading();
  }

  async end(): Promise<void> {
    await this.#cases.end();
    this.dispose();
  }

  dispose(): void {
    this.#cases.dispose();
    this.#settings.dispose();
    this.#log.dispose();
  }
}
