import { problemOf } from '../problemTable';
import { entityProblems } from '../entities/problems';
import { danglingClaims } from '../evidence/danglingReferences';
import type { EvidenceFile } from '../evidence/evidenceFile';
import type { JsonPath } from '../evidence/jsonText';
import { evidenceProblems } from '../evidence/problems';
import type { Claim } from '../evidence/schema';
import type { Problem } from '../model';
import type { CaseIndex } from './caseIndex';

/** A problem of a record of the evidence file; `start` and `end` are 0 until `locateCaseProblem` places it. */
export interface CaseProblem extends Problem {
  /** From the root of the evidence file down to what is wrong. */
  readonly path: JsonPath;
}

const nowhere = { start: 0, end: 0 };

/** What is wrong between the evidence file and the articles: claims that have a record, no wording of their own, and no article that makes them; then references to claims that are nowhere. */
export function caseProblems(index: CaseIndex): readonly CaseProblem[] {
  const isMade = (id: string): boolean => index.placesOfClaim(id).length > 0;
  const missing = [...index.evidence.claims].filter(([id, claim]) => claim.text === undefined && !isMade(id));
  return [
    ...missing.map(([id, claim]) => ({ ...missingClaim(id, claim), path: ['claims', id] })),
    ...danglingClaims(index.evidence, isMade).map(({ code, path, args }) => ({ ...problemOf(evidenceProblems, code, nowhere, args), path })),
  ];
}

/** The problem at its place in the file: at the key of its path, or at the value where that is an element of a list. */
export function locateCaseProblem(file: EvidenceFile, { path, ...problem }: CaseProblem): Problem {
  return { ...problem, ...(file.locateKey(path) ?? file.locate(path)) };
}

function missingClaim(id: string, claim: Claim): Problem {
  const { document, text = '' } = claim.lastSeen ?? {};
  if (document === undefined) return problemOf(entityProblems, 'claim-nowhere', nowhere, { id });
  return problemOf(entityProblems, 'claim-last-seen', nowhere, { id, document, text });
}
