import { EventEmitter, l10n, Uri, workspace, type Event, type LogOutputChannel, type WorkspaceFolder } from 'vscode';
import { fileProblems } from '../core/checks/fileProblems';
import { readArticle } from '../core/entities/readArticle';
import { kindsOf } from '../core/entities/registry';
import { emptyEvidence } from '../core/evidence/schema';
import { CaseIndex } from '../core/index/caseIndex';
import type { PackedArticles } from '../core/index/packedArticles';
import { recordAlone } from '../core/index/recordAlone';
import type { Problem } from '../core/model';
import { sentenceIn } from '../core/problemTable';
import type { Steps } from '../core/steps';
import { UserError } from '../core/userError';
import { Disposer } from '../host/disposer';
import { openDocument } from '../host/openDocument';
import { decodeText } from './decodeText';
import type { EvidenceStore } from './evidenceStore';
import { inSlices } from './timeSlices';

/** What a change of a case concerned: some articles, or everything (the evidence file changed). */
export type CaseChange = { readonly documents: ReadonlySet<string> } | 'all';

/** How far the reading of a folder is, in files. */
export interface ReadingProgress {
  readonly done: number;
  /** 0 while nobody knows yet. */
  readonly total: number;
  /** Unless it is under way, the rest is not read: the user stopped it, or the folder could not be read. */
  readonly state: 'under way' | 'stopped' | 'failed';
}

/** How far a folder is before any of it was read. */
export const unbegun: ReadingProgress = { done: 0, total: 0, state: 'under way' };

/** A case as it is open in the editor: a workspace folder, or the loose documents outside any folder. */
export class OpenCase extends Disposer {
  readonly folder: WorkspaceFolder | undefined;
  /** Undefined for loose documents, which have nowhere to keep evidence. */
  readonly evidence: EvidenceStore | undefined;
  readonly index: CaseIndex;
  /** How far the folder is read; undefined when all of it is. Who sets it tells. */
  reading: ReadingProgress | undefined;
  readonly #log: LogOutputChannel;
  readonly #changed = this.own(new EventEmitter<CaseChange>());
  readonly onDidChange: Event<CaseChange> = this.#changed.event;
  readonly #unreadable = new Map<string, Problem>();
  #kinds: ReadonlySet<string>;
  #listing: Promise<void> | undefined;

  constructor(folder: WorkspaceFolder | undefined, evidence: EvidenceStore | undefined, log: LogOutputChannel) {
    super();
    this.folder = folder;
    this.reading = folder && unbegun;
    this.evidence = evidence && this.own(evidence);
    this.#log = log;
    this.index = new CaseIndex(evidence?.data ?? emptyEvidence);
    this.#kinds = kindsOf(this.index.evidence);
    if (!evidence) return;
    evidence.prepare = (data) => this.index.preparing(data);
    this.own(evidence.onDidChange(() => { this.#takeEvidence(evidence); }));
  }

  /** Files that should be articles and have no text, and why. */
  get unreadable(): ReadonlyMap<string, Problem> {
    return this.#unreadable;
  }

  /** The kinds that tags of this case may have; another set only when they change. */
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

  /** Resolves when it is known what views list of the case: to ask the index for it then costs what has changed since. */
  listed(): Promise<void> {
    return this.#listing ??= inSlices(this.index.listing()).finally(() => { this.#listing = undefined; });
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
      return 'text' in decoded ? decoded.text : undefined;
    } catch (error) {
      this.#log.warn(`${path}:`, String(error));
      return undefined;
    }
  }

  /** Takes the text that an editor has of an article into the index. */
  read(path: string, text: string): void {
    this.index.update(readArticle(path, text, this.#kinds));
    this.tell([path]);
  }

  /** Takes an article that was packed alone into the index, if it is still wanted when that can be done. */
  *adopt(pack: PackedArticles, isWanted: () => boolean): Steps<void> {
    const record = yield* recordAlone(pack);
    const adoption = this.index.adopting();
    const documents = yield* adoption.adopting(pack, isWanted);
    if (documents.length > 0) {
      // It may have changed again since it was taken in.
      if (isWanted()) this.index.keep(record);
      this.tell(documents);
    }
    yield* adoption.ending();
  }

  /** Takes an article that is gone out of the index; it is for the caller to tell. */
  remove(path: string): void {
    this.#unreadable.delete(path);
    this.index.remove(path);
  }

  /** Keeps in mind that a file cannot be read, or that it can; it is for the caller to tell. */
  note(path: string, problem: Problem | undefined): void {
    const before = this.#unreadable.get(path);
    if (problem) this.#unreadable.set(path, problem);
    else this.#unreadable.delete(path);
    if (problem && problem.code !== before?.code) this.#log.warn(`${path}: ${sentenceIn(fileProblems, problem)}`);
  }

  /** Says that these articles were read or removed, or that the reading has gone on. */
  tell(documents: Iterable<string>): void {
    this.#changed.fire({ documents: new Set(documents) });
  }

  #takeEvidence(evidence: EvidenceStore): void {
    const kinds = kindsOf(evidence.data);
    const sameKinds = kinds.size === this.#kinds.size && [...kinds].every((kind) => this.#kinds.has(kind));
    if (!sameKinds) this.#kinds = kinds;
    this.#changed.fire('all');
  }
}
