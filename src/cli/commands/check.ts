import { sentenceOf } from '../../core/checks/sentences';
import { LineStarts } from '../../core/entities/lineStarts';
import { articleProblems } from '../../core/index/articleProblems';
import { caseProblems, locateCaseProblem } from '../../core/index/caseProblems';
import type { Problem, Severity } from '../../core/model';
import { nameInCase, type OpenCase } from '../../node/openCase';
import { type CaseOptions, readCase } from '../readCase';
import { json, type Terminal } from '../terminal';

interface ProblemRow {
  readonly document: string;
  readonly line: number;
  readonly column: number;
  readonly start: number;
  readonly end: number;
  readonly severity: Severity;
  readonly code: string;
  readonly message: string;
}

/** `dossier check`: prints every problem of the case; returns whether one of them is an error or a warning. */
export function check(folder: string | undefined, options: CaseOptions & { readonly format: 'text' | 'json' }, terminal: Terminal): boolean {
  const rows = problemRows(readCase(folder, options));
  terminal.print(options.format === 'json' ? json(rows) : rows.map(problemLine).join(''));
  return rows.some(({ severity }) => severity === 'error' || severity === 'warning');
}

function problemRows({ folder, evidence, index, texts, skipped }: OpenCase): readonly ProblemRow[] {
  const rows = skipped.flatMap(({ document, problem }) => located(document, '', [problem]));
  for (const document of index.documents()) rows.push(...located(document, texts.get(document) ?? '', articleProblems(index, document)));
  const inEvidence = evidence.isUsable ? caseProblems(index).map((problem) => locateCaseProblem(evidence.file, problem)) : [];
  rows.push(...located(nameInCase(folder, evidence.path), evidence.file.text, [...evidence.problems, ...inEvidence]));
  return rows.sort((left, right) => compare(left.document, right.document) || left.start - right.start || left.end - right.end);
}

function located(document: string, text: string, problems: readonly Problem[]): ProblemRow[] {
  if (problems.length === 0) return [];
  const lines = new LineStarts(text);
  return problems.map((problem) => ({
    document,
    ...lines.placeOf(problem.start),
    start: problem.start,
    end: problem.end,
    severity: problem.severity,
    code: problem.code,
    message: sentenceOf(problem),
  }));
}

function problemLine({ document, line, column, severity, code, message }: ProblemRow): string {
  return `${document}:${String(line)}:${String(column)} ${severity} ${code} ${message.replace(/\p{Cc}+/gu, ' ')}\n`;
}

function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
