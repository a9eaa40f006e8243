import type { Diagnostic, Range } from 'vscode';
import { atLevels, type CheckLevels } from '../../core/checks/checkLevels';
import type { EvidenceFile } from '../../core/evidence/evidenceFile';
import type { CaseIndex } from '../../core/index/caseIndex';
import { findingCaseProblems, locatingProblems } from '../../core/index/caseProblems';
import type { Problem, Span } from '../../core/model';
import type { Steps } from '../../core/steps';
import { openDocument } from '../../host/openDocument';
import { rangeOf, rangesIn } from '../../host/ranges';
import type { EvidenceStore } from '../../workspace/evidenceStore';
import { diagnosticsOf } from './diagnosticsOf';
import { gravest } from './gravest';

/** Counting the lines of a long file takes longer than all else here. */
const ranges = new WeakMap<EvidenceFile, (span: Span) => Range>();

/** What is wrong in the evidence file of a case, found in steps; between it and the articles only when all of them are known. */
export function* evidenceDiagnostics(
  { index, evidence: { file, uri } }: { readonly index: CaseIndex; readonly evidence: Pick<EvidenceStore, 'file' | 'uri'> }, articlesAreKnown: boolean, levels: CheckLevels,
): Steps<readonly Diagnostic[]> {
  const ofFile = yield* file.findingProblems();
  const ofCase = articlesAreKnown && file.status === 'readable' ? yield* findingCaseProblems(index, levels) : [];
  yield;
  const all = [...atLevels(ofFile, levels), ...ofCase];
  const shown = yield* locatingProblems(file, gravest(all));
  const open = openDocument(uri);
  const rangeFor = open ? (problem: Problem) => rangeOf(open, problem) : (problem: Problem) => rangesOf(file)(problem);
  return yield* diagnosticsOf(shown, all, rangeFor);
}

function rangesOf(file: EvidenceFile): (span: Span) => Range {
  const known = ranges.get(file) ?? rangesIn(file.text);
  ranges.set(file, known);
  return known;
}
