import type { Problem, ProblemArguments } from '../model';
import { problemOf } from '../problemTable';
import type { EvidenceFile } from './evidenceFile';
import type { JsonPath } from './jsonText';
import { evidenceProblems, type EvidenceProblemCode } from './problems';

/** Something wrong between records: at the value of a path, or at its key. */
export interface Finding {
  readonly code: EvidenceProblemCode;
  readonly path: JsonPath;
  readonly at: 'key' | 'value';
  readonly args: ProblemArguments;
}

/** Places a finding in the text. */
export function problemAt(file: EvidenceFile, { code, path, at, args }: Finding): Problem {
  const span = (at === 'key' ? file.locateKey(path) : undefined) ?? file.locate(path);
  return problemOf(evidenceProblems, code, span ?? { start: 0, end: 0 }, args);
}
