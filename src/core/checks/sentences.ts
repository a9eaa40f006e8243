import type { Problem, Severity, Span } from '../model';
import { anchoringProblems } from '../anchoring/problems';
import { markupProblems } from '../markup/problems';
import { evidenceProblems } from '../evidence/problems';
import { entityProblems } from '../entities/problems';
import { taggingProblems } from '../tagging/problems';
import { tidyingProblems } from '../tidying/problems';
import { checkProblems } from './checkProblems';
import { fileProblems } from './fileProblems';
import { sentenceIn, type ProblemTable } from '../problemTable';

/** A problem as it is told outside of the editor: in a file of the case, by line and column from 1, in a sentence. */
export interface PlacedProblem extends Span {
  readonly document: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly severity: Severity;
  readonly code: string;
  readonly message: string;
}

/** Every problem that Dossier reports, and every reason why it declines a tag, by its code. */
export const allProblems: ProblemTable = {
  ...markupProblems, ...evidenceProblems, ...entityProblems, ...taggingProblems, ...tidyingProblems, ...fileProblems, ...anchoringProblems, ...checkProblems,
};

/** The template of a problem's sentence, in English; a translation is looked up by it. */
export function templateOf(problem: Pick<Problem, 'code'>): string {
  return allProblems[problem.code]?.sentence ?? problem.code;
}

/** The problem as one sentence for people, in English. */
export function sentenceOf(problem: Problem): string {
  return sentenceIn(allProblems, problem);
}
