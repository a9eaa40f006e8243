import { stepsOf } from '../evidence/jsonPointer';
import type { EvidenceData } from '../evidence/schema';
import { entityPath, type RecordPath } from '../evidence/recordPath';
import { decline, type TidyingRefusal } from './problems';

/** Why records cannot be moved: a merge of versions left something open in one, whose pointer would then lead nowhere and count as settled. */
export function conflictRefusal(data: EvidenceData, ids: readonly string[]): TidyingRefusal | undefined {
  const id = ids.find((each) => {
    const path = entityPath(data, each);
    return path !== undefined && isInConflict(data, path);
  });
  return id === undefined ? undefined : decline('record-in-conflict', { id });
}

/** Whether a merge of versions left something open in a record. */
export function isInConflict({ conflicts }: EvidenceData, path: RecordPath): boolean {
  return [...conflicts.keys()].some((pointer) => isWithin(stepsOf(pointer), path));
}

function isWithin(steps: readonly string[], path: RecordPath): boolean {
  return path.every((step, at) => step === steps[at]);
}
