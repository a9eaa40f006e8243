import type { ProblemArguments, TextEdit } from '../model';
import type { taggingProblems } from './problems';

/** Why a command declines to edit; the sentence stands in `taggingProblems`. */
export interface Refusal {
  readonly code: keyof typeof taggingProblems;
  readonly args: ProblemArguments;
}

/** What a tagging command gives back: edits that were read again and found right, or the reason why there are none. */
export type TaggingResult = readonly TextEdit[] | Refusal;

/** Makes a refusal. */
export function refuse(code: Refusal['code'], args: ProblemArguments = {}): Refusal {
  return { code, args };
}

/** Whether a command declined. */
export function isRefusal(result: object): result is Refusal {
  return 'code' in result;
}
