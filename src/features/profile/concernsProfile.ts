import { isProfileDocument } from '../../core/exchange/profile/profileDocuments';
import type { CaseIndex } from '../../core/index/caseIndex';
import type { CaseChange } from '../../workspace/openCase';

/** What a profile that is shown was made from. */
export interface ProfileOrigin {
  readonly index: CaseIndex;
  readonly documents: ReadonlySet<string>;
}

/** Whether a change of the case may change the profile of the key; it does where nobody knows yet what that was made from. */
export function concernsProfile(change: CaseChange, index: CaseIndex, key: string, origin: ProfileOrigin | undefined): boolean {
  if (change === 'all' || origin?.index !== index) return true;
  return [...change.documents].some((document) => origin.documents.has(document) || isProfileDocument(index, key, document));
}
