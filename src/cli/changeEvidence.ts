import path from 'node:path';
import type { Change } from '../core/evidence/change';
import { editEvidence } from '../core/evidence/editEvidence';
import { readEvidence } from '../core/evidence/readEvidence';
import { refusalToWrite } from '../core/evidence/refusalToWrite';
import type { EvidenceData } from '../core/evidence/schema';
import { applyEdits } from '../core/applyEdits';
import { UserError } from '../core/userError';
import { evidenceFileName, requireFolder } from '../node/readCaseFolder';
import { withEvidenceFile } from '../node/withEvidenceFile';
import type { CaseOptions } from './readCase';

/** Makes the changes that `decide` asks for, seen what stands in the evidence file now; the file is made if there is none. Throws a UserError where it may not be written. */
export async function changeEvidence(
  folder = '.', { evidence }: CaseOptions, decide: (data: EvidenceData) => readonly Change[],
): Promise<void> {
  requireFolder(folder);
  await withEvidenceFile(evidence ?? path.join(folder, evidenceFileName), (text = '') => {
    const file = readEvidence(text);
    const refusal = refusalToWrite(file);
    if (refusal !== undefined) throw new UserError(refusal);
    return applyEdits(text, editEvidence(file, decide(file.data)));
  });
}
