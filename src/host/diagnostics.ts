import { Diagnostic, DiagnosticSeverity, l10n, type Range } from 'vscode';
import { templateOf } from '../core/checks/sentences';
import type { Problem, Severity } from '../core/model';

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
