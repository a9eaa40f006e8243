import type { Diagnostic, Range } from 'vscode';
import { atLevels, type CheckLevels } from '../../core/checks/checkLevels';
import type { EvidenceFile } from '../../core/evidence/evidenceFile';
import { caseProblems, locateCaseProblem } from '../../core/index/caseProblems';
import type { Problem, Span } from '../../core/model';
import { openDocument } from '../../host/openDocument';
import { rangeOf, rangesIn } from '../../host/ranges';
import type { OpenCase } from '../../workspace/openCase';
import { diagnosticsOf } from './diagnosticsOf';
import { gravest } from './gravest';

/** Counting the lines of a long file takes longer than all else here. */
const ranges = new WeakMap<EvidenceFile, (span: Span) => Range>();

/** What is wrong in the evidence file of a case; between it and the articles only when all of them are known. */
export function evidenceDiagnostics({ index, evidence }: Pick<OpenCase, 'index' | 'evidence'>, articlesAreKnown: boolean, levels: CheckLevels): Diagnostic[] {
  if (!evidence) return [];
  const { file } = evidence;
  const ofCase = articlesAreKnown && file.status === 'readable' ? caseProblems(index, levels) : [];
  const all = [
    ...atLevels(file.problems, levels).map((problem) => ({ severity: problem.severity, placed: () => problem })),
    ...ofCase.map((problem) => ({ severity: problem.severity, placed: () => locateCaseProblem(file, problem) })),
  ];
  const open = openDocument(evidence.uri);
  const rangeFor = open ? (problem: Problem) => rangeOf(open, problem) : (problem: Problem) => rangesOf(file)(problem);
  return diagnosticsOf(gravest(all).map(({ placed }) => placed()), all, rangeFor);
}

function rangesOf(file: EvidenceFile): (span: Span) => Range {
  const known = ranges.get(file) ?? rangesIn(file.text);
  ranges.set(file, known);
  return known;
}
