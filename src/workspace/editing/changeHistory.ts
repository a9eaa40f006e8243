import { l10n, TextDocumentChangeReason, workspace, type TextDocumentChangeEvent } from 'vscode';
import { placeState, undoChanges, type ChangedPlace, type PlaceState } from '../../core/evidence/changedPlaces';
import type { EvidenceFile } from '../../core/evidence/evidenceFile';
import { UserError } from '../../core/userError';
import { Disposer } from '../../host/disposer';
import type { CaseEdit } from './caseEdit';
import { describePlace } from './describePlace';
import type { EditedArticle } from './editedArticle';
import type { OpenCase } from '../openCase';

/** What one command changed. */
export interface CommandChange {
  readonly openCase: OpenCase;
  readonly articles: readonly EditedArticle[];
  readonly evidence: readonly ChangedPlace[];
}

/** What takes a command back, and what that was in a few words. */
export interface Undoing {
  readonly openCase: OpenCase;
  readonly edit: CaseEdit;
  readonly words: string;
}

/** One part of a command's change, as it stands. */
interface Part {
  readonly state: PlaceState;
  readonly words: string;
  /** Whether it was only noted by the way. */
  readonly isNote?: boolean;
}

/** More than anybody takes back in one sitting. */
const mostChanges = 100;

/** The changes of the last commands in this window, the newest last, so that each can be taken back by itself. */
export class ChangeHistory extends Disposer {
  #done: CommandChange[] = [];
  /** Those that were taken back, the last one last: what the editor's own redo, or an undo of the undo, brings back is done again. */
  #undone: CommandChange[] = [];
  #undoing: CommandChange | undefined;

  constructor() {
    super();
    this.own(workspace.onDidChangeTextDocument((event) => { this.#follow(event); }));
    this.own(workspace.onDidCloseTextDocument((document) => {
      this.#keep(({ openCase: { folder }, articles }) => folder !== undefined || articles.every(({ uri }) => uri.toString() !== document.uri.toString()));
      for (const article of this.#articles()) article.close(document);
    }));
    this.own(workspace.onDidChangeWorkspaceFolders(({ removed }) => {
      const gone = new Set(removed.map(({ uri }) => uri.toString()));
      this.#keep(({ openCase: { folder } }) => folder === undefined || !gone.has(folder.uri.toString()));
    }));
    this.own(workspace.onDidOpenTextDocument((document) => { for (const article of this.#articles()) article.open(document); }));
  }

  note(change: CommandChange): void {
    if (change.articles.length + change.evidence.length === 0) return;
    this.#done = [...this.#done, change].slice(-mostChanges);
    this.#undone = [];
  }

  /** What takes back the last change that still stands; throws a UserError where something of it has changed since, or nothing is left. */
  async lastUndoing(): Promise<Undoing> {
    await this.#takeUpRedone();
    for (let last = this.#done.at(-1); last; last = this.#done.at(-1)) {
      const parts = await partsOf(last);
      if (parts.some(({ state }) => state !== 'before')) return undoingOf(last, parts);
      this.#setAside();
    }
    throw new UserError(l10n.t('No command of this window has left a change that could be undone.'));
  }

  /** Runs what applies the last undoing; if it rejects, the change still stands. */
  async undo(apply: () => Promise<void>): Promise<void> {
    this.#undoing = this.#done.at(-1);
    try {
      await apply();
    } finally {
      this.#undoing = undefined;
    }
    this.#setAside();
  }

  #follow(event: TextDocumentChangeEvent): void {
    const returns = event.reason === TextDocumentChangeReason.Undo || event.reason === TextDocumentChangeReason.Redo;
    const undoing = this.#undoing?.articles ?? [];
    for (const article of this.#articles()) article.change(event, returns || undoing.includes(article));
  }

  #setAside(): void {
    const last = this.#done.pop();
    if (last) this.#undone.push(last);
  }

  async #takeUpRedone(): Promise<void> {
    for (let last = this.#undone.at(-1); last; last = this.#undone.at(-1)) {
      const parts = await partsOf(last);
      if (!parts.every(({ state }) => state === 'after')) return;
      this.#undone.pop();
      this.#done.push(last);
    }
  }

  /** What was done in a folder that is closed, or in a document of no folder that is, is nobody's last change. */
  #keep(isOpen: (change: CommandChange) => boolean): void {
    this.#done = this.#done.filter(isOpen);
    this.#undone = this.#undone.filter(isOpen);
  }

  #articles(): readonly EditedArticle[] {
    return [...this.#done, ...this.#undone].flatMap(({ articles }) => articles);
  }
}

async function partsOf({ openCase, articles, evidence }: CommandChange): Promise<readonly Part[]> {
  const places = evidence.length === 0 ? [] : await evidenceParts(openCase, evidence);
  return [...await Promise.all(articles.map((article) => articlePart(article))), ...places];
}

async function evidenceParts({ evidence }: OpenCase, places: readonly ChangedPlace[]): Promise<readonly Part[]> {
  await evidence?.load();
  return partsIn(evidence?.file, places);
}

function partsIn(file: EvidenceFile | undefined, places: readonly ChangedPlace[]): readonly Part[] {
  const parts = places.map((place) => ({ isNote: place.path[2] === 'lastSeen', state: file ? placeState(file, place) : 'otherwise' as const, words: describePlace(place.path) }));
  // Where a claim was seen last is a note by the way: newer words of it keep nothing from being undone, and are left as they are.
  return [...parts.filter(({ isNote }) => !isNote), ...parts.filter(({ isNote, state }) => isNote && state !== 'otherwise')];
}

async function articlePart(article: EditedArticle): Promise<Part> {
  const words = workspace.asRelativePath(article.uri);
  try {
    return { state: article.stateIn(await article.read()), words };
  } catch {
    return { state: 'otherwise', words };
  }
}

/** Parts that are back as they were are left alone. */
async function undoingOf({ openCase, articles, evidence }: CommandChange, parts: readonly Part[]): Promise<Undoing> {
  refuseChanged(parts);
  const standing = parts.filter(({ state }) => state === 'after');
  const documents = await Promise.all(articles.map(async (article) => ({ article, document: await article.read() })));
  const [first, ...others] = standing.filter(({ isNote }) => !isNote);
  return {
    openCase,
    edit: {
      articles: documents.filter(({ article, document }) => article.stateIn(document) === 'after').map(({ article, document }) => article.reversal(document)),
      ...(evidence.length > 0 && { evidence: (_, file) => reversalIn(file, evidence) }),
    },
    words: others.length > 0 ? l10n.t('{0} and {1} more', first?.words ?? '', others.length) : first?.words ?? '',
  };
}

function reversalIn(file: EvidenceFile, evidence: readonly ChangedPlace[]) {
  refuseChanged(partsIn(file, evidence));
  return undoChanges(file, evidence);
}

function refuseChanged(parts: readonly Part[]): void {
  const changed = parts.find(({ state }) => state === 'otherwise');
  if (changed) throw new UserError(l10n.t('Nothing was undone, because something else has changed since: {0}.', changed.words));
}
