import type { QuestionMatrix } from '../evidence/questionMatrix';
import type { CaseIndex } from '../index/caseIndex';

/** Gives a hypothesis or an item the short name by which a text speaks of it. */
export type NameOf = (id: string) => string;

/** H1, H2 … for the hypotheses, E1, E2 … for the items in the order of the matrix, those of withdrawn sources last. */
export function shortNames({ hypotheses, rows, withdrawn }: QuestionMatrix): NameOf {
  const names = new Map([
    ...hypotheses.map((id, at) => [id, `H${at + 1}`] as const),
    ...[...rows, ...withdrawn].map(({ id }, at) => [id, `E${at + 1}`] as const),
  ]);
  return (id) => names.get(id) ?? id;
}

/** Which hypothesis survives best, in sentences that claim no more than the ratings bear. */
export function verdictOf({ hypotheses, rows, outcome: { survivors, undecided } }: QuestionMatrix, nameOf: NameOf): readonly string[] {
  if (hypotheses.length === 0) return ['There is no hypothesis yet.'];
  if (hypotheses.length === 1) return ['One hypothesis alone competes with nothing; add another that excludes it.'];
  if (rows.length === 0) return ['No evidence yet: rate an item against each hypothesis.'];
  if (survivors.length === 0) return ['No hypothesis is rated against every item, so none can be said to survive best yet.'];
  const verdict = survivors.length === 1
    ? `${named(survivors, nameOf)} survives best: the least evidence speaks against it.`
    : `${named(survivors, nameOf)} are tied: as much evidence speaks against the one as against the other.`;
  return undecided.length === 0 ? [verdict] : [verdict, `${openWords(undecided, nameOf)}: not every item is rated for ${undecided.length === 1 ? 'it' : 'them'}.`];
}

function openWords(undecided: readonly string[], nameOf: NameOf): string {
  return `${named(undecided, nameOf)} could still do as well`;
}

/** How one hypothesis stands, in a word or two. */
export function standingOf({ hypotheses, outcome: { scores, survivors } }: QuestionMatrix, hypothesis: string): string {
  const isIncomplete = scores.some((score) => score.hypothesis === hypothesis && score.unrated.length > 0);
  if (isIncomplete) return 'incomplete';
  if (!survivors.includes(hypothesis) || hypotheses.length === 1) return '';
  return survivors.length === 1 ? 'survives best' : 'tied';
}

/** Where leaving out one item changes how the hypotheses stand, a sentence for each. */
export function sensitivityWords({ sensitivity, outcome }: QuestionMatrix, nameOf: NameOf): readonly string[] {
  if (outcome.survivors.length === 0) return ['What the result hangs on can be said once a hypothesis is rated against every item.'];
  if (sensitivity.length === 0) return ['Leaving out any one item changes nothing.'];
  return sensitivity.map(({ without, survivors, undecided }) => {
    const standing = survivors.length === 1 ? `${named(survivors, nameOf)} survives best` : `${named(survivors, nameOf)} are tied`;
    return `Without ${nameOf(without)}, ${[standing, ...(undecided.length > 0 ? [openWords(undecided, nameOf)] : [])].join('; ')}.`;
  });
}

/** What is not rated yet, a sentence for each hypothesis. */
export function gapWords({ outcome: { scores } }: QuestionMatrix, nameOf: NameOf): readonly string[] {
  return scores.filter(({ unrated }) => unrated.length > 0)
    .map(({ hypothesis, unrated }) => `${nameOf(hypothesis)} is not rated against ${named(unrated, nameOf)}.`);
}

/** A claim's own words, for people. */
export function claimText(index: CaseIndex, id: string): string {
  const claim = index.claim(id);
  if (!claim) return 'not in the case yet';
  return claim.text === '' ? 'no article makes this claim' : claim.text;
}

/** "H1", "H1 and H2", "H1, H2 and H3". */
function named(ids: readonly string[], nameOf: NameOf): string {
  const names = ids.map(nameOf);
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
}
