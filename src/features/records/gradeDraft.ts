import type { Change } from '../../core/evidence/change';
import type { Credibility, Reliability } from '../../core/tradecraft/admiralty';

/** What becomes of one half of a grade. */
export type Decision<Step> = Step | 'keep' | 'remove';

/** What the steps of *Grade…* have asked so far. */
export interface GradeDraft {
  readonly credibility: Decision<Credibility>;
  readonly reliability: Decision<Reliability>;
  /** Whether the whole grade was typed at once. */
  readonly isWhole: boolean;
}

export const emptyGrade: GradeDraft = { credibility: 'keep', reliability: 'keep', isWhole: false };

/** What a finished draft writes: the credibility of the item, and the reliability of its source. */
export function gradeChanges({ credibility, reliability }: GradeDraft, item: string, source: string): readonly Change[] {
  return [...changeTo(['evidence', item, 'credibility'], credibility), ...changeTo(['sources', source, 'reliability'], reliability)];
}

function changeTo(path: readonly string[], decision: Decision<Credibility | Reliability>): readonly Change[] {
  if (decision === 'keep') return [];
  return [decision === 'remove' ? { remove: path } : { put: path, value: decision }];
}
