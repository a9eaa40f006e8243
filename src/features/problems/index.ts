import { Diagnostic, DiagnosticSeverity, languages, Range, Uri, workspace, type DiagnosticCollection, type TextDocument } from 'vscode';
import { articleProblems } from '../../core/index/articleProblems';
import { caseProblems, locateCaseProblem } from '../../core/index/caseProblems';
import { diagnosticOf, translated } from '../../host/diagnostics';
import { Disposer, type Disposable } from '../../host/disposer';
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
    this.own(workspace.onDidCloseTextDocument(({ uri }) => { this.#shown.delete(uri); }));
    for (const document of workspace.textDocuments) this.#show(document);
  }

  /** All that is open of the case: a claim made in one article solves or makes problems in others. */
  #showChanged(): void {
    for (const document of workspace.textDocuments) {
      if (this.#changed.has(this.#cases.of(document.uri))) this.#show(document);
    }
    for (const openCase of this.#changed) this.#showUnreadable(openCase);
    this.#changed.clear();
  }

  /** Articles that have no text to show a problem in. */
  #showUnreadable(openCase: OpenCase): void {
    const unreadable = new Map([...openCase.unreadable].map(([path, code]) => [openCase.uriOf(path).toString(), code]));
    for (const uri of this.#unreadable.get(openCase) ?? []) if (!unreadable.has(uri)) this.#shown.delete(Uri.parse(uri));
    for (const [uri, code] of unreadable) {
      const sentence = translated({ code, args: {} });
      this.#shown.set(Uri.parse(uri), [new Diagnostic(new Range(0, 0, 0, 0), sentence, DiagnosticSeverity.Warning)]);
    }
    this.#unreadable.set(openCase, new Set(unreadable.keys()));
  }

  #show(document: TextDocument): void {
    const openCase = this.#cases.of(document.uri);
    if (openCase.evidence?.isFile(document)) this.#shown.set(document.uri, evidenceDiagnostics(document, openCase));
    else if (openCase.index.record(openCase.pathOf(document.uri))) {
      const problems = articleProblems(openCase.index, openCase.pathOf(document.uri));
      this.#shown.set(document.uri, problems.map((problem) => diagnosticOf(document, problem)));
    } else this.#shown.delete(document.uri);
  }
}

function evidenceDiagnostics(document: TextDocument, { evidence, index }: OpenCase): Diagnostic[] {
  if (!evidence) return [];
  const { file } = evidence;
  const ofCase = file.status === 'readable' ? caseProblems(index).map((problem) => locateCaseProblem(file, problem)) : [];
  return [...file.problems, ...ofCase].map((problem) => diagnosticOf(document, problem));
}
