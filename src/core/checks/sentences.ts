import type { Problem } from '../model';
import { markupProblems } from '../markup/problems';
import { evidenceProblems } from '../evidence/problems';
import { entityProblems } from '../entities/problems';
import { taggingProblems } from '../tagging/problems';
import { fileProblems } from './fileProblems';
import { sentenceIn, type ProblemTable } from '../problemTable';

/** Every problem that Dossier reports, and every reason why it declines a tag, by its code. */
export const allProblems: ProblemTable = { ...markupProblems, ...evidenceProblems, ...entityProblems, ...taggingProblems, ...fileProblems };

/** The template of a problem's sentence, in English; a translation is looked up by it. */
export function templateOf(problem: Pick<Problem, 'code'>): string {
  return allProblems[problem.code]?.sentence ?? problem.code;
}

/** The problem as one sentence for people, in English. */
export function sentenceOf(problem: Problem): string {
  return sentenceIn(allProblems, problem);
}
