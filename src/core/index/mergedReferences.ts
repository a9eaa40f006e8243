import { entityReferences, type EntityReference } from '../evidence/entityReferences';
import type { CaseIndex } from './caseIndex';

/** A reference in the evidence file to a record that was merged, and the id of the one that holds it now. */
export interface MergedReference extends EntityReference {
  readonly holder: string;
}

/** Where records of the evidence file still refer to one by an id that was merged into another. */
export function mergedReferences({ evidence, registry }: CaseIndex): readonly MergedReference[] {
  return entityReferences(evidence).flatMap((reference) => {
    const holder = registry.holderOf(reference.id);
    return holder === undefined || holder === reference.id ? [] : [{ ...reference, holder }];
  });
}
