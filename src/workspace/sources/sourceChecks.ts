import { EventEmitter, RelativePattern, workspace, type Event, type WorkspaceFolder } from 'vscode';
import { quotingItems, type QuotingItem } from '../../core/anchoring/quotingItems';
import { transcriptOf } from '../../core/anchoring/transcriptOf';
import type { EvidenceData, Source } from '../../core/evidence/schema';
import type { CaseProblem } from '../../core/index/caseProblems';
import type { LoadPart } from '../../core/loadPart';
import { Disposer } from '../../host/disposer';
import type { OpenCase } from '../openCase';
import { digest, readSourceFile, summed } from './sourceFiles';
import { TimeSlices } from '../timeSlices';

/** Rest after a change before files are read, in milliseconds. */
const pause = 400;

/** What was looked at of one source, and what was found. */
interface Checked {
  readonly source: Source;
  readonly quotes: readonly QuotingItem['quote'][];
  readonly problems: readonly CaseProblem[];
}

/** Keeps up what is wrong between a case's evidence file and the files of its sources: reads them when they, or what is said of them, have changed, one at a time. */
export class SourceChecks extends Disposer {
  readonly #case: OpenCase;
  readonly #load: LoadPart;
  readonly #changed = this.own(new EventEmitter<void>());
  readonly onDidChange: Event<void> = this.#changed.event;
  readonly #checked = new Map<string, Checked>();
  #data: EvidenceData | undefined;
  #byPath: { readonly of: EvidenceData['sources']; readonly ids: ReadonlyMap<string, readonly string[]> } | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Counts what was asked for, so that an older round ends. */
  #round = 0;

  constructor(openCase: OpenCase, folder: WorkspaceFolder, load: LoadPart) {
    super();
    this.#case = openCase;
    this.#load = load;
    const watcher = this.own(workspace.createFileSystemWatcher(new RelativePattern(folder, '**')));
    for (const event of [watcher.onDidCreate, watcher.onDidChange, watcher.onDidDelete]) {
      this.own(event((uri) => { this.#forget(openCase.pathOf(uri)); }));
    }
    this.own({ dispose: () => { this.#round += 1; clearTimeout(this.#timer); } });
    this.follow();
  }

  /** In the order of the file. */
  problems(): readonly CaseProblem[] {
    return [...this.#case.index.evidence.sources.keys()].flatMap((id) => this.#checked.get(id)?.problems ?? []);
  }

  /** Looks again at what the evidence file says anew. */
  follow(): void {
    const { evidence } = this.#case.index;
    if (evidence === this.#data) return;
    this.#data = evidence;
    this.#wait();
  }

  /** A file has changed: the sources that it belongs to are looked at again. */
  #forget(path: string): void {
    for (const id of this.#sourcesOf(path)) {
      this.#checked.delete(id);
      this.#wait();
    }
  }

  /** Files change by the thousand, when git takes another branch. */
  #sourcesOf(path: string): readonly string[] {
    const { sources } = this.#case.index.evidence;
    if (this.#byPath?.of !== sources) this.#byPath = { of: sources, ids: idsByPath(sources) };
    return this.#byPath.ids.get(path) ?? [];
  }

  /** Ends the round that is under way: what it is reading may be old. */
  #wait(): void {
    this.#round += 1;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => { void this.#check(); }, pause);
  }

  async #check(): Promise<void> {
    const round = ++this.#round;
    const data = this.#case.index.evidence;
    const quoting = quotingItems(data);
    for (const [id, source] of data.sources) {
      const items = quoting.get(id) ?? [];
      if (isSame(this.#checked.get(id), source, items)) continue;
      const problems = await this.#problemsOf(id, source, data, items);
      if (round !== this.#round) return;
      this.#checked.set(id, { source, quotes: items.map(({ quote }) => quote), problems });
      this.#changed.fire();
    }
    for (const id of this.#checked.keys()) if (!data.sources.has(id)) this.#checked.delete(id);
    this.#changed.fire();
  }

  async #problemsOf(id: string, source: Source, data: EvidenceData, items: readonly QuotingItem[]): Promise<readonly CaseProblem[]> {
    if (items.length === 0 && source.sha256 === undefined) return [];
    const { changedSource, quotationProblems, summedFile } = await this.#load('anchoring');
    const slices = new TimeSlices();
    const found: CaseProblem[] = [];
    const transcript = items.length > 0 ? transcriptOf(source) : undefined;
    const content = transcript === undefined ? undefined : await readSourceFile(this.#case.uriOf(transcript));
    for (const problem of quotationProblems(id, data, items, content?.text)) {
      if (problem) found.push(problem);
      await slices.pause();
    }
    const original = source.sha256 === undefined ? undefined : summedFile(source);
    const file = original === undefined ? undefined : await readSourceFile(this.#case.uriOf(original));
    const changed = file && await changedSource(id, data, await summed(file), digest);
    return changed ? [...found, changed] : found;
  }
}

/** Records that did not change are the very same objects in what is read next. */
function isSame(checked: Checked | undefined, source: Source, items: readonly QuotingItem[]): boolean {
  return checked?.source === source && checked.quotes.length === items.length && items.every(({ quote }, at) => checked.quotes[at] === quote);
}

function idsByPath(sources: EvidenceData['sources']): ReadonlyMap<string, readonly string[]> {
  const ids = new Map<string, string[]>();
  for (const [id, { text, file }] of sources) {
    for (const path of new Set([text, file])) if (path !== undefined) ids.set(path, [...ids.get(path) ?? [], id]);
  }
  return ids;
}
