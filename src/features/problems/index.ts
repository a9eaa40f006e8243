import { languages, workspace, type Diagnostic, type DiagnosticCollection, type TextDocument } from 'vscode';
import type { Problem } from '../../core/model';
import { diagnosticOf } from '../../host/diagnostics';
import { Disposer, type Disposable } from '../../host/disposer';
import type { Cases, CasesChange } from '../../workspace/cases';
import type { OpenCase } from '../../workspace/openCase';
import type { Services } from '../../workspace/services';

/** Shows what is wrong in open articles and in evidence files, in the Problems panel and at its place. */
export function registerProblems({ cases }: Services): Disposable {
  return new Problems(cases);
}

class Problems extends Disposer {
  readonly #cases: Cases;
  readonly #shown: DiagnosticCollection;

  constructor(cases: Cases) {
    super();
    this.#cases = cases;
    this.#shown = this.own(languages.createDiagnosticCollection('dossier'));
    this.own(cases.onDidChange((change) => { this.#showChanged(change); }));
    this.own(workspace.onDidOpenTextDocument((document) => { this.#show(document); }));
    this.own(workspace.onDidCloseTextDocument(({ uri }) => { this.#shown.delete(uri); }));
    for (const document of workspace.textDocuments) this.#show(document);
  }

  #showChanged({ openCase, change }: CasesChange): void {
    for (const document of workspace.textDocuments) {
      if (this.#cases.of(document.uri) !== openCase) continue;
      const isEvidence = openCase.evidence?.isFile(document) ?? false;
      if (isEvidence || change === 'all' || change.documents.has(openCase.pathOf(document.uri))) this.#show(document);
    }
  }

  #show(document: TextDocument): void {
    const openCase = this.#cases.of(document.uri);
    if (openCase.evidence?.isFile(document)) this.#shown.set(document.uri, evidenceDiagnostics(document, openCase));
    else if (openCase.index.record(openCase.pathOf(document.uri))) {
      const problems = openCase.index.problems(openCase.pathOf(document.uri));
      this.#shown.set(document.uri, problems.map((problem) => diagnosticOf(document, problem)));
    } else this.#shown.delete(document.uri);
  }
}

function evidenceDiagnostics(document: TextDocument, { evidence, index }: OpenCase): Diagnostic[] {
  if (!evidence) return [];
  const { file } = evidence;
  const ofCase: readonly Problem[] = file.status === 'readable'
    ? index.evidenceProblems().map(({ path, ...problem }) => ({ ...problem, ...(file.locateKey(path) ?? { start: 0, end: 0 }) }))
    : [];
  return [...file.problems, ...ofCase].map((problem) => diagnosticOf(document, problem));
}
