import { sentenceOf } from '../../core/checks/sentences';
import { compareCodeUnits } from '../../core/compareCodeUnits';
import { LineStarts } from '../../core/entities/lineStarts';
import { articleProblems } from '../../core/index/articleProblems';
import { caseProblems, locateCaseProblem } from '../../core/index/caseProblems';
import type { Problem, Severity } from '../../core/model';
import { type CaseFolder, nameInCase } from '../../node/readCaseFolder';
import { type CaseOptions, readCase, sayUnused } from '../readCase';
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
  const read = readCase(folder, options);
  const name = nameInCase(read.folder, read.evidence.path);
  if (read.evidence.file.status === 'foreign') sayUnused(read.evidence, name, 'only the articles are checked', terminal);
  const rows = problemRows(read, name);
  terminal.print(options.format === 'json' ? json(rows) : rows.map(problemLine).join(''));
  return rows.some(({ severity }) => severity === 'error' || severity === 'warning');
}

function problemRows({ evidence, index, texts, skipped }: CaseFolder, evidenceName: string): readonly ProblemRow[] {
  const rows = skipped.flatMap(({ document, problem }) => located(document, '', [problem]));
  for (const document of index.documents()) rows.push(...located(document, texts.get(document) ?? '', articleProblems(index, document)));
  const inEvidence = evidence.isUsable ? caseProblems(index).map((problem) => locateCaseProblem(evidence.file, problem)) : [];
  rows.push(...located(evidenceName, evidence.file.text, [...evidence.problems, ...inEvidence]));
  return rows.sort((left, right) => compareCodeUnits(left.document, right.document) || left.start - right.start || left.end - right.end);
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
