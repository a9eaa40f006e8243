import { l10n, Position, TextDocumentChangeReason, window, workspace, WorkspaceEdit, type LogOutputChannel, type TextDocument, type TextDocumentChangeEvent } from 'vscode';
import type { Change } from '../core/evidence/change';
import { editEvidence } from '../core/evidence/editEvidence';
import { readEvidence } from '../core/evidence/readEvidence';
import type { EvidenceData } from '../core/evidence/schema';
import type { TextEdit } from '../core/model';
import { applyEdits } from '../core/applyEdits';
import { UserError } from '../core/userError';
import { translated } from '../host/diagnostics';
import { Disposer } from '../host/disposer';
import { rangeOf } from '../host/ranges';
import { isArticle } from './articles';
import type { OpenCase } from './openCase';

/** Edits of one open document, made for one version of it. */
export interface DocumentEdits {
  readonly document: TextDocument;
  readonly version: number;
  readonly edits: readonly TextEdit[];
}

/** What one command changes, in articles and in the evidence file. */
export interface CaseEdit {
  readonly articles?: readonly DocumentEdits[];
  /** Made from what the file holds at the moment of writing, so that an id that somebody took meanwhile is seen. */
  readonly evidence?: (data: EvidenceData) => readonly Change[];
}

/**
 * The one place that applies every command's edit: as one workspace edit, so that one undo takes all of it back.
 * The evidence file is saved after it unless it had unsaved changes.
 */
export class Editing extends Disposer {
  readonly #log: LogOutputChannel;
  /** The evidence files that commands wrote and that have had no unsaved change since. */
  readonly #saved = new Set<string>();

  constructor(log: LogOutputChannel) {
    super();
    this.#log = log;
    this.own(workspace.onDidChangeTextDocument((event) => { this.#saveUndone(event); }));
  }

  /** Throws a UserError where something changed since the edits were made, or where the evidence file must not be written. */
  async apply(openCase: OpenCase, { articles = [], evidence }: CaseEdit): Promise<void> {
    refuseStale(articles);
    const edit = new WorkspaceEdit();
    const touched = evidence && await this.#addEvidence(edit, openCase, evidence);
    refuseStale(articles);
    for (const { document, edits } of articles) {
      for (const part of edits) edit.replace(document.uri, rangeOf(document, part), part.text);
    }
    holdActiveArticle(edit);
    const wasDirty = touched?.isDirty ?? false;
    if (!await workspace.applyEdit(edit)) throw new UserError(l10n.t('The editor did not accept the change; a file may be read-only. Nothing was done.'));
    if (touched && !wasDirty) await this.#save(touched);
    this.#log.debug(`edited ${articles.length} articles${touched ? ' and the evidence file' : ''}`);
  }

  /** The document to be saved afterwards, or undefined where nothing changes in it. */
  async #addEvidence(edit: WorkspaceEdit, openCase: OpenCase, changesFor: (data: EvidenceData) => readonly Change[]): Promise<TextDocument | undefined> {
    const store = openCase.evidenceToWrite();
    const document = await store.documentToEdit();
    const edits = editEvidence(store.file, changesFor(store.data));
    refuseBreaking(applyEdits(store.file.text, edits));
    for (const part of edits) edit.replace(document.uri, rangeOf(document, part), part.text);
    return edits.length > 0 ? document : undefined;
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
    if (undone && window.activeTextEditor?.document !== document) void document.save();
    else this.#saved.delete(uri);
  }
}

function refuseStale(articles: readonly DocumentEdits[]): void {
  if (articles.every(({ document, version }) => document.version === version)) return;
  throw new UserError(l10n.t('The article changed in the meantime, so nothing was done. Please try again.'));
}

/** A command never leaves a file behind that the next one would have to refuse. */
function refuseBreaking(text: string): void {
  const { status, problems } = readEvidence(text);
  const problem = problems.find(({ severity }) => severity === 'error');
  if (status !== 'readable') throw new UserError(l10n.t('Nothing was written, because the evidence file would no longer be valid: {0}', problem ? translated(problem) : ''));
}

/** An empty insert makes the command part of the article's own history, so that its undo finds it. */
function holdActiveArticle(edit: WorkspaceEdit): void {
  const active = window.activeTextEditor?.document;
  if (active && isArticle(active) && !edit.has(active.uri)) edit.insert(active.uri, new Position(0, 0), '');
}
