import { EventEmitter, Uri, workspace, type Event, type LogOutputChannel, type TextDocument, type WorkspaceFolder } from 'vscode';
import type { ReadingRules } from '../core/articles/articleReader';
import { Disposer } from '../host/disposer';
import { Articles, isArticle } from './reading/articles';
import { EvidenceStore } from './evidenceStore';
import { OpenCase, unbegun, type CaseChange } from './openCase';
import type { Readers } from './reading/readers';
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
  readonly #readers: Readers;
  /** Of the cases that were closed: what one saves at its end, another may read at its start. */
  #ended: Promise<unknown> = Promise.resolve();
  readonly #changed = this.own(new EventEmitter<CasesChange>());
  /** After a case has changed, the index included. */
  readonly onDidChange: Event<CasesChange> = this.#changed.event;

  constructor(settings: Settings, readers: Readers, log: LogOutputChannel) {
    super();
    this.#settings = settings;
    this.#readers = readers;
    this.#log = log;
    this.#loose = this.#keep(undefined);
    this.own(workspace.onDidOpenTextDocument((document) => { this.#keptFor(document.uri).articles.follow(document); }));
    this.own(workspace.onDidCloseTextDocument((document) => { this.#keptFor(document.uri).articles.close(document); }));
    this.own(workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (contentChanges.length > 0) this.#keptFor(document.uri).articles.follow(document);
    }));
    this.own(workspace.onDidChangeWorkspaceFolders(({ added, removed }) => { this.#exchange(added, removed); }));
    this.own(settings.onDidChange(() => { this.#followSettings(); }));
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

  /** Resolves when all that was found of the evidence files is read. */
  async evidenceRead(): Promise<void> {
    await Promise.all(this.ofFolders().flatMap(({ evidence }) => evidence?.settled() ?? []));
  }

  /** Reads every file of every case anew. */
  async readAgain(): Promise<void> {
    await Promise.all([...this.#kept.values()].map(({ articles }) => articles.readAgain()));
  }

  /** Ends the reading of every case that is being read; what is read by now stays. */
  stopReading(): void {
    for (const { articles } of this.#kept.values()) articles.stop();
  }

  /** Closes every case; resolves when what they know has been saved for the next start. */
  async end(): Promise<void> {
    for (const kept of [...this.#kept.values(), this.#loose]) this.#close(kept);
    this.#kept.clear();
    super.dispose();
    await this.#ended;
  }

  override dispose(): void {
    void this.end();
  }

  #keptFor(uri: Uri): Kept {
    const folder = workspace.getWorkspaceFolder(uri);
    return (folder && this.#kept.get(folder.uri.toString())) ?? this.#loose;
  }

  #add(folder: WorkspaceFolder): void {
    const kept = this.#keep(folder);
    this.#kept.set(folder.uri.toString(), kept);
    this.#read(folder, kept).catch((error: unknown) => {
      this.#log.error(`${folder.name}:`, String(error));
      kept.openCase.reading = { ...unbegun, state: 'failed' };
      kept.openCase.tell([]);
    });
  }

  /** The evidence file first, because it says of which kinds tags may be. */
  async #read(folder: WorkspaceFolder, kept: Kept): Promise<void> {
    const { openCase, articles } = kept;
    const [openReader] = await Promise.all([this.#readers(folder), openCase.evidence?.load(), this.#ended]);
    if (this.#kept.get(folder.uri.toString()) !== kept) return;
    await articles.readFolder({ folder, rules: () => this.#rulesFor(openCase, folder), openReader });
  }

  #rulesFor({ kinds }: OpenCase, folder: WorkspaceFolder): ReadingRules {
    const apart = (workspace.workspaceFolders ?? []).map(({ uri }) => pathInside(folder.uri, uri)).filter((path) => path !== undefined);
    return { kinds: [...kinds], exclude: this.#settings.exclude(folder), include: this.#settings.include(folder), apart };
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

  /** What is open may belong to another case than before, and so may files: a folder inside another is a case of its own. */
  #followOpenDocuments(): void {
    for (const kept of [...this.#kept.values(), this.#loose]) {
      kept.articles.followOnly(workspace.textDocuments.filter((document) => !document.isClosed && this.#keptFor(document.uri) === kept));
      kept.articles.followRules();
    }
  }

  #remove(folder: WorkspaceFolder): void {
    const kept = this.#kept.get(folder.uri.toString());
    if (!kept) return;
    this.#kept.delete(folder.uri.toString());
    this.#close(kept);
  }

  #close({ openCase, articles }: Kept): void {
    this.#ended = Promise.all([this.#ended, articles.end()]);
    openCase.dispose();
  }

  #followSettings(): void {
    for (const { openCase, articles } of [...this.#kept.values()]) {
      const { folder, evidence } = openCase;
      if (!folder || !evidence) continue;
      const wanted = Uri.joinPath(folder.uri, this.#settings.evidenceFile(folder));
      if (evidence.uri.toString() !== wanted.toString()) this.#exchange([folder], [folder]);
      else articles.followRules();
    }
  }
}

/** The path of a folder inside another, with a final `/`; undefined where it is not. */
function pathInside(outer: Uri, inner: Uri): string | undefined {
  const folder = `${outer.path.replace(/\/$/u, '')}/`;
  const isInside = inner.scheme === outer.scheme && inner.authority === outer.authority && inner.path.startsWith(folder);
  return isInside && inner.path !== outer.path ? `${inner.path.slice(folder.length).replace(/\/$/u, '')}/` : undefined;
}
