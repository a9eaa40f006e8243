import { Diagnostic, DiagnosticSeverity, l10n, type DiagnosticCollection, type Range, type Uri } from 'vscode';
import { templateOf } from '../core/checks/sentences';
import type { Problem, Severity } from '../core/model';
import { openDocument } from './openDocument';

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** The problem's sentence in the user's language. */
export function translated(problem: Pick<Problem, 'code' | 'args'>): string {
  return l10n.t(templateOf(problem), problem.args);
}

/** A problem of the core as VS Code shows it. */
export function diagnosticAt(range: Range, problem: Pick<Problem, 'code' | 'args' | 'severity'>): Diagnostic {
  const diagnostic = new Diagnostic(range, translated(problem), severities[problem.severity]);
  diagnostic.source = 'Dossier';
  diagnostic.code = problem.code;
  return diagnostic;
}

/**
 * Shows these of a file, unless just these are shown: to send the editor a thousand takes longer than to find and make them.
 * In an open document they have moved with the text since, so that only a new sending puts them where they belong.
 */
export function showDiagnostics(collection: DiagnosticCollection, uri: Uri, diagnostics: readonly Diagnostic[]): void {
  const shown = openDocument(uri) ? [] : collection.get(uri) ?? [];
  if (shown.length > 0 && shown.length === diagnostics.length && shown.every((one, at) => isSame(one, diagnostics[at]))) return;
  collection.set(uri, diagnostics);
}

function isSame(one: Diagnostic, other: Diagnostic | undefined): boolean {
  return one.message === other?.message && one.code === other.code && one.severity === other.severity && one.range.isEqual(other.range);
}
