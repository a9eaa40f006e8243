import type { Change } from '../evidence/change';
import { caseProblems } from '../index/caseProblems';
import type { CaseIndex } from '../index/caseIndex';
import { isInConflict } from './conflictRefusal';

/** What takes the records of entities away that nothing mentions, and in which no merge left anything open; of one with this id, or of all. */
export function removeUnmentioned(index: CaseIndex, only?: string): readonly Change[] {
  const paths = caseProblems(index).filter(({ code }) => code === 'unmentioned-entity').map(({ path }) => path.map(String));
  return paths.filter((path) => (only === undefined || path.at(-1) === only) && !isInConflict(index.evidence, path)).map((path) => ({ remove: path }));
}

/** Keeps the words in which a claim was seen last as its own, so that it stands without an article. */
export function keepWords({ evidence }: CaseIndex, id: string): readonly Change[] {
  const text = evidence.claims.get(id)?.lastSeen?.text;
  return text === undefined || text === '' ? [] : [{ put: ['claims', id, 'text'], value: text }];
}

/** What takes away the records of claims that no article makes, that have no words of their own, to which nothing else leads, and in which no merge left anything open. */
export function removeClaim(index: CaseIndex, id: string): readonly Change[] {
  const { evidence } = index;
  const isUsed = [...evidence.claims.values()].some(({ links }) => links?.has(id) === true) || [...evidence.questions.values()].some(({ hypotheses }) => hypotheses?.includes(id) === true);
  const path = ['claims', id];
  return isUsed || index.timesMade(id) > 0 || isInConflict(evidence, path) ? [] : [{ remove: path }];
}
