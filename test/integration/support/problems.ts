import assert from 'node:assert/strict';
import { languages, Range, type Diagnostic, type TextDocument, type Uri } from 'vscode';
import { marked } from '../../support/marks';
import { eventually } from './eventually';

/** Our problems of a file, by place. */
export function problemsOf(uri: Uri): readonly Diagnostic[] {
  return languages.getDiagnostics(uri).filter(({ source }) => source === 'Dossier')
    .sort((one, other) => one.range.start.compareTo(other.range.start) || one.range.end.compareTo(other.range.end));
}

/** Our problems of a document as `code: text`. */
export function listed(document: TextDocument): readonly string[] {
  return problemsOf(document.uri).map((problem) => `${codeOf(problem)}: ${document.getText(problem.range)}`);
}

function codeOf({ code }: Diagnostic): string {
  return typeof code === 'string' ? code : 'no code';
}

/** Waits until the document has exactly these problems, each as `code: text`. */
export async function expectProblems(document: TextDocument, ...expected: readonly string[]): Promise<void> {
  await eventually(() => { assert.deepEqual(listed(document), expected); });
}

/** Waits until the document, whose text is the fixture without its marks, has these codes, each on one of the «marked» ranges. */
export async function expectMarked(document: TextDocument, fixture: string, ...codes: readonly string[]): Promise<void> {
  const { spans } = marked(fixture);
  const expected = spans.map(({ start, end }, at) => placed(codes[at] ?? 'no code', new Range(document.positionAt(start), document.positionAt(end))));
  await eventually(() => { assert.deepEqual(problemsOf(document.uri).map((problem) => placed(codeOf(problem), problem.range)), expected); });
}

function placed(code: string, { start, end }: Range): string {
  return `${code} at ${start.line}:${start.character}–${end.line}:${end.character}`;
}
