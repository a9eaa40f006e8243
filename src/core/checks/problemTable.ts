import type { Problem, ProblemArguments, Severity, Span } from '../model';

/** Code → how bad it is and its sentence, with `{name}` where an argument goes. */
export type ProblemTable = Readonly<Record<string, { readonly severity: Severity; readonly sentence: string }>>;

/** Makes the problem `code` of `table` at `span`. */
export function problemOf<Table extends ProblemTable>(
  table: Table, code: keyof Table & string, span: Span, args: ProblemArguments = {},
): Problem {
  const entry = table[code];
  if (!entry) throw new Error(`No problem has the code ${code}.`);
  return { code, args, severity: entry.severity, start: span.start, end: span.end };
}
