import {
  commands, EventEmitter, FileSystemError, l10n, RelativePattern, Uri, workspace,
  type Event, type LogOutputChannel, type Position, type TextDocument, type WorkspaceFolder,
} from 'vscode';
import type { EvidenceFile } from '../core/evidence/evidenceFile';
import { readEvidence, readingEvidence } from '../core/evidence/readEvidence';
import { refusalToWrite } from '../core/evidence/refusalToWrite';
import { emptyEvidence, evidenceFormat, evidenceVersion, type EvidenceData } from '../core/evidence/schema';
import type { Steps } from '../core/steps';
import { UserError } from '../core/userError';
import { Disposer } from '../host/disposer';
import { openDocument } from '../host/openDocument';
import { rangesIn } from '../host/ranges';
import { RemedyError } from '../host/remedyError';
import { decodingText } from './decodeText';
import { refuseReadOnly } from './editing/refuseReadOnly';
import { inSlices, SlicedWork } from './timeSlices';

/** What a case's first command makes, and what an undo of that command leaves. */
const newFileText = `${JSON.stringify({ format: evidenceFormat, version: evidenceVersion }, undefined, 2)}\n`;

/** What there is to read: no text where there is no file, or with the reason why it has none. */
interface FoundFile {
  readonly text?: string;
  readonly unreadable?: string;
}

/** The evidence file of one case: what stands in its editor, or on disk where none is open. */
export class EvidenceStore extends Disposer {
  readonly uri: Uri;
  readonly #log: LogOutputChannel;
  readonly #changed = this.own(new EventEmitter<void>());
  readonly onDidChange: Event<void> = this.#changed.event;
  #file: EvidenceFile = readEvidence('');
  #data: EvidenceData = emptyEvidence;
  /** The last readable file that was read, whether it came true or not: reading the next one starts from it. */
  #lastRead: EvidenceFile = this.#file;
  #exists = false;
  #isRead = false;
  #unreadable: string | undefined;
  /** What was found last, if anybody has looked yet; while it is read, all else is as it was before. */
  #found: FoundFile | undefined;
  readonly #reading = this.own(new SlicedWork());
  #loads = 0;
  #looking: Promise<void> = Promise.resolve();

