import { languages, type Diagnostic, type TextDocument, type Uri } from 'vscode';
import { eventually } from '../../integration/support/eventually';
import { expectSame } from './expectSame';

/** Waits until the document has exactly these problems of ours, in order, each as `code: text`. */
export async function expectProblems(document: TextDocument, ...expected: readonly string[]): Promise<void> {
  await eventually(() => { expectSame(problemsOf(document.uri).map((problem) => `${codeOf(problem)}: ${document.getText(problem.range)}`), expected); });
}

/** Waits until a file, open or not, has exactly these problems of ours. */
export async function expectCodes(uri: Uri, ...expected: readonly string[]): Promise<void> {
  await eventually(() => { expectSame(problemsOf(uri).map(codeOf), expected); });
}

function problemsOf(uri: Uri): readonly Diagnostic[] {
  return languages.getDiagnostics(uri).filter(({ source }) => source === 'Dossier').sort((one, other) => one.range.start.compareTo(other.range.start));
}

function codeOf({ code }: Diagnostic): string {
  return typeof code === 'string' ? code : 'no code';
}
