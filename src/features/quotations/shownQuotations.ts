import { languages, type Diagnostic, type DiagnosticCollection } from 'vscode';
import { atLevels } from '../../core/checks/checkLevels';
import { locatingProblems } from '../../core/index/caseProblems';
import type { LoadPart } from '../../core/loadPart';
import type { Problem } from '../../core/model';
import { eachInParts, type Steps } from '../../core/steps';
import { diagnosticAt, showDiagnostics } from '../../host/diagnostics';
import { Disposer } from '../../host/disposer';
import { openDocument } from '../../host/openDocument';
import { rangeOf, rangesIn } from '../../host/ranges';
import { Throttle } from '../../host/throttle';
import type { Cases } from '../../workspace/cases';
import type { EvidenceStore } from '../../workspace/evidenceStore';
import type { OpenCase } from '../../workspace/openCase';
import type { Settings } from '../../workspace/settings';
import { SourceChecks } from '../../workspace/sources/sourceChecks';
import { SlicedWork } from '../../workspace/timeSlices';

/** Typing in an evidence file moves its problems at most this often, in milliseconds. */
const pause = 150;
/** The editor shows no more of one file. */
const mostShown = 1000;

/** Shows at their places in the evidence file which quotations are lost, and which sources have changed. */
export class ShownQuotations extends Disposer {
  readonly #cases: Cases;
  readonly #settings: Settings;
  readonly #load: LoadPart;
  readonly #shown: DiagnosticCollection;
  readonly #checks = new Map<OpenCase, SourceChecks>();
  readonly #work = new WeakMap<SourceChecks, SlicedWork>();
  readonly #changed = new Set<OpenCase>();
  readonly #soon: Throttle;

  constructor(cases: Cases, settings: Settings, load: LoadPart) {
    super();
    this.#cases = cases;
    this.#settings = settings;
    this.#load = load;
    this.#shown = this.own(languages.createDiagnosticCollection('dossier-quotations'));
    this.#soon = this.own(new Throttle(() => { this.#showChanged(); }, pause));
    this.own(cases.onDidChange(({ openCase, change }) => {
      if (change === 'all') this.#followCases(openCase);
    }));
    this.own(settings.onDidChange(() => { for (const openCase of this.#checks.keys()) this.#showSoon(openCase); }));
    this.own({ dispose: () => { for (const checks of this.#checks.values()) checks.dispose(); } });
  }

  #followCases(changed: OpenCase): void {
    const open = new Set(this.#cases.ofFolders());
    for (const openCase of this.#checks.keys()) if (!open.has(openCase)) this.#drop(openCase);
    for (const openCase of open) this.#checksOf(openCase)?.follow();
    if (open.has(changed)) this.#showSoon(changed);
  }

  #checksOf(openCase: OpenCase): SourceChecks | undefined {
    const known = this.#checks.get(openCase);
    if (known || !openCase.folder || !openCase.evidence) return known;
    const checks = new SourceChecks(openCase, openCase.folder, this.#load);
    this.#checks.set(openCase, checks);
    this.#work.set(checks, checks.own(new SlicedWork()));
    checks.own(checks.onDidChange(() => { this.#showSoon(openCase); }));
    return checks;
  }

  #drop(openCase: OpenCase): void {
    this.#checks.get(openCase)?.dispose();
    this.#checks.delete(openCase);
    if (openCase.evidence) this.#shown.delete(openCase.evidence.uri);
  }

  #showSoon(openCase: OpenCase): void {
    this.#changed.add(openCase);
    this.#soon.run();
  }

  #showChanged(): void {
    for (const openCase of this.#changed) {
      const checks = this.#checks.get(openCase);
      if (openCase.evidence && checks) this.#work.get(checks)?.begin(this.#showing(openCase.evidence, checks));
    }
    this.#changed.clear();
  }

  *#showing(evidence: EvidenceStore, checks: SourceChecks): Steps<void> {
    const { file, uri } = evidence;
    const found = file.status === 'readable' ? atLevels(checks.problems(), this.#settings.checks).slice(0, mostShown) : [];
    const problems = yield* locatingProblems(file, found);
    const open = openDocument(uri);
    const version = open?.version;
    const rangeFor = open ? (problem: Problem) => rangeOf(open, problem) : rangesIn(file.text);
    const diagnostics: Diagnostic[] = [];
    yield* eachInParts(problems, (problem) => { diagnostics.push(diagnosticAt(rangeFor(problem), problem)); });
    if (open?.version === version) showDiagnostics(this.#shown, uri, diagnostics);
    else yield* this.#showing(evidence, checks);
  }
}
