import { l10n, Position, TextDocumentChangeReason, window, workspace, WorkspaceEdit, type LogOutputChannel, type TextDocument, type TextDocumentChangeEvent } from 'vscode';
import { changedPlaces, type ChangedPlace } from '../../core/evidence/changedPlaces';
import { editEvidence } from '../../core/evidence/editEvidence';
import type { EvidenceFile } from '../../core/evidence/evidenceFile';
import { readEdited } from '../../core/evidence/readEvidence';
import { UserError } from '../../core/userError';
import { translated } from '../../host/diagnostics';
import { Disposer } from '../../host/disposer';
import { rangeOf } from '../../host/ranges';
import { isArticle } from '../reading/articles';
import type { CaseEdit } from './caseEdit';
import { ChangeHistory, type CommandChange } from './changeHistory';
import type { DocumentEdits } from './documentEdits';
import { EditedArticle } from './editedArticle';
import type { OpenCase } from '../openCase';
import { refuseReadOnly } from './refuseReadOnly';

interface TouchedEvidence {
  readonly document: TextDocument;
  readonly places: readonly ChangedPlace[];
}

/**
 * The one place that applies every command's edit: as one workspace edit, so that one undo takes all of it back.
 * The evidence file is saved after it unless it had unsaved changes.
 */
export class Editing extends Disposer {
  readonly #log: LogOutputChannel;
  /** The evidence files that commands wrote and that have had no unsaved change since. */
  readonly #saved = new Set<string>();
  readonly #history = this.own(new ChangeHistory());
  /** What an undo is having saved; until then the file seems to have changes of the user. */
  #saving: Promise<unknown> = Promise.resolve();

  constructor(log: LogOutputChannel) {
    super();
    this.#log = log;
    this.own(workspace.onDidChangeTextDocument((event) => { this.#saveUndone(event); }));
  }

  /** Throws a UserError where something changed since the edits were made, or where the evidence file must not be written. */
  async apply(openCase: OpenCase, caseEdit: CaseEdit): Promise<void> {
    await this.#apply(openCase, caseEdit, (change) => { this.#history.note(change); });
  }

  /** Takes back the last change of a command that still stands, as one edit, and says what it was; throws a UserError where that cannot be. */
  async undoLast(): Promise<string> {
    const { openCase, edit, words } = await this.#history.lastUndoing();
    await this.#history.undo(() => this.#apply(openCase, edit));
    return words;
  }

  async #apply(openCase: OpenCase, { articles = [], evidence }: CaseEdit, note?: (change: CommandChange) => void): Promise<void> {
    await this.#saving;
    refuseStale(articles);
    for (const { document } of articles) refuseReadOnly(document.uri);
    const edit = new WorkspaceEdit();
    const touched = evidence && await this.#addEvidence(edit, openCase, evidence);
    refuseStale(articles);
    for (const { document, edits } of articles) {
      for (const part of edits) edit.replace(document.uri, rangeOf(document, part), part.text);
    }
    if (edit.size === 0) return;
    const change = { openCase, articles: edited(articles), evidence: touched?.places ?? [] };
    holdActiveArticle(edit);
    const wasDirty = touched?.document.isDirty ?? false;
    // Of several articles some may have no editor: the editor saves what it changes there, as the user has set it for a refactoring.
    if (!await workspace.applyEdit(edit, { isRefactoring: articles.length > 1 && !touchesUnsaved(edit) })) throw new UserError(l10n.t('The editor did not accept the change; a file may be read-only. Nothing was done.'));
    note?.(change);
    await openCase.evidence?.settled();
    if (touched && !wasDirty) await this.#save(touched.document);
    this.#log.debug(`edited ${articles.length} articles${touched ? ' and the evidence file' : ''}`);
  }

  /** Puts a readable text in the place of an evidence file that cannot be read as it stands, as one edit of that version. */
  async mend(openCase: OpenCase, { document, version }: Pick<DocumentEdits, 'document' | 'version'>, text: string): Promise<void> {
    refuseReadOnly(document.uri);
    refuseBroken(openCase.evidenceToWrite().read(text));
    if (document.version !== version) throw new UserError(l10n.t('The evidence file changed in the meantime, so nothing was done. Please try again.'));
    const edit = new WorkspaceEdit();
    edit.replace(document.uri, rangeOf(document, { start: 0, end: document.getText().length }), text);
    const wasDirty = document.isDirty;
    if (!await workspace.applyEdit(edit)) throw new UserError(l10n.t('The editor did not accept the change; a file may be read-only. Nothing was done.'));
    await openCase.evidence?.settled();
    if (!wasDirty) await this.#save(document);
  }

  /** The document to be saved afterwards, and what becomes different in it; undefined where nothing does. */
  async #addEvidence(edit: WorkspaceEdit, openCase: OpenCase, changesFor: NonNullable<CaseEdit['evidence']>): Promise<TouchedEvidence | undefined> {
    const store = openCase.evidenceToWrite();
    const document = await store.documentToEdit();
    const { file } = store;
    const changes = changesFor(store.data, file);
    const edits = editEvidence(file, changes);
    const after = readEdited(file, edits);
    refuseBroken(after);
    for (const part of edits) edit.replace(document.uri, rangeOf(document, part), part.text);
    return edits.length > 0 ? { document, places: changedPlaces(file, after, changes) } : undefined;
  }

  async #save(document: TextDocument): Promise<void> {
    if (!await document.save()) throw new UserError(l10n.t('{0} could not be saved; its changes are in its editor.', workspace.asRelativePath(document.uri)));
    this.#saved.add(document.uri.toString());
  }

  /** A command had reached the disk, so an undo of it from the article reaches the disk too. */
  #saveUndone({ document, reason, contentChanges }: TextDocumentChangeEvent): void {
    const uri = document.uri.toString();
    if (!this.#saved.has(uri) || contentChanges.length === 0) return;
    const undone = reason === TextDocumentChangeReason.Undo || reason === TextDocumentChangeReason.Redo;
    if (undone && window.activeTextEditor?.document !== document) this.#saving = Promise.resolve(document.save());
    else this.#saved.delete(uri);
  }
}

function edited(articles: readonly DocumentEdits[]): readonly EditedArticle[] {
  return articles.filter(({ edits }) => edits.length > 0).map((article) => new EditedArticle(article));
}

function refuseStale(articles: readonly DocumentEdits[]): void {
  if (articles.every(({ document, version }) => document.version === version)) return;
  throw new UserError(l10n.t('The article changed in the meantime, so nothing was done. Please try again.'));
}

/** A command never leaves a file behind that the next one would have to refuse. */
function refuseBroken(file: EvidenceFile): void {
  if (file.status === 'readable') return;
  const problem = file.problems.find(({ severity }) => severity === 'error');
  throw new UserError(l10n.t('Nothing was written, because the evidence file would no longer be valid: {0}', problem ? translated(problem) : ''));
}

/** Whether an edit reaches what somebody has not saved yet: that is theirs to save. */
function touchesUnsaved(edit: WorkspaceEdit): boolean {
  return workspace.textDocuments.some(({ uri, isDirty }) => isDirty && edit.has(uri));
}

/** An empty insert makes the command part of the article's own history, so that its undo finds it. */
function holdActiveArticle(edit: WorkspaceEdit): void {
  const active = window.activeTextEditor?.document;
  if (active && isArticle(active) && !edit.has(active.uri)) edit.insert(active.uri, new Position(0, 0), '');
}
