import { goalSize, type Result } from './figure';
import { median, medianRatio } from './statistics';

/** A goal beside what was measured. */
export interface GoalResult {
  readonly number: number;
  readonly result: Result;
  /** The median or the ratio that the goal is about; undefined where nothing was measured. */
  readonly measured: number | undefined;
  readonly holds: boolean | undefined;
}

/** The goals for which something was measured at the size that they speak of, or that has no size; by number. */
export function goalsOf(results: readonly Result[]): readonly GoalResult[] {
  return results.filter(({ goal, articles }) => goal && (articles ?? goalSize) === goalSize)
    .map(goalResult).sort((one, other) => one.number - other.number);
}

function goalResult(result: Result): GoalResult {
  const { goal, samples, against } = result;
  const number = goal?.number ?? 0;
  if (!goal || samples.length === 0) return { number, result, measured: undefined, holds: undefined };
  const measured = goal.of === 'median' ? median(samples) : medianRatio(samples, against?.samples ?? []);
  return { number, result, measured, holds: measured <= (goal.atMost ?? Infinity) && measured >= (goal.atLeast ?? 0) };
}