  constructor(folder: WorkspaceFolder, path: string, log: LogOutputChannel) {
    super();
    this.uri = Uri.joinPath(folder.uri, path);
    this.#log = log;
    const watcher = this.own(workspace.createFileSystemWatcher(new RelativePattern(folder, path)));
    for (const event of [watcher.onDidCreate, watcher.onDidChange, watcher.onDidDelete]) {
      this.own(event(() => { void this.load(); }));
    }
    this.own(workspace.onDidChangeTextDocument(({ document, contentChanges }) => { if (contentChanges.length > 0) this.#follow(document); }));
    this.own(workspace.onDidOpenTextDocument((document) => { this.#follow(document); }));
    this.own(workspace.onDidCloseTextDocument((document) => { if (this.isFile(document)) void this.load(); }));
  }

  /** Prepares in steps what hangs on the data, and gives what then makes the change; asked whenever the file was read. */
  prepare: ((data: EvidenceData) => Steps<() => void>) | undefined;

  /** The file as it stands, broken or not. */
  get file(): EvidenceFile {
    return this.#file;
  }

  /** Whether its editor, or the disk, is ahead of what is read by now: offsets of the two are then not the same. */
  get isBehind(): boolean {
    return this.#reading.isUnderWay;
  }

  /** The path of what a place of the file's document belongs to; empty while a large file is still being read. */
  pathAt(document: TextDocument, position: Position): readonly (string | number)[] {
    return this.isBehind ? [] : this.#file.pathAt(document.offsetAt(position));
  }

  /** The last state that could be read, so that a slip while typing takes nothing from the views. */
  get data(): EvidenceData {
    return this.#data;
  }

  /** Whether nothing could be read yet of what there is: who is in the case is then not known. */
  get isUnknown(): boolean {
    return !this.#isRead || this.#data === emptyEvidence && (this.#unreadable !== undefined || (this.#file.status !== 'readable' && this.#file.status !== 'foreign'));
  }

  get exists(): boolean {
    return this.#exists;
  }

  isFile(document: TextDocument): boolean {
    return document.uri.toString() === this.uri.toString();
  }

  /** What the file is with a text that is about to be put in its place: costs what differs from the last one. */
  read(text: string): EvidenceFile {
    const file = readEvidence(text, this.#lastRead);
    if (file.status === 'readable') this.#lastRead = file;
    return file;
  }

  load(): Promise<void> {
    this.#looking = this.#look();
    return this.settled();
  }

  /** Resolves when all that there is has been found and read: a large file takes a while. */
  async settled(): Promise<void> {
    await this.#looking;
    await this.#reading.done();
  }

  /** The file's document, ready to be edited; makes the file where there is none, and refuses one that must not be written. */
  async documentToEdit(): Promise<TextDocument> {
    await this.load();
    this.refuseUnwritable();
    if (!this.#exists) await workspace.fs.writeFile(this.uri, new TextEncoder().encode(newFileText));
    const document = await this.#openToEdit();
    this.#follow(document);
    await this.settled();
    this.refuseUnwritable();
    return document;
  }

  /** Throws a UserError where a command that writes could only fail: to be called before the user is asked anything. */
  refuseUnwritable(): void {
    refuseReadOnly(this.uri);
    const refusal = this.#unreadable ?? refusalToWrite(this.#file);
    if (refusal !== undefined) throw new RemedyError(refusal, { title: l10n.t('Open File'), run: () => this.#openAtProblem() });
  }

  async #openAtProblem(): Promise<void> {
    const problem = this.#file.problems.find(({ severity }) => severity === 'error');
    const selection = problem && rangesIn(this.#file.text)(problem);
    await commands.executeCommand('vscode.open', this.uri, selection ? { selection } : undefined);
  }

  async #openToEdit(): Promise<TextDocument> {
    try {
      return await workspace.openTextDocument(this.uri);
    } catch (error) {
      this.#log.warn(`${this.uri.path}:`, String(error));
      throw new UserError(l10n.t('Nothing was written, because the editor cannot open the evidence file; it takes files of up to 50 MB.'));
    }
  }

  async #look(): Promise<void> {
    const open = openDocument(this.uri);
    if (open) this.#follow(open);
    else await this.#loadFromDisk();
  }

  #follow(document: TextDocument): void {
    if (this.isFile(document)) this.#accept({ text: document.getText() });
  }

  async #loadFromDisk(): Promise<void> {
    const load = ++this.#loads;
    const read = await this.#readDisk();
    // A later load, or an editor that opened in the meantime, knows better.
    if (load === this.#loads && !openDocument(this.uri)) this.#accept(read);
  }

  async #readDisk(): Promise<FoundFile> {
    try {
      const decoded = await inSlices(decodingText(await workspace.fs.readFile(this.uri)));
      if ('text' in decoded) return { text: decoded.text };
      return { unreadable: l10n.t('Nothing was written, because the evidence file is not UTF-8 text.') };
    } catch (error) {
      if (error instanceof FileSystemError && error.code === 'FileNotFound') return {};
      this.#log.warn(`${this.uri.path}:`, String(error));
      return { unreadable: l10n.t('Nothing was written, because the evidence file cannot be read.') };
    }
  }

  #accept(found: FoundFile): void {
    if (this.#found && found.text === this.#found.text && found.unreadable === this.#found.unreadable) return;
    this.#found = found;
    this.#reading.begin(this.#take(found));
  }

  /** Reads what was found, and changes everything at once when it is read. */
  *#take({ text, unreadable }: FoundFile): Steps<void> {
    const file = yield* readingEvidence(text ?? '', this.#lastRead);
    if (file.status === 'readable') this.#lastRead = file;
    const data = file.status === 'readable' && unreadable === undefined ? file.data : this.#data;
    const change = this.prepare && (yield* this.prepare(data));
    this.#isRead = true;
    this.#exists = text !== undefined || unreadable !== undefined;
    this.#unreadable = unreadable;
    this.#file = file;
    this.#data = data;
    change?.();
    this.#log.debug(`${this.uri.path}: ${file.status}`);
    this.#changed.fire();
  }
}
