import { EventEmitter, Uri, workspace, type Event, type LogOutputChannel, type TextDocument, type WorkspaceFolder } from 'vscode';
import { Disposer } from '../host/disposer';
import { Articles, isArticle } from './articles';
import { EvidenceStore } from './evidenceStore';
import { OpenCase, type CaseChange } from './openCase';
import type { Settings } from './settings';

/** A change of one of the cases, or of which cases there are. */
export interface CasesChange {
  readonly openCase: OpenCase;
  readonly change: CaseChange;
}

interface Kept {
  readonly openCase: OpenCase;
  readonly articles: Articles;
}

/** The cases that are open: one per workspace folder, and one for documents outside all of them. */
export class Cases extends Disposer {
  readonly #settings: Settings;
  readonly #log: LogOutputChannel;
  readonly #kept = new Map<string, Kept>();
  readonly #loose: Kept;
  readonly #changed = this.own(new EventEmitter<CasesChange>());
  /** After a case has changed, the index included. */
  readonly onDidChange: Event<CasesChange> = this.#changed.event;

  constructor(settings: Settings, log: LogOutputChannel) {
    super();
    this.#settings = settings;
    this.#log = log;
    this.#loose = this.#keep(undefined);
    this.own(workspace.onDidOpenTextDocument((document) => { this.#keptFor(document.uri).articles.follow(document); }));
    this.own(workspace.onDidCloseTextDocument((document) => { this.#keptFor(document.uri).articles.close(document); }));
    this.own(workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (contentChanges.length > 0) this.#keptFor(document.uri).articles.follow(document);
    }));
    this.own(workspace.onDidChangeWorkspaceFolders(({ added, removed }) => { this.#exchange(added, removed); }));
    this.own(settings.onDidChange(() => { this.#followEvidenceSetting(); }));
  }

  /** Opens the case of every workspace folder; reading goes on after the return. */
  open(): void {
    this.#exchange(workspace.workspaceFolders ?? [], []);
  }

  /** The cases of the workspace's folders, in their order. */
  ofFolders(): readonly OpenCase[] {
    return (workspace.workspaceFolders ?? []).flatMap((folder) => this.#kept.get(folder.uri.toString())?.openCase ?? []);
  }

  /** All cases that have something to show; the loose documents last. */
  all(): readonly OpenCase[] {
    const { openCase } = this.#loose;
    return openCase.index.documents().length > 0 ? [...this.ofFolders(), openCase] : this.ofFolders();
  }

  /** The case that a document belongs to. */
  of(uri: Uri): OpenCase {
    return this.#keptFor(uri).openCase;
  }

  /** The case of an article, or undefined where the document is none. */
  ofArticle(document: TextDocument): OpenCase | undefined {
    return isArticle(document) ? this.of(document.uri) : undefined;
  }

  override dispose(): void {
    for (const { openCase, articles } of [...this.#kept.values(), this.#loose]) {
      articles.dispose();
      openCase.dispose();
    }
    super.dispose();
  }

  #keptFor(uri: Uri): Kept {
    const folder = workspace.getWorkspaceFolder(uri);
    return (folder && this.#kept.get(folder.uri.toString())) ?? this.#loose;
  }

  #add(folder: WorkspaceFolder): void {
    const kept = this.#keep(folder);
    this.#kept.set(folder.uri.toString(), kept);
    void kept.openCase.evidence?.load();
    kept.articles.readAll(folder).catch((error: unknown) => { this.#log.error(`${folder.name}:`, String(error)); });
  }

  #keep(folder: WorkspaceFolder | undefined): Kept {
    const evidence = folder && new EvidenceStore(folder, this.#settings.evidenceFile(folder), this.#log);
    const openCase = new OpenCase(folder, evidence, this.#log);
    openCase.onDidChange((change) => { this.#changed.fire({ openCase, change }); });
    return { openCase, articles: new Articles(openCase, this.#log) };
  }

  #exchange(added: readonly WorkspaceFolder[], removed: readonly WorkspaceFolder[]): void {
    for (const folder of removed) this.#remove(folder);
    for (const folder of added) this.#add(folder);
    this.#followOpenDocuments();
    this.#changed.fire({ openCase: this.#loose.openCase, change: 'all' });
  }

  /** What is open may belong to another case than before. */
  #followOpenDocuments(): void {
    const { openCase } = this.#loose;
    for (const path of openCase.index.documents()) openCase.remove(path);
    for (const document of workspace.textDocuments) this.#keptFor(document.uri).articles.follow(document);
  }

  #remove(folder: WorkspaceFolder): void {
    const kept = this.#kept.get(folder.uri.toString());
    this.#kept.delete(folder.uri.toString());
    kept?.articles.dispose();
    kept?.openCase.dispose();
  }

  #followEvidenceSetting(): void {
    for (const { openCase } of [...this.#kept.values()]) {
      const { folder, evidence } = openCase;
      if (!folder || !evidence) continue;
      const wanted = Uri.joinPath(folder.uri, this.#settings.evidenceFile(folder));
      if (evidence.uri.toString() !== wanted.toString()) this.#exchange([folder], [folder]);
    }
  }
}
