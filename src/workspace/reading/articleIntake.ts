import { workspace, type TextDocument } from 'vscode';
import type { ReadBatch } from '../../core/articles/articleReader';
import { fileProblems } from '../../core/checks/fileProblems';
import type { Adoption } from '../../core/index/adoption';
import type { Problem } from '../../core/model';
import { problemOf } from '../../core/problemTable';
import type { Steps } from '../../core/steps';
import { Disposer } from '../../host/disposer';
import { Throttle } from '../../host/throttle';
import type { OpenArticles } from './openArticles';
import type { OpenCase } from '../openCase';

/** While many articles are read, views hear of it this often, in milliseconds. */
const tellPause = 100;

/** Takes what a reader found into the index, except what an editor knows better. */
export class ArticleIntake extends Disposer {
  readonly #case: OpenCase;
  readonly #open: OpenArticles;
  readonly #adoption: Adoption;
  readonly #telling = this.own(new Throttle(() => { this.tell(); }, tellPause));
  #changed = new Set<string>();

  constructor(openCase: OpenCase, open: OpenArticles) {
    super();
    this.#case = openCase;
    this.#open = open;
    this.#adoption = this.own(openCase.index.adopting());
  }

  /** Takes what was read. */
  *take(batch: ReadBatch): Steps<void> {
    const open: TextDocument[] = [];
    const read = yield* this.#adoption.adopting(batch.articles, (document) => {
      const editor = this.#open.at(document);
      if (editor) open.push(editor);
      return !editor;
    });
    for (const document of read) this.#note(document, undefined);
    for (const { document, problem, args } of batch.unread) this.#note(document, problemOf(fileProblems, problem, { start: 0, end: 0 }, args));
    for (const editor of open) this.#takeOpen(editor);
    this.#telling.run();
  }

  /** Takes what is gone, or is no longer part of the case. */
  lose(documents: readonly string[]): void {
    for (const document of documents) this.#lose(document);
    this.#telling.run();
  }

  /** Says now what has changed. */
  tell(): void {
    const changed = this.#changed;
    this.#changed = new Set();
    this.#case.tell(changed);
  }

  #takeOpen(editor: TextDocument): void {
    const document = this.#case.pathOf(editor.uri);
    if (this.#case.unreadable.has(document)) this.#note(document, undefined);
    // A file that was gone for a while is there again.
    if (!this.#case.index.has(document)) this.#open.follow(editor);
  }

  #note(document: string, problem: Problem | undefined): void {
    if (problem && !this.#open.at(document)) this.#case.index.remove(document);
    this.#case.note(document, problem);
    this.#changed.add(document);
  }

  /** A document stays open for minutes after its editor is closed, so only unsaved changes outlive the file. */
  #lose(document: string): void {
    const editor = this.#open.at(document);
    if (!editor) this.#remove(document);
    else if (!editor.isDirty) void this.#loseIfGone(document, editor);
  }

  /** One that is there is only left out of the case, and someone has it before their eyes. */
  async #loseIfGone(document: string, editor: TextDocument): Promise<void> {
    if (await isThere(editor) || this.#open.at(document) !== editor || editor.isDirty) return;
    this.#remove(document);
    this.tell();
  }

  #remove(document: string): void {
    this.#case.remove(document);
    this.#changed.add(document);
  }
}

async function isThere({ uri }: TextDocument): Promise<boolean> {
  try {
    await workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}
