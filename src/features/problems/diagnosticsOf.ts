import { Diagnostic, DiagnosticSeverity, l10n, Range } from 'vscode';
import type { Problem } from '../../core/model';
import { diagnosticAt } from '../../host/diagnostics';

/** The problems that are shown of a file, and at the last of them how many are left out of `total`. */
export function diagnosticsOf<Found extends Problem>(problems: readonly Found[], total: number, rangeOf: (problem: Found) => Range): Diagnostic[] {
  const shown = problems.map((problem) => diagnosticAt(rangeOf(problem), problem));
  return total > shown.length ? [...shown, restAt(shown.at(-1)?.range, total - shown.length)] : shown;
}

function restAt(range: Range | undefined, count: number): Diagnostic {
  const message = l10n.t('There are {0} more problems in this file; they are listed when some of these are solved.', count);
  const rest = new Diagnostic(range ?? new Range(0, 0, 0, 0), message, DiagnosticSeverity.Information);
  rest.source = 'Dossier';
  return rest;
}
