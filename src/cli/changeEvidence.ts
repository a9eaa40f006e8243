import path from 'node:path';
import type { Change } from '../core/evidence/change';
import { editEvidence } from '../core/evidence/editEvidence';
import type { EvidenceFile } from '../core/evidence/evidenceFile';
import { evidenceProblems } from '../core/evidence/problems';
import { readEdited, readToEdit } from '../core/evidence/readEvidence';
import { refusalToWrite } from '../core/evidence/refusalToWrite';
import type { EvidenceData } from '../core/evidence/schema';
import { sentenceIn } from '../core/problemTable';
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
    const file = readToEdit(text);
    const refusal = refusalToWrite(file);
    if (refusal !== undefined) throw new UserError(refusal);
    const edits = editEvidence(file, decide(file.data));
    refuseBroken(readEdited(file, edits));
    return edits;
  });
}

/** A command never leaves a file behind that the next one would have to refuse. */
function refuseBroken(file: EvidenceFile): void {
  if (file.status === 'readable') return;
  const [first] = file.problems;
  throw new UserError(`Nothing was written, because the evidence file would no longer be valid: ${first ? sentenceIn(evidenceProblems, first) : ''}`);
}
