import type { Problem, ProblemArguments, Severity, Span } from './model';

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

/** Puts arguments into a template: `{name}` becomes the argument of that name. */
export function fillIn(template: string, args: ProblemArguments): string {
  return template.replace(/\{(\w+)\}/gu, (whole, name: string) => String(args[name] ?? whole));
}

/** The sentence of a problem of this table, in English. */
export function sentenceIn(table: ProblemTable, { code, args }: Pick<Problem, 'code' | 'args'>): string {
  return fillIn(table[code]?.sentence ?? code, args);
}
