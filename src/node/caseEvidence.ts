import { existsSync } from 'node:fs';
import type { EvidenceFile } from '../core/evidence/evidenceFile';
import { readEvidence } from '../core/evidence/readEvidence';
import type { Problem } from '../core/model';
import { readTextFile } from './readTextFile';

/** The evidence file of a case as it stands on disk. */
export interface CaseEvidence {
  readonly path: string;
  readonly exists: boolean;
  /** Blank where there is no file, or none that can be read. */
  readonly file: EvidenceFile;
  /** All that keeps people from using the file as it should be, from no permission to a link that leads nowhere. */
  readonly problems: readonly Problem[];
  /** Whether its records may be used: it is absent, or ours and without a fault in its form. */
  readonly isUsable: boolean;
}

/** Reads an evidence file; what is wrong with it is a value, and a file that is not there is as good as an empty one. */
export function readCaseEvidence(path: string): CaseEvidence {
  const exists = existsSync(path);
  const content = exists ? readTextFile(path) : { text: '' };
  const file = readEvidence('text' in content ? content.text : '');
  if ('problem' in content) return { path, exists, file, problems: [{ ...content.problem, severity: 'error' }], isUsable: false };
  return { path, exists, file, problems: file.problems, isUsable: file.status === 'readable' };
}
