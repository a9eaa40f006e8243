import type { Problem } from '../model';
import type { ProblemTable } from '../problemTable';

/** Why a command that renames, merges or divides declines, each in one sentence that says what to do instead. */
export const tidyingProblems = {
  'nothing-to-rename': { severity: 'error', sentence: 'There is nothing here that Dossier can rename; put the cursor on the text of a tag, or on an id.' },
  'id-taken': { severity: 'error', sentence: '“{id}” is taken already ({holder}); choose another id, or merge the two.' },
  'id-used': { severity: 'error', sentence: '“{id}” is written in {document} already, without a record; choose another id.' },
  'name-missing': { severity: 'error', sentence: 'A name is needed.' },
  'name-taken': { severity: 'error', sentence: '“{name}” is already a name of {holder} ({id}); merge the two, or choose another name.' },
  'short-name-taken': { severity: 'error', sentence: '“{name}” is a short name of {holder} ({id}), and tags that use it would then name another; choose another name, or write ref= into those tags first.' },
  'record-in-conflict': { severity: 'error', sentence: 'A merge left something open in “{id}”; choose with “Resolve conflict…” first.' },
  'name-ambiguous': { severity: 'error', sentence: '“{text}” may name several; say which with a quick fix first.' },
  'names-several': { severity: 'error', sentence: 'This tag names several; put the cursor on one of the ids behind ref= to rename that.' },
  'name-without-record': { severity: 'error', sentence: '“{id}” is not in the case yet, so it has no name that could be changed; add it to the case first, or rename its id.' },
  'not-merged': { severity: 'error', sentence: '“{id}” is not merged into “{holder}” any more.' },
  'merged-without-name': { severity: 'error', sentence: 'The old record of “{id}” has no name; give it one below “mergedFrom” in the evidence file, then take the merge back.' },
  'kind-needed': { severity: 'error', sentence: '“{id}” is {role} in {holder}, which only {kind} can be; change that first.' },
  'article-unchangeable': { severity: 'error', sentence: 'Nothing was changed, because in {document} this would change how the text around a tag is read; edit it there by hand first.' },
} as const satisfies ProblemTable;

/** Why a command declines. */
export type TidyingRefusal = Pick<Problem, 'code' | 'args'>;

export function decline(code: keyof typeof tidyingProblems, args: Problem['args'] = {}): TidyingRefusal {
  return { code, args };
}
