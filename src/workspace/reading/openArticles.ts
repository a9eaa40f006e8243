import type { TextDocument } from 'vscode';
import type { PackedArticles } from '../../core/index/packedArticles';
import { Disposer } from '../../host/disposer';
import { isLarge } from '../../host/largeDocument';
import type { OpenCase } from '../openCase';
import { WorkQueue } from '../workQueue';

/** Packs a text elsewhere than here, alone; undefined where there is no such place. */
export type ScanElsewhere = (document: string, text: string, kinds: readonly string[]) => Promise<PackedArticles> | undefined;

/** How long the typing must pause before a large document is read, in milliseconds. */
const largePause = 200;

/** The articles of a case that are open: they are read from their editors, unsaved text included. */
export class OpenArticles extends Disposer {
  readonly #case: OpenCase;
  readonly #scan: ScanElsewhere;
  readonly #documents = new Map<string, TextDocument>();
  readonly #adopting = this.own(new WorkQueue());
  /** Large documents that are read when the typing pauses. */
  readonly #waiting = new Map<string, ReturnType<typeof setTimeout>>();
  /** Those by which the documents were read. */
  #kinds: ReadonlySet<string>;

  constructor(openCase: OpenCase, scan: ScanElsewhere) {
    super();
    this.#case = openCase;
    this.#kinds = openCase.kinds;
    this.#scan = scan;
    this.own({ dispose: () => { for (const timer of this.#waiting.values()) clearTimeout(timer); } });
  }

  at(path: string): TextDocument | undefined {
    return this.#documents.get(path);
  }

  paths(): readonly string[] {
    return [...this.#documents.keys()];
  }

  /** Reads the document now, or when the typing pauses if it is large. */
  follow(document: TextDocument): void {
    const path = this.#case.pathOf(document.uri);
    const isNew = !this.#documents.has(path);
    this.#documents.set(path, document);
    clearTimeout(this.#waiting.get(path));
    if (!isLarge(document)) this.#case.read(path, document.getText());
    else if (isNew) void this.#readLarge(path, document);
    else this.#waiting.set(path, setTimeout(() => { void this.#readLarge(path, document); }, largePause));
  }

  /** Forgets a document that is open no longer, or that another case has now. */
  release(path: string): void {
    this.#documents.delete(path);
    clearTimeout(this.#waiting.get(path));
    this.#waiting.delete(path);
  }

  /** Reads all of them by the kinds that the case has now, if they are others than before. */
  followKinds(): void {
    if (this.#kinds === this.#case.kinds) return;
    this.#kinds = this.#case.kinds;
    for (const [path, document] of this.#documents) {
      if (!isLarge(document)) this.#case.read(path, document.getText());
      else void this.#readLarge(path, document);
    }
  }

  async #readLarge(path: string, document: TextDocument): Promise<void> {
    if (document.isClosed) return;
    const { version } = document;
    const { kinds } = this.#case;
    const pack = await this.#scan(path, document.getText(), [...kinds])?.catch(() => undefined);
    // Otherwise a later reading is on its way.
    const isWanted = (): boolean => this.#documents.get(path) === document && document.version === version && kinds === this.#case.kinds;
    if (!isWanted()) return;
    if (pack) this.#adopting.push(() => this.#case.adopt(pack, isWanted));
    else this.#case.read(path, document.getText());
  }
}
