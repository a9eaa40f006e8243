import type { JsonPath } from '../evidence/jsonText';
import type { CaseIndex } from '../index/caseIndex';
import { mergedReferences } from '../index/mergedReferences';

/** What writes, where records of the evidence file refer to one by an id that was merged, the id that counts now; at one place, or everywhere. */
export function writeHolders(index: CaseIndex, only?: JsonPath): readonly { readonly put: JsonPath; readonly value: string }[] {
  const wanted = only?.join('\n');
  return mergedReferences(index).filter(({ path }) => wanted === undefined || path.join('\n') === wanted).map(({ path, holder }) => ({ put: path, value: holder }));
}
