import { EventEmitter, l10n, Uri, workspace, type Event, type LogOutputChannel, type WorkspaceFolder } from 'vscode';
import { fileProblems } from '../core/checks/fileProblems';
import { readArticle } from '../core/entities/readArticle';
import { kindsOf } from '../core/entities/registry';
import { emptyEvidence } from '../core/evidence/schema';
import { CaseIndex } from '../core/index/caseIndex';
import { UserError } from '../core/userError';
import { Disposer } from '../host/disposer';
import { openDocument } from '../host/openDocument';
import { decodeText } from './decodeText';
import type { EvidenceStore } from './evidenceStore';

/** What a change of a case concerned: some articles, or everything (the evidence file changed). */
export type CaseChange = { readonly documents: ReadonlySet<string> } | 'all';

/** A case as it is open in the editor: a workspace folder, or the loose documents outside any folder. */
export class OpenCase extends Disposer {
  readonly folder: WorkspaceFolder | undefined;
  /** Undefined for loose documents, which have nowhere to keep evidence. */
  readonly evidence: EvidenceStore | undefined;
  readonly index: CaseIndex;
  readonly #log: LogOutputChannel;
  readonly #changed = this.own(new EventEmitter<CaseChange>());
  readonly onDidChange: Event<CaseChange> = this.#changed.event;
  readonly #unreadable = new Map<string, keyof typeof fileProblems>();
  #kinds: ReadonlySet<string>;

  constructor(folder: WorkspaceFolder | undefined, evidence: EvidenceStore | undefined, log: LogOutputChannel) {
    super();
    this.folder = folder;
    this.evidence = evidence && this.own(evidence);
    this.#log = log;
    this.index = new CaseIndex(evidence?.data ?? emptyEvidence);
    this.#kinds = kindsOf(this.index.evidence);
    if (evidence) this.own(evidence.onDidChange(() => { this.#takeEvidence(evidence); }));
  }

  /** Files that should be articles and have no text, with the code of the reason. */
  get unreadable(): ReadonlyMap<string, keyof typeof fileProblems> {
    return this.#unreadable;
  }

  /** The kinds that tags of this case may have. */
  get kinds(): ReadonlySet<string> {
    return this.#kinds;
  }

  /** The name people know the case by. */
  get name(): string {
    return this.folder?.name ?? '';
  }

  /** The path by which the case knows a file; for loose documents their whole uri. */
  pathOf(uri: Uri): string {
    if (!this.folder) return uri.toString();
    return uri.path.slice(this.folder.uri.path.replace(/\/$/u, '').length + 1);
  }

  uriOf(path: string): Uri {
    return this.folder ? Uri.joinPath(this.folder.uri, path) : Uri.parse(path);
  }

  /** The store to write evidence to; throws a UserError where there is none. */
  evidenceToWrite(): EvidenceStore {
    if (!this.evidence) throw new UserError(l10n.t('This document is in no folder, so it has no evidence file. Open the folder of your case first.'));
    return this.evidence;
  }

  /** The text of an article: from its editor, or else from disk; undefined where it cannot be read. */
  async textOf(path: string): Promise<string | undefined> {
    const uri = this.uriOf(path);
    const open = openDocument(uri);
    if (open) return open.getText();
    try {
      const decoded = decodeText(await workspace.fs.readFile(uri));
      this.#note(path, 'problem' in decoded ? decoded.problem : undefined);
      if ('text' in decoded) return decoded.text;
      this.#log.warn(`${path}: ${fileProblems[decoded.problem].sentence}`);
    } catch (error) {
      this.#log.warn(`${path}:`, String(error));
    }
    return undefined;
  }

  #note(path: string, problem: keyof typeof fileProblems | undefined): void {
    if (problem === this.#unreadable.get(path)) return;
    if (problem) this.#unreadable.set(path, problem);
    else this.#unreadable.delete(path);
    this.tell(new Set([path]));
  }

  /** Takes the text of an article into the index; `tell` is false while many are read and told of together. */
  read(path: string, text: string, tell = true): void {
    this.index.update(readArticle(path, text, this.#kinds));
    if (tell) this.tell(new Set([path]));
  }

  /** An article that is gone. */
  remove(path: string): void {
    this.#unreadable.delete(path);
    this.forget(path);
  }

  /** An article that is there and cannot be read. */
  forget(path: string): void {
    this.index.remove(path);
    this.tell(new Set([path]));
  }

  /** Says that these articles were read or removed. */
  tell(documents: ReadonlySet<string>): void {
    this.#changed.fire({ documents });
  }

  #takeEvidence(evidence: EvidenceStore): void {
    const kinds = kindsOf(evidence.data);
    const sameKinds = kinds.size === this.#kinds.size && [...kinds].every((kind) => this.#kinds.has(kind));
    this.#kinds = kinds;
    this.index.setEvidence(evidence.data);
    this.#changed.fire('all');
    if (!sameKinds) void this.#readAllAgain();
  }

  async #readAllAgain(): Promise<void> {
    const kinds = this.#kinds;
    for (const path of this.index.documents()) {
      const text = await this.textOf(path);
      if (kinds !== this.#kinds) return;
      if (text !== undefined) this.read(path, text, false);
    }
    this.#changed.fire('all');
  }
}
