import { anchoringProblems } from '../anchoring/problems';
import type { Severity } from '../model';
import { checkProblems } from './checkProblems';

/** How loud a check is, or that it is silent. */
export type CheckLevel = Severity | 'off';

/** What a user has set, by code; what is not there is as loud as its table says. */
export type CheckLevels = ReadonlyMap<string, CheckLevel>;

export const checkLevels: readonly CheckLevel[] = ['off', 'hint', 'info', 'warning', 'error'];

/** The codes that can be set. */
export const checkCodes: readonly string[] = [
  ...Object.keys(checkProblems), 'claim-cycle', ...Object.keys(anchoringProblems),
  // Of what else is wrong, what is no mistake while a case is in the making.
  'not-in-case', 'merged-id', 'unknown-source', 'claim-last-seen', 'claim-nowhere',
];

export const usualLevels: CheckLevels = new Map();

/** Reads what stands in settings, of the right form or not. */
export function readLevels(set: unknown): CheckLevels {
  if (typeof set !== 'object' || set === null) return usualLevels;
  const isSet = (entry: [string, unknown]): entry is [string, CheckLevel] => checkCodes.includes(entry[0]) && checkLevels.some((each) => each === entry[1]);
  return new Map(Object.entries(set).filter(isSet));
}

export function areSameLevels(some: CheckLevels, others: CheckLevels): boolean {
  return some.size === others.size && [...some].every(([code, level]) => others.get(code) === level);
}

/** The problems as loud as they are set, without those that are off. */
export function atLevels<Found extends { readonly code: string; readonly severity: Severity }>(found: readonly Found[], levels: CheckLevels): readonly Found[] {
  if (levels.size === 0) return found;
  return found.flatMap((each) => {
    const level = levels.get(each.code) ?? each.severity;
    return level === 'off' ? [] : [level === each.severity ? each : { ...each, severity: level }];
  });
}
