import { languages, Range, workspace, type DiagnosticCollection, type TextDocument } from 'vscode';
import { areSameLevels, type CheckLevels } from '../../core/checks/checkLevels';
import type { LocatedProblem } from '../../core/entities/articleRecord';
import { diagnosticAt, showDiagnostics } from '../../host/diagnostics';
import type { CaseIndex } from '../../core/index/caseIndex';
import type { Steps } from '../../core/steps';
import { Disposer } from '../../host/disposer';
import { openDocument } from '../../host/openDocument';
import { isLarge } from '../../host/largeDocument';
import { rangeOf } from '../../host/ranges';
import { Throttle } from '../../host/throttle';
import type { Cases } from '../../workspace/cases';
import type { EvidenceStore } from '../../workspace/evidenceStore';
import type { OpenCase } from '../../workspace/openCase';
import type { Settings } from '../../workspace/settings';
import { SlicedWork } from '../../workspace/timeSlices';
import { WorkQueue } from '../../workspace/workQueue';
import { concernsArticles, concernsEvidence, findingProblemsToShow, knowledgeOf, unopenedConcerned, type CaseKnowledge } from './caseKnowledge';
import { diagnosticsOf } from './diagnosticsOf';
import { evidenceDiagnostics } from './evidenceDiagnostics';
import { gravest } from './gravest';
import { UnopenedArticles } from './unopenedArticles';

/** Typing shows problems anew at most this often, in milliseconds. */
const pause = 120;

/** The problems that are shown, kept up as the cases change. */
export class Problems extends Disposer {
  readonly #cases: Cases;
  readonly #shown: DiagnosticCollection;
  readonly #known = new WeakMap<OpenCase, CaseKnowledge>();
  readonly #changed = new Map<OpenCase, Set<string>>();
  /** By document, the articles that its problems tell of. */
  readonly #told = new WeakMap<TextDocument, ReadonlySet<unknown>>();
  readonly #unreadable = new WeakMap<OpenCase, Set<string>>();
  /** The newest look at an evidence file takes the place of the one before. */
  readonly #evidenceWork = new WeakMap<EvidenceStore, SlicedWork>();
  readonly #waiting = this.own(new WorkQueue());
  readonly #unopened: UnopenedArticles;
  #levels: CheckLevels;

