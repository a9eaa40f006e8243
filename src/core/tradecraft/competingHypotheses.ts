import type { Rating } from './ratings';

/** How much an item weighs by its credibility, or by its relevance to the question. */
export type Weight = 'low' | 'medium' | 'high';

/** A row of the matrix: one item of evidence, and its rating for each hypothesis that has one. */
export interface RatedItem {
  readonly id: string;
  readonly credibility: Weight;
  readonly relevance: Weight;
  /** By hypothesis; a hypothesis that is missing is not rated. */
  readonly ratings: ReadonlyMap<string, Rating>;
}

export interface HypothesisScore {
  readonly hypothesis: string;
  /** PARC's weighted inconsistency: 0, or below it. */
  readonly inconsistency: number;
  /** The items that are not rated for it; with any, the score is incomplete and can only fall. */
  readonly unrated: readonly string[];
}

/** How the hypotheses stand. */
export interface Standing {
  /** Of the hypotheses that every item is rated for, the one with the score closest to 0; several are a tie, none says that all are incomplete. */
  readonly survivors: readonly string[];
  /** Those with an incomplete score that is no worse by now, so that rating the rest decides. */
  readonly undecided: readonly string[];
}

export interface Outcome extends Standing {
  readonly scores: readonly HypothesisScore[];
}

/** How the hypotheses would stand without one item; what is incomplete stays so. */
export interface Sensitivity extends Standing {
  readonly without: string;
}

/** Weights are powers of √2: 1/√2, 1 and √2. */
const powers: Readonly<Record<Weight, number>> = { low: -1, medium: 0, high: 1 };
const penalties: Readonly<Record<Rating, number>> = { CC: 0, C: 0, N: 0, NA: 0, I: 1, II: 2 };
const points: Readonly<Partial<Record<Rating, number>>> = { II: -2, I: -1, N: 0, C: 1, CC: 2 };

/** Whole numbers of 1/2 and of √2/2, which are summed exactly: so the order of the items does not matter, and ties are ties. */
interface Burden {
  readonly halves: number;
  readonly rootHalves: number;
}

/** What an item adds to the inconsistency of a hypothesis, `w(credibility) · w(relevance) · s` with II 2, I 1 and others 0. */
function burdenOf({ credibility, relevance, ratings }: RatedItem, hypothesis: string): Burden {
  const rating = ratings.get(hypothesis);
  const penalty = rating === undefined ? 0 : penalties[rating];
  const power = powers[credibility] + powers[relevance];
  return power % 2 === 0 ? { halves: penalty * 2 ** (power / 2 + 1), rootHalves: 0 } : { halves: 0, rootHalves: penalty * 2 ** ((power + 1) / 2) };
}

function totalBurden(items: readonly RatedItem[], hypothesis: string): Burden {
  return items.map((item) => burdenOf(item, hypothesis))
    .reduce((sum, each) => ({ halves: sum.halves + each.halves, rootHalves: sum.rootHalves + each.rootHalves }), { halves: 0, rootHalves: 0 });
}

/** The weighted inconsistency of PARC's ACH 2.0, of the whole burden without that of an item that is left out. */
function inconsistencyOf(total: Burden, without: Burden = { halves: 0, rootHalves: 0 }): number {
  return 0 - (total.halves - without.halves + (total.rootHalves - without.rootHalves) * Math.SQRT2) / 2;
}

/** The scores of the hypotheses in their order, and which of them survives best. */
export function outcomeOf(hypotheses: readonly string[], items: readonly RatedItem[]): Outcome {
  const scores = hypotheses.map((hypothesis): HypothesisScore => ({
    hypothesis,
    inconsistency: inconsistencyOf(totalBurden(items, hypothesis)),
    unrated: items.filter(({ ratings }) => !ratings.has(hypothesis)).map(({ id }) => id),
  }));
  return { scores, ...standingOf(items.length === 0 ? [] : scores) };
}

function standingOf(scores: readonly HypothesisScore[]): Standing {
  const complete = scores.filter(({ unrated }) => unrated.length === 0);
  const best = Math.max(...complete.map(({ inconsistency }) => inconsistency));
  const named = (some: readonly HypothesisScore[]) => some.map(({ hypothesis }) => hypothesis);
  return {
    survivors: named(complete.filter(({ inconsistency }) => inconsistency === best)),
    undecided: named(scores.filter(({ inconsistency, unrated }) => unrated.length > 0 && inconsistency >= best)),
  };
}

/**
 * How far an item tells the hypotheses apart: the population standard deviation of its ratings, from II −2 to CC +2, NA left
 * out. 0 tells nothing apart; undefined says that fewer than two ratings leave it unknown. The measure is Dossier's own: the
 * sum of inconsistencies would rank highest what contradicts everything.
 */
export function diagnosticityOf(hypotheses: readonly string[], { ratings }: Pick<RatedItem, 'ratings'>): number | undefined {
  const rated = hypotheses.flatMap((hypothesis) => points[ratings.get(hypothesis) ?? 'NA'] ?? []);
  if (rated.length < 2) return undefined;
  const sum = rated.reduce((total, each) => total + each, 0);
  const squares = rated.reduce((total, each) => total + each * each, 0);
  return Math.sqrt(rated.length * squares - sum * sum) / rated.length;
}

/** The items without which another hypothesis would survive best, another tie, or another could still do as well. */
export function sensitivityOf(hypotheses: readonly string[], items: readonly RatedItem[]): readonly Sensitivity[] {
  const { scores, ...now } = outcomeOf(hypotheses, items);
  const totals = scores.map((score) => ({ score, total: totalBurden(items, score.hypothesis) }));
  return items.map((item) => ({
    without: item.id,
    ...standingOf(totals.map(({ score, total }) => ({ ...score, inconsistency: inconsistencyOf(total, burdenOf(item, score.hypothesis)) }))),
  })).filter((then) => !isSame(now, then));
}

function isSame(one: Standing, other: Standing): boolean {
  return one.survivors.join() === other.survivors.join() && one.undecided.join() === other.undecided.join();
}
