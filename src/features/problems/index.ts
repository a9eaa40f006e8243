import { languages, workspace, type Diagnostic, type DiagnosticCollection, type TextDocument } from 'vscode';
import { articleProblems } from '../../core/index/articleProblems';
import { caseProblems, locateCaseProblem } from '../../core/index/caseProblems';
import { diagnosticOf } from '../../host/diagnostics';
import { Disposer, type Disposable } from '../../host/disposer';
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
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(cases: Cases) {
    super();
    this.#cases = cases;
    this.#shown = this.own(languages.createDiagnosticCollection('dossier'));
    this.own(cases.onDidChange(({ openCase }) => { this.#showSoon(openCase); }));
    this.own({ dispose: () => { clearTimeout(this.#timer); } });
    this.own(workspace.onDidOpenTextDocument((document) => { this.#show(document); }));
    this.own(workspace.onDidCloseTextDocument(({ uri }) => { this.#shown.delete(uri); }));
    for (const document of workspace.textDocuments) this.#show(document);
  }

  /** All that is open of the case: a claim made in one article solves or makes problems in others. */
  #showSoon(openCase: OpenCase): void {
    this.#changed.add(openCase);
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      for (const document of workspace.textDocuments) {
        if (this.#changed.has(this.#cases.of(document.uri))) this.#show(document);
      }
      this.#changed.clear();
    }, pause);
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
