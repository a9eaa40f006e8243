import { version } from '../../../package.json';
import { atLevels, checkCodes, type CheckLevels } from '../../core/checks/checkLevels';
import { sentenceOf, type PlacedProblem } from '../../core/checks/sentences';
import { compareCodeUnits } from '../../core/compareCodeUnits';
import { LineStarts } from '../../core/entities/lineStarts';
import { sarifLog } from '../../core/exchange/sarifLog';
import { articleProblems } from '../../core/index/articleProblems';
import { caseProblems, locateCaseProblem, type CaseProblem } from '../../core/index/caseProblems';
import type { Problem } from '../../core/model';
import { UserError } from '../../core/userError';
import { type CaseFolder, contentOfArticle, nameInCase } from '../../node/readCaseFolder';
import { sourceProblems } from '../../node/sourceProblems';
import { type CaseOptions, readCase, sayUnused } from '../readCase';
import { json, type Terminal } from '../terminal';

/** How problems are printed. */
export type CheckFormat = 'text' | 'json' | 'sarif';

export interface CheckOptions extends CaseOptions {
  readonly format: CheckFormat;
  /** The codes of checks that are left out. */
  readonly off?: readonly string[];
}

/** `dossier check`: prints every problem of the case; returns whether one of them is an error or a warning. */
export async function check(folder: string | undefined, options: CheckOptions, terminal: Terminal): Promise<boolean> {
  const levels = levelsWithout(options.off ?? []);
  const read = await readCase(folder, options);
  const name = nameInCase(read.folder, read.evidence.path);
  if (read.evidence.file.status === 'foreign') sayUnused(read.evidence, name, 'only the articles are checked', terminal);
  const ofSources = read.evidence.isUsable ? await sourceProblems(read.folder, read.evidence.file.data) : [];
  const rows = problemRows(read, name, ofSources, levels);
  terminal.print(printed(rows, options.format));
  return rows.some(({ severity }) => severity === 'error' || severity === 'warning');
}

function levelsWithout(off: readonly string[]): CheckLevels {
  const unknown = off.find((code) => !checkCodes.includes(code));
  if (unknown !== undefined) throw new UserError(`No check has the code ${unknown}; the codes are ${checkCodes.join(', ')}.`);
  return new Map(off.map((code) => [code, 'off']));
}

function printed(rows: readonly PlacedProblem[], format: CheckFormat): string {
  switch (format) {
    case 'text': return rows.map(problemLine).join('');
    case 'json': return json(rows);
    case 'sarif': return json(sarifLog(rows, { name: 'dossier', version }));
  }
}

function problemRows(read: CaseFolder, evidenceName: string, ofSources: readonly CaseProblem[], levels: CheckLevels): readonly PlacedProblem[] {
  const { evidence, index, skipped } = read;
  const inEvidence = evidence.isUsable ? [...caseProblems(index, levels), ...atLevels(ofSources, levels)].map((problem) => locateCaseProblem(evidence.file, problem)) : [];
  const rows = [
    ...skipped.flatMap(({ document, problem }) => located(document, '', [problem])),
    ...index.documents().flatMap((document) => articleRows(read, document, levels)),
    ...located(evidenceName, evidence.file.text, [...atLevels(evidence.problems, levels), ...inEvidence]),
  ];
  return rows.sort((left, right) => compareCodeUnits(left.document, right.document) || left.start - right.start || left.end - right.end);
}

/** Where the article has no text any more, no line of it can be told: then that is its problem. */
function articleRows(read: CaseFolder, document: string, levels: CheckLevels): readonly PlacedProblem[] {
  const looking = { levels, knowsEvidence: read.evidence.isUsable };
  const problems = articleProblems(read.index, document, looking);
  const claims = read.index.claimTagsIn(document);
  if (problems.length === 0 && !claims.some(({ quotes }) => quotes)) return [];
  const content = contentOfArticle(read, document);
  if ('problem' in content) return located(document, '', [content.problem]);
  // Only the words of claims are placed by the text.
  return located(document, content.text, claims.length === 0 ? problems : articleProblems(read.index, document, { ...looking, text: content.text }));
}

function located(document: string, text: string, problems: readonly Problem[]): PlacedProblem[] {
  if (problems.length === 0) return [];
  const lines = new LineStarts(text);
  return problems.map((problem) => {
    const end = lines.placeOf(problem.end);
    return {
      document, ...lines.placeOf(problem.start), endLine: end.line, endColumn: end.column, start: problem.start, end: problem.end,
      severity: problem.severity, code: problem.code, message: sentenceOf(problem),
    };
  });
}

function problemLine({ document, line, column, severity, code, message }: PlacedProblem): string {
  return `${document}:${String(line)}:${String(column)} ${severity} ${code} ${message.replace(/\p{Cc}+/gu, ' ')}\n`;
}
