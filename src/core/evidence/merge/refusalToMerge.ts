import type { EvidenceFile } from '../evidenceFile';
import { refusalToWrite } from '../refusalToWrite';
import { sides, type Three } from './conflicts';

/** Why three evidence files must not be merged, in one sentence that calls each by its name; undefined where they may. */
export function refusalToMerge(files: { readonly [Side in keyof Three]: EvidenceFile }, names: { readonly [Side in keyof Three]: string }): string | undefined {
  for (const side of sides) {
    const refusal = refusalToWrite(files[side]);
    if (refusal !== undefined) return `${names[side]}: ${refusal}`;
    if (files[side].isBlank && !files.base.isBlank) {
      return `${names[side]}: Nothing was written, because it is empty and what both sides come from is not; put back what it held, and merge again.`;
    }
  }
  return undefined;
}
