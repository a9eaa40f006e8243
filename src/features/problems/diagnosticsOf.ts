import { Diagnostic, DiagnosticSeverity, l10n, Range } from 'vscode';
import type { Problem } from '../../core/model';
import { eachInParts, type Steps } from '../../core/steps';
import { diagnosticAt } from '../../host/diagnostics';

/** The problems that are shown of a file, and at the last of them how many of `all` are left out, and how many errors among them; made in steps. */
export function* diagnosticsOf<Found extends Problem>(
  problems: readonly Found[], all: readonly Pick<Problem, 'severity'>[], rangeOf: (problem: Found) => Range,
): Steps<readonly Diagnostic[]> {
  const shown: Diagnostic[] = [];
  yield* eachInParts(problems, (problem) => { shown.push(diagnosticAt(rangeOf(problem), problem)); });
  return all.length > shown.length ? [...shown, restAt(shown.at(-1)?.range, all.length - shown.length, errorsIn(all) - errorsIn(problems))] : shown;
}

function errorsIn(problems: readonly Pick<Problem, 'severity'>[]): number {
  return problems.filter(({ severity }) => severity === 'error').length;
}

function restAt(range: Range | undefined, count: number, errors: number): Diagnostic {
  const message = errors === 0
    ? l10n.t('There are {0} more problems in this file; they are listed when some of these are solved.', count)
    : l10n.t('There are {0} more problems in this file, {1} of them errors; they are listed when some of these are solved.', count, errors);
  const rest = new Diagnostic(range ?? new Range(0, 0, 0, 0), message, DiagnosticSeverity.Information);
  rest.source = 'Dossier';
  return rest;
}