  constructor(cases: Cases, settings: Settings) {
    super();
    this.#cases = cases;
    this.#levels = settings.checks;
    this.#shown = this.own(languages.createDiagnosticCollection('dossier'));
    this.#unopened = this.own(new UnopenedArticles(
      this.#shown, (openCase, path) => this.#problemsOfUnopened(openCase, path), (openCase, path) => cases.of(openCase.uriOf(path)) === openCase,
    ));
    const show = this.own(new Throttle(() => { void this.#showChanged(); }, pause));
    this.own(cases.onDidChange(({ openCase, change }) => {
      const changed = this.#changed.get(openCase) ?? new Set();
      for (const document of change === 'all' ? [] : change.documents) changed.add(document);
      this.#changed.set(openCase, changed);
      show.run();
    }));
    this.own(settings.onDidChange(() => {
      if (areSameLevels(settings.checks, this.#levels)) return;
      this.#levels = settings.checks;
      for (const openCase of cases.all()) if (!this.#changed.has(openCase)) this.#changed.set(openCase, new Set());
      show.run();
    }));
    this.own({ dispose: () => { this.#changed.clear(); } });
    this.own(workspace.onDidChangeWorkspaceFolders(() => { this.#forgetGone(); }));
    this.own(workspace.onDidOpenTextDocument((document) => { this.#waiting.push(() => this.#show(document)); }));
    this.own(workspace.onDidCloseTextDocument((document) => {
      const openCase = cases.of(document.uri);
      if (openCase.evidence?.isFile(document)) return;
      this.#shown.delete(document.uri);
      this.#unopened.want(openCase, [openCase.pathOf(document.uri)]);
    }));
    for (const document of workspace.textDocuments) this.#waiting.push(() => this.#show(document));
  }

  async #showChanged(): Promise<void> {
    await Promise.all(Array.from(this.#changed.keys(), (openCase) => openCase.listed()));
    for (const [openCase, changed] of this.#changed) {
      const before = this.#known.get(openCase);
      const now = knowledgeOf(openCase, this.#levels, before);
      this.#known.set(openCase, now);
      const everything = concernsArticles(before, now);
      const isConcerned = (document: TextDocument) => everything || this.#tellsOf(document, openCase, changed);
      const open = this.#openIn(openCase);
      for (const document of open) if (isConcerned(document)) this.#waiting.push(() => this.#show(document));
      for (const path of changed) this.#showUnreadable(openCase, path);
      if (openCase.folder) {
        const concerned = [...changed, ...unopenedConcerned(openCase, before, now, changed, this.#unopened.hanging(openCase))];
        const shownExactly = new Set(open.map(({ uri }) => openCase.pathOf(uri)));
        this.#unopened.want(openCase, concerned.filter((path) => !shownExactly.has(path)));
      }
      if (concernsEvidence(before, now)) this.#showEvidence(openCase);
    }
    this.#changed.clear();
  }

  #openIn(openCase: OpenCase): readonly TextDocument[] {
    return workspace.textDocuments.filter((document) => this.#cases.of(document.uri) === openCase && !openCase.evidence?.isFile(document));
  }

  /** A claim that is made twice tells of the line where the other one stands. */
  #tellsOf(document: TextDocument, openCase: OpenCase, changed: ReadonlySet<string>): boolean {
    return changed.has(openCase.pathOf(document.uri)) || [...this.#told.get(document) ?? []].some((told) => typeof told === 'string' && changed.has(told));
  }

  /** What is open outside of all folders is shown anew. */
  #forgetGone(): void {
    this.#shown.forEach((uri) => { if (!workspace.getWorkspaceFolder(uri)) this.#shown.delete(uri); });
  }

  /** The evidence file's problems are shown whether it is open or not: commands refuse to write it because of them. */
  #showEvidence(openCase: OpenCase): void {
    const { index, evidence } = openCase;
    if (!evidence) return;
    const work = this.#evidenceWork.get(evidence) ?? this.own(new SlicedWork());
    this.#evidenceWork.set(evidence, work);
    work.begin(this.#showingEvidence({ index, evidence }, this.#known.get(openCase)?.articlesAreKnown === true));
  }

  *#showingEvidence(of: { readonly index: CaseIndex; readonly evidence: EvidenceStore }, articlesAreKnown: boolean): Steps<void> {
    const { uri } = of.evidence;
    const open = openDocument(uri);
    const version = open?.version;
    const found = yield* evidenceDiagnostics(of, articlesAreKnown, this.#levels);
    if (this.#cases.of(uri).evidence !== of.evidence) return;
    if (open?.version === version) showDiagnostics(this.#shown, uri, found);
    else yield* this.#showingEvidence(of, articlesAreKnown);
  }

  /** An article that has no text to show a problem in. */
  #showUnreadable(openCase: OpenCase, path: string): void {
    const problem = openCase.unreadable.get(path);
    const shown = this.#unreadable.get(openCase) ?? new Set();
    this.#unreadable.set(openCase, shown);
    if (problem) {
      shown.add(path);
      this.#shown.set(openCase.uriOf(path), [diagnosticAt(new Range(0, 0, 0, 0), problem)]);
    } else if (shown.delete(path)) this.#shown.delete(openCase.uriOf(path));
  }

  *#show(document: TextDocument): Steps<void> {
    if (document.isClosed) return;
    const openCase = this.#cases.of(document.uri);
    const path = openCase.pathOf(document.uri);
    if (openCase.evidence?.isFile(document)) this.#showEvidence(openCase);
    else if (openCase.index.has(path)) {
      const { version } = document;
      const isStill = (): boolean => !document.isClosed && document.version === version;
      const record = openCase.index.record(path);
      const text = isLarge(document) ? undefined : document.getText();
      const problems = record ? yield* findingProblemsToShow(openCase, record, this.#known.get(openCase), text) : [];
      const diagnostics = yield* diagnosticsOf(gravest(problems), problems, (problem) => rangeOf(document, problem));
      // Otherwise they are looked for again.
      if (!isStill() || this.#cases.of(document.uri) !== openCase) return;
      this.#told.set(document, new Set(problems.flatMap(({ args }) => args['document'] ?? [])));
      showDiagnostics(this.#shown, document.uri, diagnostics);
    } else if (this.#shown.has(document.uri)) this.#shown.delete(document.uri);
  }

  *#problemsOfUnopened(openCase: OpenCase, path: string): Steps<readonly LocatedProblem[]> {
    const record = yield* openCase.index.recordingOnce(path);
    return record ? yield* findingProblemsToShow(openCase, record, this.#known.get(openCase)) : [];
  }
}
