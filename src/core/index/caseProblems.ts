import { problemOf } from '../problemTable';
import { atLevels, usualLevels, type CheckLevels } from '../checks/checkLevels';
import { checkProblems, problemAtSpan, type Finding } from '../checks/checkProblems';
import { checkClaim } from '../checks/evidence/checkClaim';
import { isLinked } from '../checks/evidence/withoutEvidence';
import { unconfirmed } from '../checks/evidence/unconfirmed';
import { checkWords } from '../checks/words/checkWords';
import { entityProblems } from '../entities/problems';
import { danglingClaims } from '../evidence/danglingReferences';
import type { EvidenceFile } from '../evidence/evidenceFile';
import type { JsonPath } from '../evidence/jsonText';
import { evidenceProblems } from '../evidence/problems';
import { entityPath } from '../evidence/recordPath';
import type { Claim, EvidenceData } from '../evidence/schema';
import type { Problem } from '../model';
import type { CaseIndex } from './caseIndex';
import { mergedReferences } from './mergedReferences';
import { unmentionedEntities } from './unmentionedEntities';

/** A problem of a record of the evidence file; `start` and `end` are 0 until `locateCaseProblem` places it. */
export interface CaseProblem extends Problem {
  /** From the root of the evidence file down to what is wrong. */
  readonly path: JsonPath;
}

const nowhere = { start: 0, end: 0 };

/**
 * What is wrong between the evidence file and the articles: claims that have a record, no wording of their own, and no article
 * that makes them; then references to claims that are nowhere, and to records by the ids of merged ones; then what the checks find out about records of the file.
 */
export function caseProblems(index: CaseIndex, levels: CheckLevels = usualLevels): readonly CaseProblem[] {
  const isMade = (id: string): boolean => index.timesMade(id) > 0;
  const missing = [...index.evidence.claims].filter(([id, claim]) => claim.text === undefined && !isMade(id));
  return atLevels([
    ...missing.map(([id, claim]) => ({ ...missingClaim(id, claim), path: ['claims', id] })),
    ...danglingClaims(index.evidence, isMade).map(({ code, path, args }) => ({ ...problemOf(evidenceProblems, code, nowhere, args), path })),
    ...mergedReferences(index).map(({ id, holder, path }) => ({ ...problemOf(entityProblems, 'merged-id', nowhere, { id, holder }), path })),
    ...checkedRecords(index, levels),
    ...unmentioned(index),
  ], levels);
}

/** Items of evidence, and claims that no article makes and that have words of their own. */
function checkedRecords(index: CaseIndex, levels: CheckLevels): readonly CaseProblem[] {
  const { evidence } = index;
  const worded = [...evidence.claims].filter(([id, { text }]) => text !== undefined && index.timesMade(id) === 0);
  return [
    ...unconfirmed(evidence).map((finding) => placed(finding, ['evidence', finding.item, 'credibility'])),
    ...worded.flatMap(([id, claim]) => [
      ...checkClaim(evidence, id).map((finding) => placed(finding, ['claims', id])),
      ...checkedText(claim, evidence, levels).map((finding) => placed(finding, ['claims', id, 'text'])),
    ]),
  ];
}

function checkedText(claim: Claim, { scale }: EvidenceData, levels: CheckLevels): readonly Finding[] {
  const tellsStacks = levels.get('stacked-hedges') !== 'off';
  return checkWords(claim.text ?? '', { claim, scale, hasSource: isLinked(claim), tellsStacks })?.findings ?? [];
}

function placed(finding: Finding, path: JsonPath): CaseProblem {
  return { ...problemAtSpan(finding, nowhere), path };
}

/** The problem at its place in the file: at the key of its path, or at the value where that is an element of a list. */
export function locateCaseProblem(file: EvidenceFile, { path, ...problem }: CaseProblem): Problem {
  return { ...problem, ...(file.locateKey(path) ?? file.locate(path)) };
}

function unmentioned(index: CaseIndex): readonly CaseProblem[] {
  return unmentionedEntities(index).map(({ id, name }) => ({ ...problemOf(checkProblems, 'unmentioned-entity', nowhere, { name }), path: entityPath(index.evidence, id) ?? [] }));
}

function missingClaim(id: string, claim: Claim): Problem {
  const { document, text = '' } = claim.lastSeen ?? {};
  if (document === undefined) return problemOf(entityProblems, 'claim-nowhere', nowhere, { id });
  return problemOf(entityProblems, 'claim-last-seen', nowhere, { id, document, text });
}
