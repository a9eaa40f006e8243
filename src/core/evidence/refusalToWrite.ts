import { sentenceIn } from '../problemTable';
import type { EvidenceFile } from './evidenceFile';
import { evidenceProblems } from './problems';

/** Why an evidence file must not be written, in one sentence; undefined where it may. */
export function refusalToWrite(file: EvidenceFile): string | undefined {
  switch (file.status) {
    case 'readable': return undefined;
    case 'foreign': return 'Nothing was written, because the file does not say that it is an evidence file of Dossier ("format": "dossier-evidence").';
    case 'broken': case 'newer': {
      const [first] = file.problems;
      const line = file.text.slice(0, first?.start ?? 0).split('\n').length;
      return `Nothing was written, because the evidence file has a problem on line ${line}: ${first ? sentenceIn(evidenceProblems, first) : ''}`;
    }
  }
}
