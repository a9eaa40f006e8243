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
import { eachInParts, finish, type Steps } from '../steps';
import type { CaseIndex } from './caseIndex';
import { mergedReferences } from './mergedReferences';
import { unmentionedEntities } from './unmentionedEntities';

/** A problem of a record of the evidence file; `start` and `end` are 0 until `locateCaseProblem` places it. */
export interface CaseProblem extends Problem {
  /** From the root of the evidence file down to what is wrong. */
  readonly path: JsonPath;
}

/** So many claims are checked before others have their turn. */
const claimsAtOnce = 16;
/** And so many problems placed. */
const locatedAtOnce = 8;

const nowhere = { start: 0, end: 0 };

/**
 * What is wrong between the evidence file and the articles: claims that have a record, no wording of their own, and no article
 * that makes them; then references to claims that are nowhere, and to records by the ids of merged ones; then what the checks find out about records of the file.
 */
export function caseProblems(index: CaseIndex, levels: CheckLevels = usualLevels): readonly CaseProblem[] {
  return finish(findingCaseProblems(index, levels));
}

/** The same in steps. */
export function* findingCaseProblems(index: CaseIndex, levels: CheckLevels): Steps<readonly CaseProblem[]> {
  const { evidence } = index;
  const isMade = (id: string): boolean => index.timesMade(id) > 0;
  const found = [...evidence.claims].filter(([id, claim]) => claim.text === undefined && !isMade(id))
    .map(([id, claim]): CaseProblem => ({ ...missingClaim(id, claim), path: ['claims', id] }));
  yield;
  for (const { code, path, args } of yield* danglingClaims(evidence, isMade)) found.push({ ...problemOf(evidenceProblems, code, nowhere, args), path });
  yield;
  for (const { id, holder, path } of mergedReferences(index)) found.push({ ...problemOf(entityProblems, 'merged-id', nowhere, { id, holder }), path });
  for (const finding of yield* unconfirmed(evidence)) found.push(placed(finding, ['evidence', finding.item, 'credibility']));
  found.push(...yield* wordedClaims(index, levels));
  for (const { id, name } of yield* unmentionedEntities(index)) found.push({ ...problemOf(checkProblems, 'unmentioned-entity', nowhere, { name }), path: entityPath(evidence, id) ?? [] });
  return atLevels(found, levels);
}

/** What the checks find out about claims that no article makes and that have words of their own. */
function* wordedClaims(index: CaseIndex, levels: CheckLevels): Steps<readonly CaseProblem[]> {
  const { evidence } = index;
  const worded = [...evidence.claims].filter(([id, { text }]) => text !== undefined && index.timesMade(id) === 0);
  const found: CaseProblem[] = [];
  yield* eachInParts(worded, ([id, claim]) => {
    for (const finding of checkClaim(evidence, id)) found.push(placed(finding, ['claims', id]));
    for (const finding of checkedText(claim, evidence, levels)) found.push(placed(finding, ['claims', id, 'text']));
  }, claimsAtOnce);
  return found;
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

/** The problems at their places, in steps: to find one of very many records takes its time. */
export function* locatingProblems(file: EvidenceFile, problems: readonly (Problem | CaseProblem)[]): Steps<readonly Problem[]> {
  const located: Problem[] = [];
  yield* eachInParts(problems, (problem) => { located.push('path' in problem ? locateCaseProblem(file, problem) : problem); }, locatedAtOnce);
  return located;
}

function missingClaim(id: string, claim: Claim): Problem {
  const { document, text = '' } = claim.lastSeen ?? {};
  if (document === undefined) return problemOf(entityProblems, 'claim-nowhere', nowhere, { id });
  return problemOf(entityProblems, 'claim-last-seen', nowhere, { id, document, text });
}
