import { statSync } from 'node:fs';
import { formatEvidence } from '../../core/evidence/formatEvidence';
import { readEvidence } from '../../core/evidence/readEvidence';
import { UserError } from '../../core/userError';
import { withEvidenceFile } from '../../node/withEvidenceFile';

/** `dossier format`: brings each file to its canonical form, and stops at the first that cannot be. */
export async function format(files: readonly string[]): Promise<void> {
  for (const file of files) {
    if (statSync(file, { throwIfNoEntry: false })?.isFile() !== true) throw new UserError(`The file ${file} is not there.`);
    await withEvidenceFile(file, (text = '') => formatted(file, text));
  }
}

function formatted(file: string, text: string): string {
  try {
    return formatEvidence(readEvidence(text));
  } catch (error) {
    throw error instanceof UserError ? new UserError(`${file}: ${error.message}`) : error;
  }
}
