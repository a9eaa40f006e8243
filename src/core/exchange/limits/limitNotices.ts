import type { Problem } from '../../model';
import { fillIn, type ProblemTable } from '../../problemTable';
import { linksLeftOut, withholdableMeaning, type AppliedLimits } from './exportLimits';

/** What an export says of its limits. */
export const limitNotices = {
  'export-nothing-above': { severity: 'info', sentence: 'Nothing is marked above {marking}, so nothing was left out for its marking.' },
  'export-left-out': {
    severity: 'info',
    sentence: 'Left out because marked above {marking}: {what}.',
  },
  'export-withheld': { severity: 'info', sentence: 'Withheld: {what}.' },
} as const satisfies ProblemTable;

/** The sentences that an export within limits goes with, so that nobody takes what is absent for what is not there. */
export function noticesOf(limits: AppliedLimits): readonly Pick<Problem, 'code' | 'args'>[] {
  const { upTo, without, leftOut: { sources, evidence, documents, claims, citations } } = limits;
  const counts: readonly (readonly [what: string, count: number])[] = [
    ['sources', sources], ['items of evidence', evidence], ['links to them', linksLeftOut(limits)], ['texts of such sources', documents],
    ['claims made only there', claims], ['citations', citations],
  ];
  const gone = counts.filter(([, count]) => count > 0).map(([what, count]) => `${what} ${count}`).join(', ');
  const marked = upTo === undefined ? [] : [gone === ''
    ? { code: 'export-nothing-above', args: { marking: upTo } }
    : { code: 'export-left-out', args: { marking: upTo, what: gone } }];
  const withheld = [...without].map((each) => withholdableMeaning[each]).join('; ');
  return [...marked, ...(withheld === '' ? [] : [{ code: 'export-withheld', args: { what: withheld } }])];
}

/** The same in English. */
export function limitSentences(limits: AppliedLimits): readonly string[] {
  return noticesOf(limits).map(({ code, args }) => fillIn((limitNotices as ProblemTable)[code]?.sentence ?? code, args));
}
