import { languages, Range, Uri, workspace, type DiagnosticCollection, type TextDocument } from 'vscode';
import { fileProblems } from '../../core/checks/fileProblems';
import { articleProblems } from '../../core/index/articleProblems';
import { caseProblems, locateCaseProblem } from '../../core/index/caseProblems';
import type { Problem } from '../../core/model';
import { diagnosticAt } from '../../host/diagnostics';
import { Disposer, type Disposable } from '../../host/disposer';
import { openDocument } from '../../host/openDocument';
import { rangeOf, rangesIn } from '../../host/ranges';
import { Throttle } from '../../host/throttle';
import type { Cases } from '../../workspace/cases';
import type { OpenCase } from '../../workspace/openCase';
import type { Services } from '../../workspace/services';

/** Shows what is wrong in open articles and in evidence files, in the Problems panel and at its place. */
export function registerProblems({ cases }: Services): Disposable {
  return new Problems(cases);
}

/** Typing shows problems anew at most this often, in milliseconds. */
const pause = 120;

class Problems extends Disposer {
  readonly #cases: Cases;
  readonly #shown: DiagnosticCollection;
  readonly #changed = new Set<OpenCase>();
  readonly #unreadable = new Map<OpenCase, ReadonlySet<string>>();

  constructor(cases: Cases) {
    super();
    this.#cases = cases;
    this.#shown = this.own(languages.createDiagnosticCollection('dossier'));
    const show = this.own(new Throttle(() => { this.#showChanged(); }, pause));
    this.own(cases.onDidChange(({ openCase }) => {
      this.#changed.add(openCase);
      show.run();
    }));
    this.own(workspace.onDidOpenTextDocument((document) => { this.#show(document); }));
    this.own(workspace.onDidCloseTextDocument((document) => {
      if (!cases.of(document.uri).evidence?.isFile(document)) this.#shown.delete(document.uri);
    }));
    for (const document of workspace.textDocuments) this.#show(document);
  }

  /** All that is open of the case: a claim made in one article solves or makes problems in others. */
  #showChanged(): void {
    for (const document of workspace.textDocuments) {
      if (this.#changed.has(this.#cases.of(document.uri))) this.#show(document);
    }
    for (const openCase of this.#changed) {
      this.#showEvidence(openCase);
      this.#showUnreadable(openCase);
    }
    this.#changed.clear();
  }

  /** The evidence file's problems are shown whether it is open or not: commands refuse to write it because of them. */
  #showEvidence({ evidence, index }: OpenCase): void {
    if (!evidence) return;
    const { file } = evidence;
    const ofCase = file.status === 'readable' ? caseProblems(index).map((problem) => locateCaseProblem(file, problem)) : [];
    const open = openDocument(evidence.uri);
    const rangeFor = open ? (problem: Problem) => rangeOf(open, problem) : rangesIn(file.text);
    this.#shown.set(evidence.uri, [...file.problems, ...ofCase].map((problem) => diagnosticAt(rangeFor(problem), problem)));
  }

  /** Articles that have no text to show a problem in. */
  #showUnreadable(openCase: OpenCase): void {
    const unreadable = new Map([...openCase.unreadable].map(([path, code]) => [openCase.uriOf(path).toString(), code]));
    for (const uri of this.#unreadable.get(openCase) ?? []) if (!unreadable.has(uri)) this.#shown.delete(Uri.parse(uri));
    for (const [uri, code] of unreadable) {
      this.#shown.set(Uri.parse(uri), [diagnosticAt(new Range(0, 0, 0, 0), { code, args: {}, severity: fileProblems[code].severity })]);
    }
    this.#unreadable.set(openCase, new Set(unreadable.keys()));
  }

  #show(document: TextDocument): void {
    const openCase = this.#cases.of(document.uri);
    if (openCase.evidence?.isFile(document)) this.#showEvidence(openCase);
    else if (openCase.index.record(openCase.pathOf(document.uri))) {
      const problems = problemsOf(openCase, openCase.pathOf(document.uri));
      this.#shown.set(document.uri, problems.map((problem) => diagnosticAt(rangeOf(document, problem), problem)));
    } else this.#shown.delete(document.uri);
  }
}

/** While nothing of the evidence file could be read, no name is called missing from it. */
function problemsOf({ evidence, index }: OpenCase, path: string): readonly Problem[] {
  return evidence?.isUnknown ? index.record(path)?.problems ?? [] : articleProblems(index, path);
}
